/** A key and what it does. */
export interface ChordWords {
  readonly keys: string;
  readonly does: string;
}

/** The one list of the table's keys, in words. */
export const keyWords = {
  title: 'Keys that help',
  hint: 'Each of these is a button too.',
  use: 'Use these keys on this screen',
  off: 'The keys are off. The buttons do the same.',
  chords: {
    next: { keys: 'Alt + N', does: 'Next step' },
    break: { keys: 'Alt + P', does: 'Have a break, and go on' },
    curtain: { keys: 'Esc, Esc', does: 'Cover all screens, and go on' },
    more: { keys: 'Alt + T', does: '2 more minutes for this step' },
    wallNext: { keys: 'Alt + Page Down', does: 'Wall: next page' },
    wallBack: { keys: 'Alt + Page Up', does: 'Wall: page before' },
    talkedAbout: { keys: 'Alt + H', does: 'Go to a note that is not heard, or mark it as talked about' },
    readOut: { keys: 'Alt + R', does: 'Mark a note as read out' },
    parked: { keys: 'Alt + K', does: 'Park a note for another time' },
  },
} as const;
