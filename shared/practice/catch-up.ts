import type { DraftSnapshot } from '../documents/draft.ts';
import type { ProceedingsSnapshot } from '../documents/proceedings.ts';
import { type Phase, PHASES } from './vocabulary/words.ts';

/** Where the meeting is, for somebody who comes late: counts of what stands shown, and nothing else (rule LATE2). */
export interface CatchUp {
  readonly phase: Phase;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly goodThings: number;
  readonly worries: number;
  readonly numbersShown: boolean;
  /** Steps of the plan with words in them. */
  readonly steps: number;
}

/** Reads it from what everybody may see. Notes that stand beside another are not counted again. */
export function catchUp(
  proceedings: Pick<ProceedingsSnapshot, 'meeting' | 'entries'>,
  draft: Pick<DraftSnapshot, 'actions'>,
): CatchUp {
  const phase = proceedings.meeting?.phase ?? 'welcome';
  const count = (column: string): number =>
    proceedings.entries.filter((entry) => entry.column === column && entry.beside === null && !entry.growing)
      .length;
  return {
    phase,
    place: PHASES.indexOf(phase) + 1,
    of: PHASES.length,
    goodThings: count('workingWell'),
    worries: count('worries'),
    numbersShown: typeof proceedings.meeting?.revealedAt === 'number',
    steps: draft.actions.filter(({ removed, what }) => !removed && what.trim() !== '').length,
  };
}
