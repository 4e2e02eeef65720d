import type { Person } from '../../meeting/meeting-model.ts';
import type { Action, Group } from '../../../shared/documents/draft.ts';
import type { ProceedingsSnapshot, ShownScore } from '../../../shared/documents/proceedings.ts';
import { newId } from '../../../shared/ids.ts';
import { type Column, SECTIONS } from '../../../shared/practice/vocabulary/words.ts';
import { madeUpEntry, type MadeUpOptions } from './made-up-meeting.ts';
import { madeUpVoice } from './made-up-voice.ts';
import { manyNotes, notes, oneUps, reasons, steps } from './made-up-words.ts';

type Entry = ProceedingsSnapshot['entries'][number];

const long =
  'When the alarm rings he turns over and says his tummy hurts, and then his sister starts as well, and by the time everybody is dressed the bus has gone and we all walk there in the rain and he is late again and hides behind the bins until the first lesson is over.';

const entriesOf =
  (words: Readonly<Record<Column, readonly string[]>>) =>
  (people: readonly Person[]): readonly Entry[] => {
    let order = 0;
    return (['workingWell', 'worries', 'needsToHappen'] as const).flatMap((column) =>
      words[column].map((said, at) => {
        order += 1;
        const section = SECTIONS[column][at % 2] ?? SECTIONS[column][0];
        return madeUpEntry(people[(at + 2) % people.length], order, { column, section, words: said });
      }),
    );
  };

const statements = [
  {
    kind: 'worry',
    words: 'Mum, Nan and school worry that Yusuf falls behind and loses his friends if he misses Mondays.',
  },
  { kind: 'goal', words: 'Yusuf is at school every Monday for half a term and says that he slept.' },
] as const;

const group: Group = { id: newId<'group'>(), title: 'Mornings', column: 'worries' };

const actionsOf = (people: readonly Person[]): readonly Action[] =>
  steps.map(({ what, who, when }, at) => ({
    id: newId<'action'>(),
    what,
    who: who.flatMap((place) => people[place]?.person ?? []),
    children: [],
    when,
    goal: null,
    from: null,
    position: at,
    removed: false,
  }));

const score = (number: ShownScore['number'], at: number, change: Partial<ShownScore> = {}): ShownScore => ({
  number,
  reason: reasons[at] ?? '',
  oneUp: oneUps[at] ?? '',
  after: false,
  typist: null,
  changed: null,
  ...change,
});

/** As the wall has a child's number for chosen people: without anything of it. */
const keptScore: ShownScore = { ...score('none', -1), kept: true };

const revealed = { phase: 'scale', revealedAt: 1 } as const;
const spread = [4, 5, 4, 7, 3, 5, 6];

