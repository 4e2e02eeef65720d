/** What stands behind “Help” on a phone. */
export const phoneHelpWords = {
  danger: 'If a child is in danger now',
  call: (number: string): string => `Call ${number}`,
  callName: (name: string, number: string): string => `${name}: ${number}`,
  safe: 'If you are worried about a child',
  who: 'Who does what here',
  more: 'More help',
  how: 'What you type is sent only when you press the button.',
  ask: (lead: string): string => `You can ask ${lead} at any time.`,
} as const;
