/** What the lead reads on the buttons that hold the meeting together. */
export const leadingWords = {
  curtain: 'Cover all screens',
  curtainHint: 'Everybody sees a calm picture until you go on (Esc twice)',
  break: 'Have a break',
  keys: 'Keys that help',
  keysHint: 'Each of these is a button too.',
  keyList: [
    ['Alt + N', 'Next step'],
    ['Alt + P', 'Have a break, and go on'],
    ['Esc, Esc', 'Cover all screens, and go on'],
  ],
  goOn: 'Go on',
  goOnKey: 'Or press Esc twice.',
} as const;