/** The wall's pictures in the states people will see, by the last part of the gallery's address. */
export const madeUpStates: Readonly<Record<string, MadeUpOptions>> = {
  welcome: {},
  'welcome-twelve': { people: 12 },
  'map-empty': { meeting: { phase: 'map' } },
  map: { meeting: { phase: 'map' }, entries: entriesOf(notes), statements },
  'map-many': {
    people: 12,
    meeting: { phase: 'map' },
    entries: entriesOf(manyNotes),
    statements,
    groups: [group],
    placing: (entry) => (entry.column === 'worries' && entry.order % 3 === 0 ? group : undefined),
  },
  'map-long': {
    people: 12,
    meeting: { phase: 'map' },
    entries: (people) => [
      madeUpEntry(people[8], 1, { column: 'workingWell', section: 'strength', words: long }),
      madeUpEntry(people[7], 2, {
        column: 'worries',
        section: 'happened',
        words: 'ابني يخاف من الذهاب إلى المدرسة في الصباح ولا ينام جيدا في الليل',
        language: 'ar',
        interpreted: {
          words: 'My son is afraid of school in the mornings and does not sleep well at night.',
          language: 'en',
          by: people[6]?.id ?? null,
        },
      }),
      madeUpEntry(people[0], 3, {
        column: 'worries',
        section: 'effect',
        words: 'It is loud at night.',
        wordsOf: people[4]?.id ?? null,
      }),
      madeUpEntry(people[2], 4, {
        column: 'needsToHappen',
        section: 'idea',
        words: 'https://example.org/a/very/long/address/without/any/space/in/it/at/all/to/break/on',
        growing: true,
      }),
    ],
  },
  'map-terms': {
    meeting: { phase: 'map' },
    entries: (people) => [
      madeUpEntry(people[0], 1, {
        column: 'workingWell',
        section: 'strength',
        words: 'The SENCO sees Yusuf on Mondays.',
      }),
      madeUpEntry(people[5], 2, {
        column: 'worries',
        section: 'happened',
        words: 'The EHA is old, and he is lazy with the EHCP form.',
      }),
      madeUpEntry(people[2], 3, { column: 'worries', section: 'effect', words: 'He is sad, like the cat.' }),
    ],
  },
  'map-views': {
    meeting: { phase: 'map' },
    entries: (people) => {
      const at = { column: 'worries', section: 'happened' } as const;
      const first = madeUpEntry(people[5], 1, { ...at, words: 'He sleeps in class after weekends.' });
      const other = {
        ...at,
        words: 'He sleeps at nine on my weekends.',
        beside: first.id,
        differs: true,
      } as const;
      return [first, madeUpEntry(people[2], 2, other)];
    },
  },
  'map-for-child': {
    people: 12,
    meeting: { phase: 'map' },
    children: ['Yusuf', 'Layla'],
    wallChild: 1,
    statements,
    entries: (people, children) =>
      entriesOf(manyNotes)(people).map((entry) => ({
        ...entry,
        children: [children.slice(0, 1), children.slice(1), children][entry.order % 3] ?? [],
      })),
  },
  'map-hidden': { meeting: { phase: 'map', hidden: true, waiting: 4 } },
  'map-lost': {
    meeting: { phase: 'map' },
    entries: entriesOf(notes),
    statements,
    connection: { state: 'offline', since: 0 },
  },
  voice: { meeting: { phase: 'map' }, entries: entriesOf(notes), voice: madeUpVoice },
  'scale-choosing': {
    meeting: { phase: 'scale' },
    // The server puts none here before the reveal; were one there, the wall must still not show it.
    scores: (_, at) => score(spread[at] ?? 5, at),
  },
  scale: { meeting: revealed, scores: (_, at) => score(spread[at] ?? 5, at) },
  'scale-few': {
    meeting: revealed,
    scale: { ownLow: 'Shouting every morning', ownHigh: 'We laugh on the way to school' },
    absent: [4],
    entries: (people) => [
      madeUpEntry(people[5], 1, {
        ...(people[2] && { about: people[2].id }),
        column: 'needsToHappen',
        section: 'suggestion',
        words: 'I would say a five by now.',
      }),
    ],
    scores: (person, at) =>
      at > 1 && at < 6 ? score(spread[at] ?? 5, at, { typist: at === 4 ? person.id : null }) : undefined,
  },
  'scale-each': {
    meeting: { ...revealed, eachChild: true },
    children: ['Yusuf', 'Layla'],
    childScores: (_, at, child) =>
      at === 3 ? (child === 1 ? undefined : keptScore) : score((spread[at] ?? 5) + child, at),
  },
  'scale-for-child': {
    meeting: { ...revealed, eachChild: true },
    children: ['Yusuf', 'Layla'],
    wallChild: 1,
    childScores: (_, at, child) => score((spread[at] ?? 5) + child, at),
  },
  'scale-ten-on-one': {
    people: 12,
    meeting: revealed,
    scores: (_, at) => score(at < 10 ? 5 : at - 3, at),
  },
  'scale-twelve': {
    people: 12,
    meeting: revealed,
    scores: (_, at) => score([4, 5, 4, 7, 3, 5, 6, 0, 10, 5, 9, 2][at] ?? 5, at),
  },
  'scale-twelve-at-zero': { people: 12, meeting: revealed, scores: (_, at) => score(0, at) },
  'scale-changed': {
    meeting: revealed,
    scores: (_, at) => {
      if (at === 1) return score('none', -1);
      if (at === 2)
        return score(4, at, { changed: { number: 6, reason: 'Now I know of the bus.', oneUp: '' } });
      return score(spread[at] ?? 5, at, { after: at === 4 });
    },
  },
  'plan-empty': { meeting: { phase: 'plan' } },
  plan: { meeting: { phase: 'plan' }, actions: actionsOf },
  'plan-few': { meeting: { phase: 'plan' }, actions: (people) => actionsOf(people).slice(0, 3) },
  agree: {
    meeting: { phase: 'agree', draftOpen: false },
    actions: actionsOf,
    agreements: () => ({
      answer: 'doNotAgree',
      words: 'Not yet to be seen',
      plan: '',
      earlier: false,
      typist: null,
    }),
  },
  'agree-shown': {
    people: 12,
    meeting: { phase: 'agree', draftOpen: false, agreementsShownAt: 1 },
    actions: actionsOf,
    agreements: (_, at) => ({
      answer:
        (['agree', 'agree', 'agreeButWorried', 'ratherNotSay', 'agree', 'doNotAgree'] as const)[at % 6] ??
        'agree',
      words: at % 6 === 2 ? 'I worry about the first Monday after the holidays.' : '',
      plan: '',
      earlier: at === 7,
      typist: null,
    }),
  },
  'close-open': { meeting: { phase: 'close' } },
  close: {
    meeting: {
      phase: 'close',
      outcome: 'goOn',
      outcomeWords: 'We look at Mondays again, and at the damp in the bedroom.',
      nextReview: '2026-04-14',
    },
  },
  after: { meeting: { phase: 'close', closedAt: 1 }, entries: entriesOf(notes) },
};
