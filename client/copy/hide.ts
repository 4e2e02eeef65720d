/** The button that leaves in a hurry, on every page that families see. */
export const hideWords = {
  button: 'Hide page',
  /** For those who ask what it does. */
  help: '“Hide page” shows another page at once. Your link brings you back.',
  keys: 'Pressing Shift three times does the same.',
} as const;
