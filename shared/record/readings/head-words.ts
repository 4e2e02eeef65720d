import type { Reading } from './reading.ts';
import { dayInWords, timeInWords } from './record-dates.ts';
import { recordWords } from './record-words.ts';

/** A record and the words of the service it is read in, whatever it is read as. */
export type ReadRecord = Pick<Reading, 'record' | 'vocabulary'>;

/** What kind of meeting it was, and the how manieth of this family where that is known. */
export function meetingInWords({ record: { head }, vocabulary }: ReadRecord): string {
  const { long } = vocabulary.meeting;
  if (head.earlierMeetings === null) return long;
  const { first, review } = recordWords.head;
  return `${long}. ${head.earlierMeetings === 0 ? first : review(head.earlierMeetings)}`;
}

/** From when to when it was held, where it was held; of one that is not closed only when it began. */
export function timesInWords({ record: { head }, vocabulary }: ReadRecord): string {
  const opened = timeInWords(head.opened, vocabulary.language, head.timeZone);
  if (head.closed === null) return recordWords.head.opened(opened);
  return recordWords.head.from(opened, timeInWords(head.closed, vocabulary.language, head.timeZone));
}

/** The day of the next meeting, or that none is set. */
export function nextReviewInWords({ record: { outcome }, vocabulary }: ReadRecord): string {
  return outcome.nextReview === null
    ? recordWords.head.notSet
    : dayInWords(outcome.nextReview, vocabulary.language);
}

/** The same words as the start of a line. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
