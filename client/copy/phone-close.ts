/** The end of the meeting on a phone. */
export const closeWords = {
  heading: 'How we go on',
  headingDone: 'The meeting has ended',
  notYet: (lead: string): string => `${lead} writes down how we go on.`,
  outcome: 'What happens from here',
  leads: 'Who leads from here',
  next: 'We meet again',
  yourSteps: 'What you will do',
  record: 'The record of this meeting',
  willShare: (lead: string): string => `${lead} will share it with you.`,
  read: 'Read the record',
  keep: 'Keep a copy',
  readFor: (name: string): string => `Read ${name}’s copy`,
  oneChild: 'For one child',
  until: (day: string): string => `You can open it here until ${day}.`,
  onPhone: 'A copy on this phone can be read by others who use it.',
  thanks: 'Thank you for taking part.',
} as const;
