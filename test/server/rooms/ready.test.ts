import { describe, expect, it } from 'vitest';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { setReady } from '../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

type At = Awaited<ReturnType<typeof meetingAt>>;

/** A meeting in the map with everybody in, Tom its chair, and all that anybody but lead and chair could receive. */
async function inTheMap() {
  const at = await meetingAt();
  for (const participant of [at.amina, at.tom])
    await at.sends(at.lead, { type: 'markHere', participant, here: true });
  await at.sends(at.lead, { type: 'handOver', role: 'chair', to: at.tom });
  await at.sends(at.lead, { type: 'movePhase', to: 'map' });
  await at.allSayOk();
  const meeting = await at.meeting();
  await meeting.openDesk(at.amina);
  await at.settle();
  const received = async (): Promise<readonly Uint8Array[]> => [
    meeting.proceedings.room.state(),
    meeting.draft.state(),
    (await meeting.openDesk(at.amina)).room.state(),
  ];
  return { at, received };
}
const readyOn = async (at: At, whose: ParticipantId, who: ParticipantId) =>
  snapshotDesk((await (await at.meeting()).openDesk(whose)).doc).people[who]?.ready;

describe('being ready to go on', () => {
  it('READY1 is on the desks of lead and chair, and changes not a byte of what others receive', async () => {
    const { at, received } = await inTheMap();
    const before = await received();
    await at.writes(at.amina, (doc) => setReady(doc, at.amina, 'map'));
    expect([await readyOn(at, at.lead, at.amina), await readyOn(at, at.tom, at.amina)]).toEqual([true, true]);
    expect(await received()).toEqual(before);
    await at.writes(at.amina, (doc) => setReady(doc, at.amina, null));
    expect(await readyOn(at, at.lead, at.amina)).toBe(false);
    expect(await received()).toEqual(before);
  });

  it('READY1 counts for its own step, and is in no record and no audit', async () => {
    const { at } = await inTheMap();
    await at.writes(at.amina, (doc) => setReady(doc, at.amina, 'map'));
    await at.sends(at.lead, { type: 'movePhase', to: 'scale' });
    expect(await readyOn(at, at.lead, at.amina)).toBe(false);
    await at.sends(at.lead, {
      ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
    });
    await at.sends(at.lead, { type: 'close' });
    const kept = JSON.stringify([
      (await at.storage.get('record', at.id))?.value,
      await at.storage.audit(at.id),
    ]);
    expect(kept).not.toMatch(/ready/i);
  });
});
