/** One thing that must be so at some minute of the hour. */
export interface HourLine {
  /** Names its files. */
  readonly name: string;
  /** When in the hour, in minutes from its beginning. */
  readonly clock: string;
  readonly words: string;
}

/** Everything that must be so in one meeting of an hour in which things go wrong, in the order of the clock. */
export const HOUR_LINES = [
  {
    name: 'wall-welcomes',
    clock: '-10',
    words: 'The wall shows code, address and a square to scan, and calls who is here by the name they go by.',
  },
  {
    name: 'wrong-code',
    clock: '0',
    words: 'A wrong code is met with a kind sentence; the name stays typed.',
  },
  {
    name: 'let-in',
    clock: '0',
    words: 'Two people are let in with one press, and a screen reader is told “You are in.”',
  },
  {
    name: 'ok',
    clock: '2',
    words:
      'Everyone says OK for themselves, one aloud and typed for her; “not today” is told to the lead alone.',
  },
  {
    name: 'late',
    clock: '11',
    words: 'Whoever comes late reads five lines first, and is asked for nothing that was skipped.',
  },
  {
    name: 'child-wall',
    clock: '12',
    words: 'The wall shows what the child permits, one thing at a time, good things first, with the drawing.',
  },
  {
    name: 'child-drawing-in-words',
    clock: '12',
    words: 'A drawing has its words for somebody who cannot see it.',
  },
  {
    name: 'child-named',
    clock: '12',
    words: 'What is for two people by name is on their screens alone; what is not permitted is on no screen.',
  },
  {
    name: 'child-takes-back',
    clock: '12',
    words: 'A line that the child takes back is gone from every screen within a second.',
  },
  {
    name: 'hidden',
    clock: '16',
    words: 'In a hidden step the wall counts what waits and shows none of it; neither does anybody else.',
  },
  {
    name: 'first-note',
    clock: '16',
    words: 'From an opened link to the first note takes a phone at most four taps besides typing.',
  },
  { name: 'no-signal', clock: '17', words: 'A phone without signal says that its note is on it alone.' },
  {
    name: 'shown-once',
    clock: '20',
    words: 'What was written without signal arrives once, and all is shown together.',
  },
  {
    name: 'two-languages',
    clock: '20',
    words:
      'Her own words stay as they are; what they are in English stands beside them, each in its language.',
  },
  {
    name: 'note-beside',
    clock: '20',
    words:
      'Somebody else writes beside her words; changing them is offered to nobody and refused on the wire.',
  },
  {
    name: 'locked-phone',
    clock: '24',
    words: 'A phone that was locked in the middle of a sentence has it still.',
  },
  {
    name: 'plain-words',
    clock: '24',
    words: 'Whoever writes a word that blames is offered a plainer way, before anybody reads it.',
  },
  { name: 'silent-hand', clock: '24', words: 'A silent hand is seen by the lead alone.' },
  {
    name: 'not-heard',
    clock: '30',
    words: 'The lead sees how many notes are not heard, and hears them one by one until none is left.',
  },
  { name: 'two-tabs', clock: '30', words: 'The same link in a second tab is one person.' },
  {
    name: 'curtain',
    clock: '32',
    words: 'Two presses of Esc cover every screen within 300 ms, and a screen reader is told.',
  },
  {
    name: 'goes-on',
    clock: '32',
    words: 'When the lead goes on, every screen is where it was, half a sentence too.',
  },
  { name: 'own-ten', clock: '33', words: 'The family’s own words for 10 stand beside the service’s.' },
  {
    name: 'child-number',
    clock: '33',
    words: 'The child seals a number by a face, and says who may see it.',
  },
  {
    name: 'who-is-ready',
    clock: '33',
    words: 'The lead sees by name who has a number ready, and whose is missing.',
  },
  {
    name: 'no-number-on-the-wire',
    clock: '33',
    words: 'Until all are shown, nothing of a number comes to the lead’s laptop or the wall.',
  },
  { name: 'one-missing', clock: '36', words: 'All are shown with one missing; on her phone hers is marked.' },
  {
    name: 'one-sentence',
    clock: '36',
    words: 'A screen reader is told all numbers in one sentence with names.',
  },
  { name: 'no-average', clock: '36', words: 'No screen has an average.' },
  { name: 'added-later', clock: '36', words: 'A number that comes afterwards is marked so.' },
  {
    name: 'most-differently',
    clock: '37',
    words: 'The lead alone is told who sees it most differently, to ask them first.',
  },
  {
    name: 'reason-to-step',
    clock: '37',
    words: 'From shown numbers to a step of the plan takes two taps at most.',
  },
  {
    name: 'coach',
    clock: '42',
    words:
      'A line without a day, and one that names a service, are asked about; nothing waits for an answer.',
  },
  {
    name: 'balance',
    clock: '42',
    words: 'The plan says how many steps are the family’s, and how many services’.',
  },
  {
    name: 'two-in-one-line',
    clock: '42',
    words: 'Two people write in one line, and the words of both stand.',
  },
  { name: 'day-by-keys', clock: '42', words: 'A step gets its day by the keyboard alone.' },
  {
    name: 'killed-tab',
    clock: '44',
    words: 'The lead’s tab is killed; others go on, and it is back in the same step within five seconds.',
  },
  { name: 'gone-but-agreed', clock: '51', words: 'Somebody answers and goes; the answer stays.' },
  {
    name: 'three-answers',
    clock: '53',
    words: 'Agreeing, worrying and not agreeing stand side by side, each with its own words.',
  },
  {
    name: 'ladder',
    clock: '53',
    words: 'Ten dated working days are offered for a difference, and forced on nobody.',
  },
  {
    name: 'child-answers',
    clock: '58',
    words:
      'Each thing that the child showed is answered, and the child reads it: you said, we will, we cannot.',
  },
  {
    name: 'record',
    clock: '60',
    words:
      'Within a minute of closing there are page, data and tagged PDF; the fingerprint fits by another hand.',
  },
  {
    name: 'answers-in-record',
    clock: '60',
    words: 'The record has all three answers with their words, and that of somebody who had gone.',
  },
  {
    name: 'ok-in-record',
    clock: '60',
    words: 'Each OK stands in the record with its time and who typed it, and “not today” does not.',
  },
  {
    name: 'taken-back-for-good',
    clock: '60',
    words: 'The line that was taken back is in no record and no stored row.',
  },
  { name: 'phone-cleared', clock: '60', words: 'A phone that is left keeps nothing of the meeting.' },
] as const satisfies readonly HourLine[];

/** Names one line. */
export type HourLineName = (typeof HOUR_LINES)[number]['name'];
