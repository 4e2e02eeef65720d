import { clockWords } from '../../../copy/meeting-clock.ts';
import type { ClockReading } from '../../../../shared/practice/meeting-clock.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';

/** What stands quietly beside the step: the minutes it has left. The scale and a child's pages are never hurried. */
export function stepNote(
  reading: ClockReading | null,
  voiceOf: ParticipantId | null | undefined,
): string | undefined {
  if (!reading?.begun) return undefined;
  if (voiceOf || reading.step.phase === 'scale') return clockWords.noHurry;
  const left = reading.step.of - reading.step.gone;
  return left > 0 ? clockWords.left(left) : clockWords.over;
}
