import { describe, expect, it } from 'vitest';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { setAgreement } from '../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

type At = Awaited<ReturnType<typeof meetingAt>>;

const offerOn = async (at: At, who: ParticipantId) =>
  snapshotDesk((await (await at.meeting()).openDesk(who)).doc).leadOffer;
const leadOf = async (at: At) => (await at.meeting()).snapshot().meeting.lead;
const take = { type: 'answerOffer', take: true } as const;

/** A meeting that Amina and Tom have been let in to, and in which Tom is asked to lead. */
async function asked(): Promise<At> {
  const at = await meetingAt();
  for (const participant of [at.amina, at.tom])
    await at.sends(at.lead, { type: 'markHere', participant, here: true });
  expect(await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.tom })).toEqual({ ok: true });
  return at;
}

describe('handing over the lead', () => {
  it('LEAD5 is a question on two desks, and nobody else receives a byte of it', async () => {
    const at = await meetingAt();
    for (const participant of [at.amina, at.tom])
      await at.sends(at.lead, { type: 'markHere', participant, here: true });
    const meeting = await at.meeting();
    const others = async () => [
      meeting.proceedings.room.state(),
      (await meeting.openDesk(at.amina)).room.state(),
    ];
    await others();
    await at.settle();
    const before = await others();
    await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.tom });
    const offer = { from: at.lead, to: at.tom, at: at.clock.now() };
    expect([await offerOn(at, at.lead), await offerOn(at, at.tom)]).toEqual([offer, offer]);
    expect(await others()).toEqual(before);
    expect(await leadOf(at)).toBe(at.lead);
  });

  it('LEAD5 LEAD6 happens when it is taken: desk and commands follow at once, for both', async () => {
    const at = await asked();
    expect(await at.sends(at.tom, { type: 'movePhase', to: 'map' })).toMatchObject({ reason: 'notAllowed' });
    await at.restart();
    expect(await at.sends(at.tom, take)).toEqual({ ok: true });
    expect([await leadOf(at), await offerOn(at, at.lead), await offerOn(at, at.tom)]).toEqual([
      at.tom,
      null,
      null,
    ]);
    expect(await at.sends(at.tom, { type: 'movePhase', to: 'map' })).toEqual({ ok: true });
    expect(await at.sends(at.lead, { type: 'movePhase', to: 'scale' })).toMatchObject({
      reason: 'notAllowed',
    });
    const meeting = await at.meeting();
    const seen = async (who: ParticipantId) =>
      Object.keys(snapshotDesk((await meeting.openDesk(who)).doc).people).length;
    expect([await seen(at.lead), await seen(at.tom)]).toEqual([0, 3]);
    // Whoever was the stand-in and leads now has the other as stand-in.
    expect(meeting.snapshot().meeting.standIn).toBe(at.lead);
    expect(await at.sends(at.tom, take)).toMatchObject({ reason: 'notFound' });
  });

  it('LEAD5 can be refused and taken back, and then there is nothing to take', async () => {
    const at = await asked();
    await at.sends(at.tom, { type: 'answerOffer', take: false });
    expect(await offerOn(at, at.tom)).toBeNull();
    expect(await offerOn(at, at.lead)).toMatchObject({ to: at.tom, declined: true });
    expect(await at.sends(at.tom, take)).toMatchObject({ reason: 'notFound' });
    expect(await at.sends(at.lead, { type: 'withdrawOffer' })).toEqual({ ok: true });
    await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.tom });
    await at.sends(at.lead, { type: 'withdrawOffer' });
    expect([await offerOn(at, at.lead), await offerOn(at, at.tom)]).toEqual([null, null]);
    expect(await at.sends(at.tom, take)).toMatchObject({ reason: 'notFound' });
    expect(await leadOf(at)).toBe(at.lead);
  });

  it('LEAD5 is for professionals alone, and lapses with the lead who asked and with the meeting', async () => {
    const at = await asked();
    expect(await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.amina })).toMatchObject({
      reason: 'notFound',
    });
    expect(await at.sends(at.amina, take)).toMatchObject({ reason: 'notFound' });
    await at.sends(at.lead, { type: 'withdraw', participant: at.tom });
    expect(await offerOn(at, at.lead)).toBeNull();

    const closed = await asked();
    await closed.sends(closed.lead, {
      ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
    });
    await closed.sends(closed.lead, { type: 'close' });
    expect([await offerOn(closed, closed.lead), await offerOn(closed, closed.tom)]).toEqual([null, null]);
  });

  it('LEAD6 chair and scribe change at once, and the chair has the door from then on', async () => {
    const at = await asked();
    await at.sends(at.lead, { type: 'handOver', role: 'chair', to: at.tom });
    await at.sends(at.lead, { type: 'handOver', role: 'scribe', to: at.amina });
    expect((await at.meeting()).snapshot().meeting).toMatchObject({ chair: at.tom, scribe: at.amina });
    const desk = snapshotDesk((await (await at.meeting()).openDesk(at.tom)).doc);
    expect(Object.keys(desk.people)).toHaveLength(3);
    expect(await at.sends(at.amina, { type: 'turnWall', by: 1 })).toEqual({ ok: true });
    await at.sends(at.lead, { type: 'handOver', role: 'scribe', to: at.tom });
    expect(await at.sends(at.amina, { type: 'turnWall', by: 1 })).toMatchObject({ reason: 'notAllowed' });
  });

  it('LEAD7 what was told to one lead alone is not the next one’s, and is the first one’s again', async () => {
    const at = await asked();
    await at.allSayOk();
    await at.sends(at.lead, { type: 'movePhase', to: 'agree' });
    const { plan } = (await at.meeting()).snapshot().meeting;
    const secret = { answer: 'doNotAgree', words: 'He frightens me.', leadOnly: true, plan } as const;
    const tell = (answer: 'doNotAgree' | null) =>
      at.writes(at.amina, (doc) => setAgreement(doc, at.amina, { ...secret, answer }));
    const seenBy = async (who: ParticipantId) =>
      snapshotDesk((await (await at.meeting()).openDesk(who)).doc).people[at.amina]?.leadOnly?.words;
    await tell('doNotAgree');
    expect(await seenBy(at.lead)).toBe('He frightens me.');
    await at.sends(at.tom, take);
    await at.settle();
    expect([await seenBy(at.lead), await seenBy(at.tom)]).toEqual([undefined, undefined]);
    const bytes = (await (await at.meeting()).openDesk(at.tom)).room.state();
    expect(new TextDecoder().decode(bytes)).not.toContain('frightens');
    await at.restart();
    await at.settle();
    expect(await seenBy(at.tom)).toBeUndefined();
    await at.sends(at.tom, { type: 'handOver', role: 'lead', to: at.lead });
    await at.sends(at.lead, take);
    expect([await seenBy(at.lead), await seenBy(at.tom)]).toEqual(['He frightens me.', undefined]);
    await at.sends(at.lead, { type: 'handOver', role: 'lead', to: at.tom });
    await at.sends(at.tom, take);
    await tell(null);
    await tell('doNotAgree');
    expect(await seenBy(at.tom)).toBe('He frightens me.');
  });
});
