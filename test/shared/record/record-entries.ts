import type { ProceedingsSnapshot, ShownEntry } from '../../../shared/documents/proceedings.ts';
import type { EntryId } from '../../../shared/ids.ts';
import { child, idFor, part } from './record-people.ts';

export const entryId = (name: string): EntryId => idFor<'entry'>(`entry-${name}`);

type EntrySeed = readonly [
  key: string,
  by: string,
  column: ShownEntry['column'],
  section: ShownEntry['section'],
  words: string,
  more?: Partial<ShownEntry>,
];

const entrySeeds: readonly EntrySeed[] = [
  [
    'ready',
    'amina',
    'workingWell',
    'strength',
    'Yusuf got himself ready four mornings last week.',
    { children: [child('yusuf')] },
  ],
  [
    'nan',
    'okafor',
    'workingWell',
    'strength',
    'I walk him down when it is hard to leave the house.',
    { wordsOf: part('nan'), children: [child('yusuf')] },
  ],
  [
    'arabic',
    'amina',
    'workingWell',
    'strength',
    'ليلى تحب القراءة مع جدتها كل مساء، وتنام جيداً.',
    { language: 'ar', children: [child('layla')] },
  ],
  [
    'english',
    'sana',
    'workingWell',
    'strength',
    'She says: Layla loves reading with her Nan every evening, and sleeps well.',
    { beside: entryId('arabic') },
  ],
  [
    'rings',
    'bell',
    'workingWell',
    'safety',
    'Mum rings school before nine when he will be late.\nEvery time since March.',
  ],
  [
    'welsh',
    'gareth',
    'workingWell',
    'safety',
    'Mae Idris yn dod i bysgota gyda fi bob dydd Sadwrn.',
    {
      language: 'cy',
      children: [child('idris')],
      interpreted: {
        words: 'Idris comes fishing with me every Saturday.',
        language: 'en',
        by: part('sana'),
      },
    },
  ],
  ['den', 'kemi', 'workingWell', 'strength', 'Yusuf helps the younger ones at The Den. They look up to him.'],
  [
    'tummy',
    'amina',
    'worries',
    'happened',
    'On Mondays he says his tummy hurts and does not want to leave.',
    { children: [child('yusuf')] },
  ],
  [
    'sleeps',
    'tom',
    'worries',
    'effect',
    'He sleeps in class after weekends. This was seen three times since January, on the 12th, the 19th and the 2nd, and each time he said he had been up late because of the noise from the flat above; he was pale and did not eat his lunch.',
    { children: [child('yusuf')] },
  ],
  [
    'beds',
    'dee',
    'worries',
    'harder',
    'Four people in one room, and damp in the corner.',
    { movedFrom: { column: 'worries', section: 'happened' } },
  ],
  [
    'note',
    'amina',
    'worries',
    'harder',
    'The landlord has been told. I have the letters.',
    { beside: entryId('beds') },
  ],
  ['again', 'dee', 'worries', 'harder', 'Please send me a photo of them.', { beside: entryId('note') }],
  ['noise', 'yusuf', 'worries', 'happened', 'the noise upstairs'],
  ['shout', 'yusuf', 'worries', 'effect', 'I get cross with Layla when I am tired'],
  ['idea', 'yusuf', 'needsToHappen', 'idea', 'If I had my own bed I would be a 7'],
  ['half', 'tom', 'worries', 'effect', 'I was just going to sa', { growing: true }],
];

/** What stands on the sheet, in the order it was shown; the last is still being written. */
export const entries: ProceedingsSnapshot['entries'] = entrySeeds.map(
  ([key, by, column, section, words, more], at) => ({
    id: entryId(key),
    by: part(by),
    wordsOf: null,
    column,
    section,
    children: [],
    words,
    language: null,
    beside: null,
    order: at + 1,
    growing: false,
    movedFrom: null,
    ...more,
  }),
);
