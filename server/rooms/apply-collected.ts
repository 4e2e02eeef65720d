import { childScoreKey } from '../../shared/documents/score-of.ts';
import type { EntryId, ParticipantId } from '../../shared/ids.ts';
import type { Collected, CollectInput } from '../../shared/practice/collect.ts';
import type { Act } from './act.ts';

/**
 * Writes into an act what has been collected, each thing in its author's name. Answers what has been taken
 * back and by whom, so that it is also purged from what is stored.
 */
export function applyCollected(
  act: Act,
  input: CollectInput,
  collected: Collected,
): ReadonlyMap<EntryId, ParticipantId> {
  const { proceedings, devices } = input;
  const closed = proceedings.meeting.closedAt !== null;
  const tookBack = new Map<EntryId, ParticipantId>();
  if (!closed) {
    for (const entry of proceedings.entries) {
      if (collected.entries.has(entry.id)) continue;
      act.put('entries', entry.id, undefined, entry.by);
      tookBack.set(entry.id, entry.by);
    }
    for (const [id, entry] of collected.entries) act.put('entries', id, entry, entry.by);
    for (const { id } of proceedings.participants) {
      act.put('scores', id, collected.scores.get(id), id);
      act.put('agreements', id, collected.agreements.get(id), id);
      act.put('oks', id, collected.oks.get(id), id);
      for (const child of proceedings.children) {
        const key = childScoreKey(id, child.id);
        const score = collected.childScores.get(key);
        if (score || proceedings.childScores?.[key]) act.put('childScores', key, score, id);
      }
    }
    if (collected.waiting !== proceedings.meeting.waiting) {
      act.put('meeting', 'it', { ...proceedings.meeting, waiting: collected.waiting });
    }
  }
  for (const { id, ...person } of proceedings.participants) {
    const here = person.admitted && ((devices.get(id) ?? 0) > 0 || person.marked);
    if (here !== person.here) act.put('participants', id, { ...person, here });
  }
  return tookBack;
}
