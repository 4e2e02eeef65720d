/** A plainer way for a word, offered to whoever writes it. */
export const plainHintWords = {
  say: 'Say it plainly:',
  to: 'becomes',
  use: 'Use this',
  useFor: (written: string, plain: string): string => `Use “${plain}” for “${written}”`,
  leave: 'Leave it',
  leaveFor: (written: string): string => `Leave “${written}” as it is`,
  done: (plain: string): string => `Now it says: ${plain}`,
  means: (written: string): string => `${written}:`,
} as const;
