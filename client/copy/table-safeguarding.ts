/** What the lead alone is asked about safeguarding, and whom anybody can call. */
export const safeguardingWords = {
  title: 'A question for you alone',
  question: 'Did anything today need safeguarding?',
  hint: 'For example, the front door or the safeguarding lead was told, or has to be.',
  yes: 'Yes',
  no: 'No',
  missing: 'Choose yes or no.',
  words: 'Who was told, and when?',
  onLeadsCopy: 'Put it on my own copy of the record',
  onLeadsCopyHint:
    'The page that you open or keep. It is never in the family’s copy, a child’s copy, PDF or data.',
  save: 'Keep this answer',
  saved: 'Written down for you alone. It goes with your desk some days after the meeting.',
  call: (name: string, number: string): string => `${name}: ${number}`,
  emergency: 'A child is in danger now',
} as const;
