import type { HandWords } from '../../shared/practice/vocabulary/words.ts';

/** What somebody tells the lead alone with one press, and what they read about it. */
export const handWords = {
  title: (lead: string): string => `Tell ${lead} quietly`,
  who: (lead: string): string => `Only ${lead} sees this. It is not in the record.`,
  words: {
    slowDown: 'Please slow down',
    whatDoesThatMean: 'What does that mean?',
    needABreak: 'I need a break',
    speakAlone: 'Can I speak to you alone?',
  } satisfies Record<HandWords, string>,
  sending: 'Sending…',
  sent: 'Sent. Not seen yet.',
  takeBack: 'Take it back',
  takeBackWhat: (words: string): string => `Take back: ${words}`,
  seen: (lead: string): string => `${lead} has seen it.`,
  goesOn: (lead: string): string => `${lead} leads now. Press again to tell them.`,
  /** Says nothing of what was sent: somebody may be looking over a shoulder. */
  seenNotice: (lead: string): string => `${lead} has seen what you sent.`,
  ok: 'OK',
} as const;

/** What the lead reads of it. */
export const handsForLead = {
  forYou: 'For you alone',
  forYouHint: 'Nobody else knows. Do not say it aloud for them.',
  forYouCount: (count: number): string => `For you: ${count}`,
  /** Read out by a screen reader, maybe through a loudspeaker: neither who nor what. */
  came: 'Something came for you alone.',
  seenIt: 'Seen',
  seenItWhat: (name: string, words: string): string => `Seen: ${name}, ${words}`,
  time: (ms: number): string =>
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' }).format(ms),
} as const;
