import { snapshotDesk } from '../../shared/documents/desk.ts';
import type { ProceedingsSnapshot } from '../../shared/documents/proceedings.ts';
import { ownerOfScore } from '../../shared/documents/score-of.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { type CollectInput } from '../../shared/practice/collect.ts';
import { keptScores } from '../../shared/practice/kept-scores.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';
import { purgeSoon } from './purge.ts';

/**
 * Brings desks to the numbers that children keep to chosen people, and has purged what a child has taken from everybody or
 * from somebody (rules KEPT2 and KEPT3). After the close nothing changes any more.
 */
export function reconcileKeptScores(meeting: Meeting, act: Act, before: CollectInput): void {
  if (!before.proceedings.participants.some(({ child }) => child !== null)) return;
  const now = meeting.collectInput();
  if (now.proceedings.meeting.closedAt !== null) return;
  const kept = keptScores(now);
  const owners = new Set(takenFromAll(before.proceedings, now.proceedings));
  const desks = new Set<ParticipantId>();
  for (const [owner, desk] of meeting.desks) {
    const here = kept.get(owner);
    const stood = snapshotDesk(desk.doc).scores ?? {};
    for (const [key, shown] of Object.entries(stood)) {
      const next = here?.get(key);
      if (JSON.stringify(next) === JSON.stringify(shown)) continue;
      if (!next) act.desk(owner, 'scores', key, undefined);
      desks.add(owner);
      owners.add(ownerOfScore(key));
    }
    for (const [key, shown] of here ?? []) act.desk(owner, 'scores', key, shown);
  }
  if (owners.size > 0) act.afterwards.push(() => purgeSoon(meeting, owners, desks));
}

/** Whose number everybody saw until now, and is for chosen people from now on. */
function takenFromAll(before: ProceedingsSnapshot, now: ProceedingsSnapshot): readonly ParticipantId[] {
  const all = (from: ProceedingsSnapshot): ProceedingsSnapshot['childScores'] => ({
    ...from.scores,
    ...from.childScores,
  });
  const seen = all(before) ?? {};
  return Object.entries(all(now) ?? {}).flatMap(([key, score]) =>
    score?.kept && seen[key] && !seen[key].kept ? [ownerOfScore(key)] : [],
  );
}
