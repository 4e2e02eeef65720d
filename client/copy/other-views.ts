/** Another view of somebody's number or of a step of the plan, beside it and as good as it. */
export const otherViewsWords = {
  title: 'Seen differently',
  see: 'I see it differently',
  seeWhat: (what: string): string => `I see it differently: ${what}`,
  label: 'How I see it',
  who: 'Everyone here will see this.',
  whoMore: 'Both views count the same.',
  send: 'Send',
  back: 'Not now',
  empty: 'Write how you see it first.',
  sent: 'Your view stands beside it.',
  takeBack: 'Take it back',
  takenBack: 'Only you can see it now.',
  saidTypedBy: (whose: string, typist: string): string => `${whose} said, typed by ${typist}`,
} as const;
