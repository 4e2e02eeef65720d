import type { AgreementAnswer, Column, Phase, Section } from '../practice/vocabulary/words.ts';

/**
 * The part of somebody made up in a practice meeting: what they say and do, each line with the cue it waits for. A cue
 * is something that has happened in the meeting, never a time.
 */
export interface Part {
  readonly lines: readonly PartLine[];
}

/** One line of a part. Lines that are due together are played in the order in which they stand. */
export interface PartLine {
  readonly cue: Cue;
  readonly line: Line;
}

/** When a line is due: all that is given must hold. An empty cue holds at once. */
export interface Cue {
  /** The meeting is at this step. */
  readonly at?: Phase;
  /** The meeting is at this step or a later one. */
  readonly from?: Phase;
  /** What is given waits for “show all”. */
  readonly hidden?: boolean;
  /** What waited has been shown at least so many times. */
  readonly shows?: number;
  readonly revealed?: boolean;
  readonly closed?: boolean;
  /** At least so many notes were given by people who are not made up. */
  readonly notes?: number;
  /** At least so many steps with a name were written by people who are not made up. */
  readonly steps?: number;
  /** A plan stands to be answered: the first that did, a later one, or any. */
  readonly plan?: 'first' | 'later' | 'any';
  /** The lead has acted at least so many times since all the rest held. */
  readonly leadActs?: number;
  /** True: due only while the phone has no signal. Every other line waits until it has some. */
  readonly withoutSignal?: boolean;
}

/** What somebody made up does. */
export type Line =
  | { readonly do: 'knock' | 'sayOk' | 'loseSignal' | 'findSignal' | 'leave' }
  | { readonly do: 'ready'; readonly phase: Phase }
  | { readonly do: 'note'; readonly column: Column; readonly section: Section; readonly words: string }
  | { readonly do: 'seal'; readonly number: number; readonly why: string; readonly oneUp: string }
  /** A step of their own in the plan, to be done so many days after the meeting. */
  | { readonly do: 'step'; readonly what: string; readonly inDays: number }
  | { readonly do: 'answer'; readonly answer: AgreementAnswer; readonly words: string };
