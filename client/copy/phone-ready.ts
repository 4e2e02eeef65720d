/** Saying on a phone that one is ready to go on. */
export const readyWords = {
  say: {
    map: 'I have written all I want',
    scale: 'I have said all I want',
    plan: 'I am ready to go on',
  },
  who: (names: readonly string[]): string =>
    names.length === 1 ? `Only ${names[0]} sees this.` : `Only ${names.join(' and ')} see this.`,
} as const;
