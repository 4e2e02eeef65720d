import { type Phase, PHASES } from '../../../shared/practice/vocabulary/words.ts';

/** The step after a step, or undefined after the last. */
export function phaseAfter(phase: Phase): Phase | undefined {
  return PHASES[PHASES.indexOf(phase) + 1];
}
