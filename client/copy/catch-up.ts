import type { CatchUp } from '../../shared/practice/catch-up.ts';
import type { Phase } from '../../shared/practice/vocabulary/words.ts';

const many = (count: number, one: string, more: string): string =>
  count === 0 ? `no ${more}` : `${count} ${count === 1 ? one : more}`;

/** What somebody who comes late reads first: at most five plain lines. */
export const catchUpWords = {
  title: 'What you missed',
  thanks: 'Thank you, I have read it',
  at: (step: string, place: number, of: number): string => `We are at ${step}, step ${place} of ${of}.`,
  shown: ({ goodThings, worries }: CatchUp): string =>
    goodThings + worries === 0
      ? 'Nothing has been shown yet.'
      : `You can read ${many(goodThings, 'good thing', 'good things')} and ${many(worries, 'worry', 'worries')}.`,
  numbers: (shown: boolean): string =>
    shown ? 'The numbers have been shown.' : 'No numbers have been shown yet.',
  plan: (steps: number): string => `The plan has ${many(steps, 'step', 'steps')}.`,
  /** What is asked of this person now, by step. */
  asked: {
    ok: 'Now: say if it is OK for you to take part.',
    watches: 'Now: you can read along.',
    welcome: 'Now: we say who we are.',
    map: 'Now: say what goes well and what worries you.',
    scale: 'Now: choose your number.',
    scaleShown: 'Now: say why you chose your number.',
    plan: 'Now: say what you can do.',
    agree: 'Now: say what you think of the plan.',
    close: 'Now: we say how we go on.',
  } satisfies Record<Phase | 'ok' | 'watches' | 'scaleShown', string>,
} as const;
