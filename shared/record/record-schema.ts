import {
  AGREEMENT_ANSWERS,
  ALL_SECTIONS,
  COLUMNS,
  OUTCOMES,
  PHASES,
  PLACES,
  ROLES,
} from '../practice/vocabulary/words.ts';
import { VOICE_FACES, VOICE_FORMS, VOICE_PARTS } from '../practice/vocabulary/voice-words.ts';
import { LADDER_STAGES } from '../practice/difference-ladder.ts';
import { LEVELS } from '../practice/vocabulary/levels.ts';
import { RECORD_FORMAT, RECORD_VERSION } from './meeting-record.ts';
import type { Schema } from './schema-check.ts';
import { exactly, list, oneOf, orNull, ref, text, withOptional, yesNo } from './schema-parts.ts';

const id = ref('id');
const typedBy = orNull(id, 'Participant who wrote it down, when that was somebody else.');
const children = list(id, 'Which children; none listed means all.');

const views = list(ref('words'), 'Who sees it differently; only where somebody does.');

const saidNumber = {
  number: orNull({ type: 'integer', minimum: 0, maximum: 10 }, 'Null: no number today, whatever the reason.'),
  reason: text,
  oneUp: { ...text, description: 'What would make it one more.' },
};

const recordedWords = {
  id,
  words: { ...text, description: "Somebody's own words, untouched." },
  language: orNull(text, 'Language tag, when the author said which.'),
  whose: { ...id, description: 'Participant whose words they are.' },
  typedBy,
  children,
};

const interpreted = exactly(
  {
    words: text,
    language: orNull(text, 'Language tag, when the author said which.'),
    by: { ...id, description: 'Participant who put it into this language.' },
  },
  'The same in another language; only where somebody said it in two.',
);

/** An entry or note: what it has in another language, and that it is another view, may be left out. */
const withInterpreted = (whole: Schema): Schema => ({
  ...whole,
  properties: {
    ...whole.properties,
    interpreted: ref('interpreted'),
    differs: { const: true, description: 'Among notes: another view, as good as the one beside it.' },
  },
});

/** A scale, with the family's own words for its ends where they have some, and with numbers for each child where wanted. */
const wholeScale = (whole: Schema): Schema =>
  withOptional(whole, {
    own: exactly({ low: text, high: text }, 'The ends in the family’s own words, if they have any.'),
    children: list(
      exactly({ child: id, revealed: orNull(ref('instant')), numbers: list(ref('number')) }),
      'Only where there was a number for each child; `numbers` is empty then.',
    ),
  });

const kept: Schema = {
  const: true,
  description: 'A child’s number for chosen people: nothing of it stands here.',
};

const outcome = (properties: Readonly<Record<string, Schema>>): Schema =>
  withOptional(exactly(properties), { level: ref('level'), difference: ref('difference') });

const record = (properties: Readonly<Record<string, Schema>>): Schema => {
  const whole = exactly(properties);
  const voice = list(
    ref('voice'),
    'What children showed to everyone; not in records from before it was kept.',
  );
  return { ...whole, properties: { ...whole.properties, voice, hearing: ref('hearing') } };
};

