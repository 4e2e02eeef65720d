import {
  AGREEMENT_ANSWERS,
  ALL_SECTIONS,
  COLUMNS,
  HEARD_AS,
  OK_ANSWERS,
  OUTCOMES,
  PHASES,
  PLACES,
  ROLES,
} from '../practice/vocabulary/words.ts';
import { VOICE_PARTS } from '../practice/vocabulary/voice-words.ts';
import type { Schema } from '../record/schema-check.ts';

const text = (description: string): Schema => ({ type: 'string', description });
const oneOf = (allowed: readonly string[]): Schema => ({
  type: 'string',
  enum: allowed,
  description: `one of ${allowed.join(', ')}`,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const name = text('the name of somebody in "people"');
const child = text('one of the family’s children');
const words = text('what is said or written');
const day: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'a day like 2026-03-04',
};
const number: Schema = {
  anyOf: [
    { type: 'integer', minimum: 0, maximum: 10 },
    { type: 'string', enum: ['none'] },
  ],
  description: 'a whole number from 0 to 10, or "none"',
};
const typedBy: Schema = { anyOf: [name, { type: 'null' }], description: 'a name, or null' };
const changedTo: Schema = {
  anyOf: [object({ number, why: words }, ['number', 'why']), { type: 'null' }],
  description: 'the number it became and why, or null',
};
const level: Schema = { type: 'integer', minimum: 1, maximum: 4, description: 'a level from 1 to 4' };
const yes: Schema = { type: 'boolean', description: 'true or false' };
const names = list(name);
const audience: Schema = {
  anyOf: [{ type: 'string', enum: ['nobody', 'everyone'] }, names],
  description: '"nobody", "everyone", or names',
};

const step = (
  does: readonly string[],
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema =>
  object(
    {
      do: oneOf(does),
      after: { type: 'integer', minimum: 0, description: 'seconds to wait first' },
      ...properties,
    },
    ['do', ...required],
  );

const steps: readonly Schema[] = [
  step(['come', 'leave', 'loseSignal', 'findSignal', 'reload'], { by: name }, ['by']),
  step(['markHere'], { who: name }, ['who']),
  step(['sayOk'], { by: name, answer: oneOf(OK_ANSWERS), for: name }, ['by', 'answer']),
  step(['moveOn'], { to: oneOf(PHASES) }, ['to']),
  step(['hide', 'showAll', 'scaleEachChild', 'showAnswers', 'reopenPlan', 'close'], {}),
  step(['reveal'], { child }),
  step(
    ['give'],
    {
      by: name,
      words,
      column: oneOf(COLUMNS),
      section: oneOf(ALL_SECTIONS),
      children: names,
      wordsOf: name,
      language: text('a language tag such as ar'),
      interpreted: object({ words, language: text('a language tag such as en'), by: name }, [
        'words',
        'language',
      ]),
      beside: words,
      keep: yes,
    },
    ['by', 'words', 'column', 'section'],
  ),
  step(['takeBack', 'putBack'], { by: name, words }, ['by', 'words']),
  step(['move'], { words, column: oneOf(COLUMNS), section: oneOf(ALL_SECTIONS) }, [
    'words',
    'column',
    'section',
  ]),
  step(['hear'], { notes: list(words), as: oneOf(HEARD_AS) }, ['notes', 'as']),
  step(
    ['write'],
    {
      parts: list(object({ by: name, words }, ['by', 'words'])),
      kind: oneOf(['worry', 'goal']),
      children: names,
    },
    ['parts', 'kind'],
  ),
  step(['wordScale'], { by: name, question: words, low: words, high: words, ownLow: words, ownHigh: words }, [
    'by',
  ]),
  step(['seal'], { by: name, number, why: words, oneUp: words, for: name, child }, ['by', 'number']),
  step(['plan'], { by: name, what: words, who: names, when: day, children: names, goal: words, from: name }, [
    'by',
    'what',
  ]),
  step(
    ['answer'],
    { by: name, answer: oneOf(AGREEMENT_ANSWERS), words, leadOnly: yes, whyUnsaid: yes, for: name },
    ['by', 'answer'],
  ),
  step(['withdraw'], { who: name }, ['who']),
  step(['nameHelper'], { who: name, helper: name }, ['who', 'helper']),
  step(['handOver'], { role: oneOf(['lead', 'chair', 'scribe']), to: name }, ['role', 'to']),
  step(
    ['outcome'],
    {
      outcome: oneOf(OUTCOMES),
      words,
      leads: name,
      nextReview: day,
      level,
      levelViews: list(object({ by: name, words }, ['by', 'words'])),
      difference: words,
    },
    ['outcome'],
  ),
  step(['addendum'], { words }, ['words']),
  step(['childSays'], { by: name, part: oneOf(VOICE_PARTS), words, drawn: yes, helper: name, exact: yes }, [
    'by',
    'part',
    'words',
  ]),
  step(['permit'], { words, to: audience }, ['words', 'to']),
  step(['reply'], { words, weWill: words, weCannot: words, because: words }, ['words']),
];

const held: readonly Schema[] = [
  object(
    {
      ...{ kind: oneOf(['entry']), words, of: name, typedBy: name, column: oneOf(COLUMNS) },
      interpreted: object({ words, language: text('a language tag such as en'), by: name }, [
        'words',
        'language',
        'by',
      ]),
    },
    ['kind', 'words', 'of'],
  ),
  object({ kind: oneOf(['statement']), words }, ['kind', 'words']),
  object({ kind: oneOf(['heard']), words, as: oneOf([...HEARD_AS, 'notHeard']) }, ['kind', 'words', 'as']),
  object(
    {
      ...{ kind: oneOf(['number']), of: name, number, why: words, oneUp: words, after: yes },
      ...{ child, typedBy, changedTo },
    },
    ['kind', 'of', 'number'],
  ),
  object({ kind: oneOf(['action']), what: words, who: names, when: day }, ['kind', 'what']),
  object({ kind: oneOf(['answer']), of: name, answer: oneOf(AGREEMENT_ANSWERS), words }, [
    'kind',
    'of',
    'answer',
  ]),
  object({ kind: oneOf(['ok', 'came', 'notCame']), of: name }, ['kind', 'of']),
  object({ kind: oneOf(['level']), level }, ['kind', 'level']),
  object({ kind: oneOf(['levelView']), of: name, words }, ['kind', 'of', 'words']),
  object({ kind: oneOf(['difference', 'ownEnd']), words }, ['kind', 'words']),
  object({ kind: oneOf(['outcome']), outcome: oneOf(OUTCOMES) }, ['kind', 'outcome']),
  object({ kind: oneOf(['addendum']), words }, ['kind', 'words']),
  object({ kind: oneOf(['voice']), words, of: name, drawn: yes, helper: name, exact: yes, weWill: words }, [
    'kind',
    'words',
    'of',
  ]),
];

/** JSON Schema of a meeting script; the descriptions are what a wrong script is told. */
export const scriptSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Meeting script',
  ...object(
    {
      format: {
        type: 'string',
        const: 'team-around-the-family/script',
        description: '"team-around-the-family/script"',
      },
      version: { type: 'integer', const: 1, description: '1' },
      title: text('what this meeting is called'),
      family: object({ name: text('the name of the family'), children: list(text('a child')) }, [
        'name',
        'children',
      ]),
      why: text('why they meet'),
      people: list(
        object(
          {
            name: text('a name'),
            role: oneOf(ROLES),
            agency: text('where they work'),
            place: oneOf(PLACES),
            comes: oneOf(['link', 'code', 'noDevice']),
            is: list(oneOf(['chair', 'scribe', 'standIn'])),
            child,
          },
          ['name', 'role'],
        ),
      ),
      steps: list({ anyOf: steps, description: 'a step with all that its "do" needs, and nothing else' }),
      record: object(
        { holds: list({ anyOf: held, description: 'something the record holds' }), holdsNot: list(words) },
        ['holds', 'holdsNot'],
      ),
    },
    ['format', 'version', 'title', 'family', 'people', 'steps', 'record'],
  ),
};

/** The schemas of steps and of what is held, by the word that chooses one: so that a fault is named inside the right one. */
export const chosenBy: Readonly<Record<'do' | 'kind', (word: unknown) => Schema | undefined>> = {
  do: (word) => steps.find((each) => each.properties?.['do']?.enum?.some((known) => known === word)),
  kind: (word) => held.find((each) => each.properties?.['kind']?.enum?.some((known) => known === word)),
};
