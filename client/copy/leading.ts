/** What the lead reads on the buttons that hold the meeting together. */
export const leadingWords = {
  curtain: 'Cover all screens',
  curtainHint: 'Everybody sees a calm picture until you go on (Esc twice)',
  break: 'Have a break',
  goOn: 'Go on',
  goOnKey: 'Or press Esc twice.',
} as const;
