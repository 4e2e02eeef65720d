import type { Person } from '../../meeting/meeting-model.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import { newId } from '../../../shared/ids.ts';

const drawn = [
  '0:2:250,500 300,380 420,350 600,360 700,330 760,260 800,300 780,380 700,420 690,560',
  '1:2:330,400 330,560 350,560',
  '2:0:745,300 750,305',
  '3:3:60,600 300,620 600,610 940,620',
];

/** What a child shows to everyone: words, a drawing, a face, and words that somebody wrote down. */
export function madeUpVoice(people: readonly Person[]): readonly ShownVoiceItem[] {
  const by = people[3]?.id ?? newId<'participant'>();
  const helper = people[4]?.id ?? newId<'participant'>();
  const child = newId<'child'>();
  const thing = (change: Partial<ShownVoiceItem>, position: number): ShownVoiceItem => ({
    ...{ id: newId<'voice'>(), by, child, form: 'houses', part: 'good', words: '', face: null, strokes: [] },
    ...{ alternative: '', exact: true, helpers: [], namedFor: null, answer: null, position },
    ...change,
  });
  return [
    thing({ words: 'Nan walks with me when it is hard.' }, 1),
    thing({ strokes: drawn, alternative: 'Nan’s dog in the park', face: 'happy' }, 2),
    thing(
      {
        ...{ part: 'worries', exact: false, helpers: [helper] },
        words:
          'The noise upstairs at night, and then I cannot sleep, and in the morning everybody shouts and I want to stay in my bed until they stop.',
      },
      3,
    ),
    thing({ part: 'dreams', words: 'My own bed by the window.', helpers: [helper] }, 4),
  ];
}
