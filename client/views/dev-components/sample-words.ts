import type { StatusState } from '../../components/status-word.tsx';

/** Made-up words for the samples. */
export const statusWords: Readonly<Record<StatusState, string>> = {
  saved: 'Saved',
  sending: 'Sending',
  deviceOnly: 'On this phone only',
  problem: 'Problem',
};

/** A long answer, to see how it wraps. */
export const longWords =
  'On most Mondays he says his tummy hurts, and Nan walks him down when it is hard to leave the house, even in the rain.';
