import type { Curtain } from '../../shared/practice/vocabulary/words.ts';

/** What stands on a covered screen: nothing of the meeting. */
export const curtainWords = {
  drawn: { calm: 'We go on soon.', break: 'We have a short break.' } satisfies Record<Curtain, string>,
  opened: 'We go on.',
} as const;
