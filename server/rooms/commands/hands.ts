import type { ParticipantId } from '../../../shared/ids.ts';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { HAND_WORDS, type HandWords } from '../../../shared/practice/vocabulary/words.ts';
import { done, refused } from './answers.ts';
import type { Carrying, Handlers } from './carrying.ts';

type Writing = Pick<Carrying, 'meeting' | 'act'>;

const keyOf = (from: ParticipantId, what: HandWords): string => `${from}:${what}`;

/**
 * The silent hand (rules HAND1 to HAND4): on the lead's desk, and how it stands on the desk of whoever raised it; nowhere
 * else. One of each kind a person, however often it is pressed.
 */
export const hands: Handlers<'raiseHand' | 'lowerHand' | 'seeHand'> = {
  async raiseHand({ meeting, act, command: { what }, from }) {
    const { lead: to } = meeting.snapshot().meeting;
    const at = meeting.deps.clock.now();
    await Promise.all([meeting.openDesk(to), meeting.openDesk(from)]);
    act.desk(to, 'hands', keyOf(from, what), { from, what, at });
    act.desk(from, 'raised', what, { to, at, seenAt: null });
    return done();
  },

  async lowerHand({ meeting, act, command: { what }, from }) {
    const desk = await meeting.openDesk(from);
    const own = snapshotDesk(desk.doc).raised[what];
    if (!own) return done();
    act.desk(from, 'raised', what, undefined);
    await meeting.openDesk(own.to);
    act.desk(own.to, 'hands', keyOf(from, what), undefined);
    return done();
  },

  async seeHand({ meeting, act, command: { from: whose, what }, from }) {
    const id = keyOf(whose, what);
    const desk = await meeting.openDesk(from);
    const hand = snapshotDesk(desk.doc).hands.find((each) => each.id === id);
    if (!hand) return refused('notFound');
    act.desk(from, 'hands', id, undefined);
    await meeting.openDesk(whose);
    act.desk(whose, 'raised', what, { to: from, at: hand.at, seenAt: meeting.deps.clock.now() });
    return done();
  },
};

/** Nobody else reads what was told to one lead: who leads next is told anew, or not at all (rule HAND3). */
export function clearHandsOf({ meeting, act }: Writing, lead: ParticipantId): void {
  const desk = meeting.desks.get(lead);
  for (const { id } of desk ? snapshotDesk(desk.doc).hands : []) act.desk(lead, 'hands', id, undefined);
}

/** At close nothing of any hand is kept, on no desk (rule HAND4). */
export async function forgetHands(writing: Writing): Promise<void> {
  const { meeting, act } = writing;
  for (const { id } of meeting.snapshot().participants) {
    await meeting.openDesk(id);
    clearHandsOf(writing, id);
    for (const what of HAND_WORDS) act.desk(id, 'raised', what, undefined);
  }
}
