import type { Column } from '../../../shared/practice/vocabulary/words.ts';

/** Notes of an ordinary meeting. */
export const notes: Readonly<Record<Column, readonly string[]>> = {
  workingWell: [
    'Yusuf got himself ready four mornings last week.',
    'Nan walks him down when it is hard to leave the house.',
    'He likes swimming.',
    'Mum rings school before nine when he will be late.',
  ],
  worries: [
    'On Mondays he says his tummy hurts and does not want to leave.',
    'He sleeps in class after weekends.',
    'Two of us in one room, damp in the corner.',
  ],
  needsToHappen: ['In on time three days in a row.', 'Somebody looks at the damp.'],
};

const again = (words: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => words[at % words.length] ?? '');

/** More notes than fit: forty. */
export const manyNotes: Readonly<Record<Column, readonly string[]>> = {
  workingWell: again(['He likes swimming.', 'Nan helps.', 'Maths is good.', ...notes.workingWell], 18),
  worries: again(notes.worries, 14),
  needsToHappen: again(notes.needsToHappen, 8),
};

/** Reasons for numbers; some people give none. */
export const reasons: readonly string[] = [
  'He comes to me when it is too loud.',
  'He slept through one lesson, not four.',
  'I am trying. Mondays beat me.',
  'It is good when Nan walks with me.',
  'I see the bad mornings.',
  '',
  'The flat is on the list, but not near the top of it.',
  'نحن نحاول كل يوم',
  'At the club he laughs, and he came three times this month without being asked.',
  '',
  'Nothing was reported.',
  'He spoke about his nights for the first time.',
];

/** What would make a number one more; some people give none. */
export const oneUps: readonly string[] = [
  '',
  '',
  'in on time three days',
  '',
  'no shouting for a week',
  '',
  '',
  '',
];

/** Steps of a plan: what, the places of who among the people, and a day. */
export const steps: readonly {
  readonly what: string;
  readonly who: readonly number[];
  readonly when: string | null;
}[] = [
  { what: 'When the alarm rings, Nan walks Yusuf down.', who: [4], when: '2026-03-09' },
  { what: 'Mr Bell meets Yusuf at the gate on Mondays.', who: [1], when: '2026-03-09' },
  { what: 'Mum puts the phone in the kitchen at nine.', who: [2, 3], when: '2026-03-06' },
  {
    what: 'Dee brings somebody to look at the damp and rings Mum the same day.',
    who: [6],
    when: '2026-03-20',
  },
  { what: 'Tom shows Yusuf how to rest before bed.', who: [5, 3], when: '2026-03-13' },
  { what: 'Yusuf picks the breakfast for school days.', who: [3], when: null },
  { what: 'Ms Okafor asks the club for a place on Saturdays.', who: [0], when: '2026-03-27' },
  { what: 'Everyone says well done on Fridays.', who: [0, 1, 2, 4], when: '2026-04-03' },
  { what: 'Find out about the bus pass.', who: [], when: null },
];
