import { describe, expect, it } from 'vitest';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { setOk } from '../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

type At = Awaited<ReturnType<typeof meetingAt>>;

const deskOf = async (at: At, who: ParticipantId) =>
  snapshotDesk((await (await at.meeting()).openDesk(who)).doc);
const handsOf = async (at: At, who: ParticipantId) =>
  (await deskOf(at, who)).hands.map((hand) => [hand.from, hand.what]);
const raise = { type: 'raiseHand', what: 'needABreak' } as const;

describe('the silent hand', () => {
  it('HAND1 lies before the lead alone, once of a kind, and can be taken back', async () => {
    const at = await meetingAt();
    await at.sends(at.amina, raise);
    at.clock.advance(60_000);
    await at.sends(at.amina, raise);
    expect(await handsOf(at, at.lead)).toEqual([[at.amina, 'needABreak']]);
    expect((await deskOf(at, at.lead)).hands[0]?.at).toBe(at.clock.now());
    expect(await handsOf(at, at.tom)).toEqual([]);
    expect((await deskOf(at, at.amina)).raised.needABreak?.seenAt).toBeNull();
    await at.sends(at.amina, { type: 'lowerHand', what: 'needABreak' });
    expect(await handsOf(at, at.lead)).toEqual([]);
    expect((await deskOf(at, at.amina)).raised).toEqual({});
  });

  it('HAND1 is told to whoever raised it once the lead has tapped it away', async () => {
    const at = await meetingAt();
    await at.sends(at.amina, raise);
    const see = { type: 'seeHand', from: at.amina, what: 'needABreak' } as const;
    expect(await at.sends(at.tom, see)).toEqual({ ok: false, reason: 'notAllowed' });
    at.clock.advance(5_000);
    expect(await at.sends(at.lead, see)).toEqual({ ok: true });
    expect(await handsOf(at, at.lead)).toEqual([]);
    expect((await deskOf(at, at.amina)).raised.needABreak).toMatchObject({
      ...{ to: at.lead, seenAt: at.clock.now() },
    });
    expect(await at.sends(at.lead, see)).toEqual({ ok: false, reason: 'notFound' });
  });

  it('HAND2 moves nothing else: what others wrote meanwhile comes when it would have come', async () => {
    const at = await meetingAt();
    const meeting = await at.meeting();
    const room = await meeting.notebooks.room(at.tom);
    const before = meeting.proceedings.room.state();
    const { Doc, encodeStateAsUpdate } = await import('yjs');
    const notes = new Doc();
    setOk(notes, at.tom, { answer: 'ok' });
    await room.write(encodeStateAsUpdate(notes));
    await at.sends(at.amina, raise);
    expect(meeting.proceedings.room.state()).toEqual(before);
    await at.settle();
    expect(meeting.snapshot().oks[at.tom]).toBeDefined();
  });

  it('HAND3 a hand raised to one lead is never seen by the next', async () => {
    const at = await meetingAt();
    for (const who of [at.amina, at.tom]) await (await at.meeting()).openDesk(who);
    await at.sends(at.lead, { type: 'markHere', participant: at.tom, here: true });
    await at.sends(at.amina, raise);
    await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.tom });
    expect(await at.sends(at.tom, { type: 'answerOffer', take: true })).toEqual({ ok: true });
    expect([await handsOf(at, at.lead), await handsOf(at, at.tom)]).toEqual([[], []]);
    expect((await deskOf(at, at.amina)).raised.needABreak).toMatchObject({ to: at.lead, seenAt: null });
  });

  it('HAND4 nothing of it is written down, and at close nothing of it is left', async () => {
    const at = await meetingAt();
    await at.sends(at.amina, raise);
    await at.sends(at.tom, { type: 'raiseHand', what: 'slowDown' });
    await at.sends(at.lead, { type: 'seeHand', from: at.tom, what: 'slowDown' });
    await at.sends(at.lead, {
      ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
    });
    await at.restart();
    expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
    for (const who of [at.lead, at.amina, at.tom]) {
      const { hands, raised } = await deskOf(at, who);
      expect([hands, raised]).toEqual([[], {}]);
    }
    const audit = await at.storage.audit(at.id);
    expect(audit.map((entry) => entry.act)).toContain('recordOutcome');
    expect(audit.filter((entry) => /hand$/i.test(entry.act))).toEqual([]);
  });
});
