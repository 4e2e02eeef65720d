import type { ChildId, ParticipantId } from '../ids.ts';
import type { Instant, RecordedWords } from './meeting-record.ts';

/** The scale as it was answered: its words, and who said which number and why. */
export interface RecordedScale {
  readonly question: string;
  readonly low: string;
  readonly high: string;
  /** The family's own words for the two ends, empty where one has none; left out where neither has. */
  readonly own?: { readonly low: string; readonly high: string };
  /** Null when the numbers were never shown; then there are none in here. */
  readonly revealed: Instant | null;
  /** Whoever came or gave a number; with one for each child there are none here. */
  readonly numbers: readonly RecordedNumber[];
  /** The numbers for each child; left out where there was one for the family. */
  readonly children?: readonly RecordedChildScale[];
}

/** Everybody's numbers for one child; somebody who is a child of the family gives their own alone. */
export interface RecordedChildScale {
  readonly child: ChildId;
  readonly revealed: Instant | null;
  readonly numbers: readonly RecordedNumber[];
}

/** What somebody said to the scale's question. */
export interface SaidNumber {
  /** 0 to 10; null is "no number today", the same for every reason. */
  readonly number: number | null;
  readonly reason: string;
  /** What would make it one more. */
  readonly oneUp: string;
}

export interface RecordedNumber extends SaidNumber {
  readonly participant: ParticipantId;
  /** Given after the others' numbers were shown. */
  readonly after: boolean;
  /** What the person changed it to after the reveal; the first stands above. */
  readonly changedTo: SaidNumber | null;
  readonly typedBy: ParticipantId | null;
  /** A child's number for chosen people: nothing of it is in here. Left out for everybody else's. */
  readonly kept?: true;
  /** Who sees it differently, in their own words, each as good as the other; left out where nobody does. */
  readonly views?: readonly RecordedWords[];
}
