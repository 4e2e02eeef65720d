/** Words about signal and saving. */
export const connectionWords = {
  noSignal: 'No signal. What you wrote is safe on this device.',
  noSignalForAct: 'There was no signal, so this was not done. Please try again.',
  keyNeedsSignal: 'No signal. Your words are safe, and come back when the signal does.',
} as const;
