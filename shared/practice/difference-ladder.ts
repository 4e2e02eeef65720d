import { workingDaysAfter } from './bank-holidays.ts';

/** The stages of a professional difference, in order, each with the working day by whose end it is settled or goes on. */
export const LADDER_STAGES = [
  ['lineManager', 1],
  ['practitioner', 3],
  ['managers', 5],
  ['networkMeeting', 7],
  ['directors', 9],
  ['board', 10],
] as const;
export type LadderStage = (typeof LADDER_STAGES)[number][0];

/** A professional difference in its own words, and the day it was said, which its ladder counts from. */
export interface Difference {
  readonly words: string;
  /** ISO day. */
  readonly from: string;
}

/** One rung: who talks, and by which day. */
export interface Rung {
  readonly stage: LadderStage;
  /** ISO day. */
  readonly by: string;
}

/**
 * The ladder of a professional difference that was said on a day: six stages in at most ten working days, the day itself
 * not counted (rule LADDER1).
 *
 * @throws RangeError for what is no day of the calendar.
 */
export function differenceLadder(from: string): readonly Rung[] {
  return LADDER_STAGES.map(([stage, days]) => ({ stage, by: workingDaysAfter(from, days) }));
}

/**
 * Where a difference that is still open stands on a day: the first rung that is not over by then; null when all are
 * (rule LADDER4).
 *
 * @throws RangeError for what is no day of the calendar.
 */
export function rungOn(from: string, day: string): Rung | null {
  return differenceLadder(from).find(({ by }) => by >= day) ?? null;
}
