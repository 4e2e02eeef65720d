/** Words for one person alone, which a phone shows when there are any. */
export const phoneNewsWords = {
  aside: {
    lead: 'These words were not sent.',
    words: 'Write them again if you still want them.',
    done: 'I have seen to it',
  },
  /** Leads to what stands under the page. */
  below: 'There is a message for you below.',
  look: 'Look',
  open: 'Open',
  scaleChanged: 'The question has changed. Please look at your number again.',
  planChanged: 'The plan has changed. Please read it and answer again.',
  notAccepted: {
    score: (lead: string): string => `We could not take your number. Please tell ${lead}.`,
    agreement: (lead: string): string => `We could not take your answer. Please tell ${lead}.`,
    ok: (lead: string): string => `We could not take your OK. Please tell ${lead}.`,
    entry: (lead: string): string => `We could not take your note. Please tell ${lead}.`,
  },
  cameAfterClose: (lead: string): string =>
    `A note of yours came after the meeting ended. ${lead} may still add it.`,
} as const;