const definitions: Readonly<Record<string, Schema>> = {
  id: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  instant: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    description: 'UTC.',
  },
  hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  head: exactly({
    format: { const: RECORD_FORMAT },
    version: { const: RECORD_VERSION },
    meeting: id,
    vocabulary: text,
    practice: { ...yesNo, description: 'A made-up meeting to learn with.' },
    earlierMeetings: orNull({ type: 'integer', minimum: 0 }),
    day: ref('day'),
    place: text,
    why: text,
    opened: ref('instant'),
    closed: orNull(ref('instant')),
    timeZone: text,
  }),
  child: exactly({ id, name: text, born: orNull(ref('day')) }),
  person: exactly({
    id: { ...id, description: 'Participant: this person at this meeting.' },
    person: { ...id, description: 'The same at every meeting of the family.' },
    name: text,
    role: oneOf(ROLES),
    agency: text,
    place: oneOf(PLACES),
    seat: { type: 'integer', minimum: 1 },
    came: yesNo,
    lead: yesNo,
    chair: yesNo,
    scribe: yesNo,
    standIn: yesNo,
    child: orNull(id, 'The child this person is.'),
    ok: orNull(
      exactly({ spoken: yesNo, typedBy, at: ref('instant') }),
      'OK to taking part. Null: not given, whatever the reason.',
    ),
  }),
  interpreted,
  words: withInterpreted(exactly(recordedWords)),
  entry: withInterpreted(
    exactly({
      ...recordedWords,
      group: orNull(id),
      movedFrom: orNull(
        exactly({ column: oneOf(COLUMNS), section: oneOf(ALL_SECTIONS) }),
        'Where the author had put it, when the lead moved it.',
      ),
      notes: list(ref('words')),
    }),
  ),
  column: exactly({
    column: oneOf(COLUMNS),
    sections: list(exactly({ section: oneOf(ALL_SECTIONS), entries: list(ref('entry')) })),
  }),
  level: exactly(
    {
      level: { type: 'integer', minimum: 1, maximum: LEVELS.length },
      views: list(exactly({ whose: id, words: text, typedBy }), 'Who sees it differently.'),
    },
    'Only where a level of need was written down.',
  ),
  difference: exactly(
    {
      words: text,
      from: ref('day'),
      ladder: list(exactly({ stage: oneOf(LADDER_STAGES.map(([stage]) => stage)), by: ref('day') })),
    },
    'A difference between professionals; only where there was one.',
  ),
  hearing: exactly({
    talkedAbout: list(id),
    readOut: list(id),
    parked: list(id, 'For another time.'),
    notHeard: list(id),
    wentOn: list(
      exactly({ phase: oneOf(PHASES), at: ref('instant'), entries: list(id) }),
      'Where the lead went on past notes that were not heard by then.',
    ),
  }),
  statement: exactly({ id, words: text, children, notes: list(ref('words')) }),
  scale: wholeScale(
    exactly({
      question: text,
      low: { ...text, description: 'What 0 means.' },
      high: { ...text, description: 'What 10 means.' },
      revealed: orNull(ref('instant')),
      numbers: list(ref('number')),
    }),
  ),
  number: withOptional(
    exactly({
      participant: id,
      ...saidNumber,
      after: { ...yesNo, description: "Given after the others' numbers were shown." },
      changedTo: orNull(exactly(saidNumber)),
      typedBy,
    }),
    { kept, views },
  ),
  action: withOptional(
    exactly({
      id,
      what: text,
      who: list(exactly({ person: id, name: text })),
      when: orNull(ref('day')),
      children,
      goal: orNull(id),
      from: orNull(id, 'Participant whose "one up" it grew from.'),
    }),
    { views },
  ),
  agreement: withOptional(
    exactly({
      participant: id,
      answer: orNull(oneOf(AGREEMENT_ANSWERS)),
      words: text,
      toEarlierPlan: { ...yesNo, description: 'Given to a plan that was changed afterwards.' },
      typedBy,
    }),
    { whyUnsaid: { const: true, description: 'Would rather not say why; left out otherwise.' } },
  ),
  addendum: exactly({ at: ref('instant'), by: id, name: text, words: text, children }),
  voice: exactly({
    id,
    whose: { ...id, description: 'The child, as a participant.' },
    child: id,
    form: oneOf(VOICE_FORMS),
    part: oneOf(VOICE_PARTS),
    words: text,
    exact: { ...yesNo, description: 'The child’s own words; else a helper’s.' },
    face: orNull(oneOf(VOICE_FACES)),
    drawing: list(
      { type: 'string', pattern: '^\\d{1,6}:[0-5]:\\d{1,4},\\d{1,4}( \\d{1,4},\\d{1,4})+$' },
      'Strokes, `order:ink:x,y x,y`, x and y 0 to 1000.',
    ),
    alternative: { ...text, description: 'The drawing in words.' },
    helpers: list(id, 'Participants who wrote on it with the child.'),
    answer: orNull(exactly({ weWill: text, weCannot: text, because: text, by: id })),
  }),
  record: record({
    head: ref('head'),
    family: exactly({ id: orNull(id), title: text }),
    children: list(ref('child')),
    people: list(ref('person'), 'In seating order.'),
    map: list(ref('column')),
    groups: list(exactly({ id, title: text, column: oneOf(COLUMNS) })),
    worryStatements: list(ref('statement')),
    goals: list(ref('statement')),
    scale: ref('scale'),
    plan: exactly({
      hash: { ...ref('hash'), description: 'Of the actions and goals that people agreed to.' },
      actions: list(ref('action')),
      balance: exactly({
        family: { type: 'integer', minimum: 0 },
        services: { type: 'integer', minimum: 0 },
      }),
    }),
    agreements: list(ref('agreement')),
    outcome: outcome({
      outcome: orNull(oneOf(OUTCOMES)),
      words: text,
      leadFromHere: orNull(exactly({ person: id, name: text })),
      nextReview: orNull(ref('day')),
    }),
  }),
};

const file = exactly(
  {
    format: { const: RECORD_FORMAT },
    version: { const: RECORD_VERSION },
    fingerprint: { ...ref('hash'), description: 'SHA-256 over the canonical JSON of `record`.' },
    record: ref('record'),
    addenda: list(ref('addendum'), 'Added later; outside the fingerprint.'),
  },
  'People are named by participant id in the order of their seats. There is no average.',
);

/** JSON Schema 2020-12 of a record file. Nothing beyond what it names may stand in one (rule REC7). */
export const recordSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:team-around:meeting-record:1',
  title: 'Record of a team around the family meeting',
  ...file,
  properties: {
    ...file.properties,
    copyFor: {
      ...exactly({ child: id, from: orNull(ref('hash'), 'Fingerprint of the whole record.') }),
      description: 'Only in a copy for one child, which holds nothing of another child.',
    },
  },
  $defs: definitions,
};
