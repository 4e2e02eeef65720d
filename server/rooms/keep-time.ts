import { keepClock } from '../../shared/practice/meeting-clock.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';

/** Lets the advisory clock run or stand still, whatever the act did that it follows from (rule CLOCK1). */
export function keepTime(meeting: Meeting, act: Act): void {
  const { meeting: state, participants } = meeting.snapshot();
  const somebodyIsIn = participants.some(({ id, admitted }) => admitted && id !== state.lead);
  const kept = keepClock(state, somebodyIsIn, meeting.deps.clock.now());
  if (kept !== state) act.put('meeting', 'it', kept);
}
