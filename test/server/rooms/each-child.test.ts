import { expect, it } from 'vitest';
import { setScore } from '../../../shared/documents/notebook.ts';
import { childScoreKey } from '../../../shared/documents/score-of.ts';
import { type ChildId, newId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

const snapshot = async (at: Awaited<ReturnType<typeof meetingAt>>) => (await at.meeting()).snapshot();

it('EACH1 EACH3 SCALE7 a number for each child, shown child by child; what was never shown is destroyed at close', async () => {
  const at = await meetingAt({ withSister: true });
  await at.allSayOk();
  const on = { type: 'scaleEachChild', on: true } as const;
  expect(await at.sends(at.amina, on)).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await at.sends(at.lead, on)).toEqual({ ok: true });
  const { scale } = (await snapshot(at)).meeting;
  const seal = (child: ChildId | null, number: number, reason: string): Promise<void> =>
    at.writes(at.amina, (doc) => setScore(doc, at.amina, { number, reason, sealed: scale }, child));
  await seal(null, 9, 'For the family');
  await seal(at.child, 4, 'For Yusuf');
  await seal(at.sister, 6, 'CANARY-for-Layla');

  const show = (child: ChildId) => at.sends(at.lead, { type: 'revealScores', child });
  expect(await show(newId())).toEqual({ ok: false, reason: 'notFound' });
  expect(await show(at.child)).toEqual({ ok: true });
  expect(await show(at.child)).toEqual({ ok: false, reason: 'alreadyDone' });
  const key = childScoreKey(at.amina, at.child);
  const now = await snapshot(at);
  expect([Object.keys(now.scores), Object.keys(now.childScores ?? {})]).toEqual([[], [key]]);
  expect(now.childScores?.[key]).toMatchObject({ number: 4, reason: 'For Yusuf', after: false });
  expect([now.meeting.revealedAt, now.meeting.revealedChildren?.[at.sister]]).toEqual([null, undefined]);
  expect(await at.sends(at.lead, { ...on, on: false })).toEqual({ ok: false, reason: 'notNow' });
  await at.restart();
  expect((await snapshot(at)).childScores?.[key]?.number).toBe(4);

  await at.sends(at.lead, {
    ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
  });
  expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
  const meeting = await at.meeting();
  await meeting.erased;
  const notebook = meeting.notebooks.snapshots.get(at.amina);
  expect([Object.keys(notebook?.scores ?? {}), Object.keys(notebook?.childScores ?? {})]).toEqual([
    [],
    [key],
  ]);
  const room = await meeting.notebooks.room(at.amina);
  expect(Buffer.from(room.state()).includes('CANARY-for-Layla')).toBe(false);
});

it('EACH1 a family with one child has one scale', async () => {
  const at = await meetingAt();
  expect(await at.sends(at.lead, { type: 'scaleEachChild', on: true })).toEqual({
    ...{ ok: false, reason: 'notNow' },
  });
});
