import { expect, it } from 'vitest';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { type SeenBy, setOk, setScore } from '../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

it('KEPT2 KEPT3 SCALE1 a child’s number reaches the chosen desks alone, and what is taken back leaves no byte', async () => {
  const at = await meetingAt({ withChild: true });
  await at.allSayOk();
  await at.writes(at.yusuf, (doc) => setOk(doc, at.yusuf, { answer: 'ok' }));
  const { scale } = (await at.meeting()).snapshot().meeting;
  const give = (seenBy: SeenBy, reason = 'CANARY-mine'): Promise<void> =>
    at.writes(at.yusuf, (doc) => setScore(doc, at.yusuf, { number: 3, reason, seenBy, sealed: scale }));
  /** Whether the reason's bytes are in what others are sent: the proceedings, and each desk. */
  const has = async (canary: string): Promise<Record<string, boolean>> => {
    const meeting = await at.meeting();
    const bytes = (room: { state: () => Uint8Array }): boolean => Buffer.from(room.state()).includes(canary);
    const desk = async (who: ParticipantId): Promise<boolean> => bytes((await meeting.openDesk(who)).room);
    return {
      all: bytes(meeting.proceedings.room),
      lead: await desk(at.lead),
      amina: await desk(at.amina),
      tom: await desk(at.tom),
    };
  };
  const nowhere = { all: false, lead: false, amina: false, tom: false };

  await give([at.amina]);
  expect(await has('CANARY-mine')).toEqual(nowhere);
  await at.sends(at.lead, { type: 'revealScores' });
  expect(await has('CANARY-mine')).toEqual({ ...nowhere, amina: true });
  expect((await at.meeting()).snapshot().scores[at.yusuf]).toMatchObject({ number: 'none', kept: true });
  const desk = (await (await at.meeting()).openDesk(at.amina)).doc;
  expect(snapshotDesk(desk).scores?.[at.yusuf]).toMatchObject({ number: 3, reason: 'CANARY-mine' });

  await give([at.tom]);
  await expect.poll(() => has('CANARY-mine')).toEqual({ ...nowhere, tom: true });
  await give('everyone');
  await expect.poll(() => has('CANARY-mine')).toEqual({ ...nowhere, all: true });
  await give([at.amina], 'CANARY-other');
  await expect.poll(() => has('CANARY-mine')).toEqual(nowhere);
  expect(await has('CANARY-other')).toEqual({ ...nowhere, amina: true });
});
