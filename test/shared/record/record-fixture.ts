import type { DraftSnapshot } from '../../../shared/documents/draft.ts';
import type {
  MeetingState,
  ProceedingsSnapshot,
  ShownAgreement,
  ShownOk,
  ShownScore,
} from '../../../shared/documents/proceedings.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import type { ActionId, GroupId, ParticipantId, StatementId } from '../../../shared/ids.ts';
import { planHash, scaleKey } from '../../../shared/practice/fingerprints.ts';
import { compileRecord, type RecordSources } from '../../../shared/record/compile.ts';
import { fingerprintOf } from '../../../shared/record/fingerprint.ts';
import { type RecordFile, recordFile } from '../../../shared/record/record-file.ts';
import { entries, entryId } from './record-entries.ts';
import { child, children, idFor, part, people, person } from './record-people.ts';

/** A whole review meeting of a made-up family, with everything a record has to carry. */

export const statementId = (name: string): StatementId => idFor<'statement'>(`st-${name}`);
export const actionId = (name: string): ActionId => idFor<'action'>(`act-${name}`);
const groupId = (name: string): GroupId => idFor<'group'>(`group-${name}`);

const score = (
  number: ShownScore['number'],
  reason = '',
  oneUp = '',
  more: Partial<ShownScore> = {},
): ShownScore => ({
  number,
  reason,
  oneUp,
  after: false,
  typist: null,
  changed: null,
  ...more,
});

const of = <T>(byKey: Readonly<Record<string, T>>): Partial<Record<ParticipantId, T>> =>
  Object.fromEntries(Object.entries(byKey).map(([key, value]) => [part(key), value]));

const scores = of<ShownScore>({
  okafor: score(5, 'Mornings are better, Mondays are not.', 'Two Mondays in a row on time.'),
  bell: score(6, 'He is in school more than last term.', 'No lates for a week.'),
  amina: score(4, 'I am tired and I worry about the damp.', 'If somebody from housing comes and looks.'),
  yusuf: score(7, 'I like school, only not Mondays.', 'My own bed.'),
  nan: score(6, 'They are good children.', 'More sleep for all.', { typist: part('okafor') }),
  tom: score(5, 'He is tired at school.', 'Sleep before ten on Sundays.'),
  dee: score(3, 'The room is not fit for four.', 'A date for the damp work.', { after: true }),
  priya: score(5, 'A lot is in place.', 'A plan for Sundays.', {
    changed: { number: 6, reason: 'Hearing Yusuf say it himself.', oneUp: 'A plan for Sundays.' },
  }),
  kemi: score('none'),
  ruth: score(4, 'From my visits in February.', 'Somebody to talk to for Amina.', { typist: part('okafor') }),
});

const draftParts: Omit<DraftSnapshot, 'scale'> = {
  statements: [
    {
      id: statementId('worry'),
      kind: 'worry',
      words:
        'Mum, Nan and school are worried that Yusuf will miss so many Mondays that he falls behind and stops wanting to go.',
      children: [child('yusuf')],
      position: 1,
      removed: false,
    },
    {
      id: statementId('goal'),
      kind: 'goal',
      words: 'Yusuf is at school every Monday for half a term and says he slept.',
      children: [child('yusuf')],
      position: 2,
      removed: false,
    },
    {
      id: statementId('home'),
      kind: 'goal',
      words: 'The children sleep in a dry room, and each has a bed.',
      children: [],
      position: 3,
      removed: false,
    },
    {
      id: statementId('gone'),
      kind: 'goal',
      words: 'This goal was taken away.',
      children: [],
      position: 4,
      removed: true,
    },
  ],
  actions: [
    {
      id: actionId('alarm'),
      what: 'When the alarm rings on Mondays, Nan walks Yusuf down to the gate.',
      who: [person('nan'), person('yusuf')],
      children: [child('yusuf')],
      when: '2026-03-09',
      goal: statementId('goal'),
      from: part('amina'),
      position: 1,
      removed: false,
    },
    {
      id: actionId('visit'),
      what: 'Visit the flat, look at the damp and tell Amina the date of the work.',
      who: [person('dee')],
      children: [],
      when: '2026-03-13',
      goal: statementId('home'),
      from: part('dee'),
      position: 2,
      removed: false,
    },
    {
      id: actionId('letter'),
      what: 'Write to the landlord together about the noise upstairs.',
      who: [person('amina'), person('priya')],
      children: [],
      when: '2026-03-20',
      goal: statementId('home'),
      from: null,
      position: 3,
      removed: false,
    },
    {
      id: actionId('sleep'),
      what: 'Talk with Yusuf about sleep, and show him the wind-down sheet.',
      who: [person('tom')],
      children: [child('yusuf')],
      when: '2026-03-11',
      goal: statementId('goal'),
      from: part('tom'),
      position: 4,
      removed: false,
    },
    {
      id: actionId('fishing'),
      what: 'Mynd â Idris i bysgota bob dydd Sadwrn.',
      who: [person('gareth')],
      children: [child('idris')],
      when: '2026-04-18',
      goal: null,
      from: null,
      position: 5,
      removed: false,
    },
    {
      id: actionId('late'),
      what: 'Someone to look into a bed for Layla',
      who: [],
      children: [child('layla')],
      when: null,
      goal: statementId('home'),
      from: null,
      position: 6,
      removed: false,
    },
    {
      id: actionId('breakfast'),
      what: 'Keep a place at breakfast club on Mondays and ring Mum by nine if he is not there.',
      who: [person('bell'), person('okafor')],
      children: [child('yusuf')],
      when: '2026-03-09',
      goal: statementId('goal'),
      from: part('bell'),
      position: 7,
      removed: false,
    },
    {
      id: actionId('gone'),
      what: 'This step was taken away.',
      who: [person('tom')],
      children: [],
      when: null,
      goal: null,
      from: null,
      position: 8,
      removed: true,
    },
  ],
  placing: {
    [entryId('den')]: { position: 0.5, group: null },
    [entryId('ready')]: { position: null, group: groupId('mornings') },
    [entryId('nan')]: { position: null, group: groupId('mornings') },
    [entryId('tummy')]: { position: null, group: groupId('mornings') },
  },
  groups: [
    { id: groupId('mornings'), title: 'Mornings', column: 'workingWell' },
    { id: groupId('empty'), title: 'Nobody is in here', column: 'worries' },
  ],
};

export const draft: DraftSnapshot = {
  ...draftParts,
  scale: {
    question: 'How safe and happy are the children, all in all?',
    low: 'Very worried. The children are not safe as things are.',
    high: 'Mornings without shouting, and a dry room. We can stop meeting.',
    ownLow: 'Shouting every morning, and nobody eats',
    ownHigh: 'Everyone is out of the door by eight, and somebody laughed',
  },
};

const hash = planHash(draft);
const answer = (
  given: ShownAgreement['answer'],
  words = '',
  more: Partial<ShownAgreement> = {},
): ShownAgreement => ({ answer: given, words, plan: hash, earlier: false, typist: null, ...more });

const agreements = of<ShownAgreement>({
  okafor: answer('agree'),
  bell: answer('agree', 'I will see to breakfast club myself.'),
  amina: answer(
    'agreeButWorried',
    'I agree. I am worried that housing will not come, because last time nobody came.',
  ),
  yusuf: answer('ratherNotSay'),
  nan: answer('agree', 'I can do Mondays.', { typist: part('okafor') }),
  tom: answer(
    'doNotAgree',
    'I do not agree that this is enough. I think Layla should be seen by a doctor about her cough before Easter, and that should be a step.',
  ),
  dee: answer('agree', 'Agreed before I had to leave.', { earlier: true, plan: 'f'.repeat(64) }),
  priya: answer('agree'),
});

const okAt = Date.UTC(2026, 2, 4, 15, 33);
const oks = of<ShownOk>({
  ...Object.fromEntries(
    ['okafor', 'bell', 'amina', 'yusuf', 'gareth', 'tom', 'dee', 'priya', 'kemi', 'sana'].map((key) => [
      key,
      { spoken: false, typist: null, at: okAt },
    ]),
  ),
  nan: { spoken: true, typist: part('okafor'), at: okAt },
});

export const meeting: MeetingState = {
  phase: 'close',
  title: 'Amina, Yusuf, Layla, Idris and Nan',
  why: 'To see how mornings and sleep are going since January, and what to do about the flat.',
  day: '2026-03-04',
  place: 'Hill School, the quiet room',
  vocabulary: 'london',
  practice: false,
  lead: part('okafor'),
  chair: part('bell'),
  scribe: part('okafor'),
  standIn: part('bell'),
  openedAt: Date.UTC(2026, 2, 4, 15, 30),
  hidden: false,
  waiting: 0,
  scale: scaleKey(draft.scale),
  revealedAt: Date.UTC(2026, 2, 4, 16, 5),
  revealedScale: draft.scale,
  draftOpen: false,
  plan: hash,
  agreementsShownAt: Date.UTC(2026, 2, 4, 16, 25),
  outcome: 'goOn',
  outcomeWords: 'Mornings are better. We go on, and look at the flat and at sleep.',
  leadFromHere: person('okafor'),
  nextReview: '2026-04-28',
  closedAt: Date.UTC(2026, 2, 4, 16, 34),
  fingerprint: null,
  copiesUntil: null,
};

export const proceedings: ProceedingsSnapshot = {
  meeting,
  participants: people,
  children,
  entries,
  scores,
  agreements,
  oks,
  addenda: [
    {
      at: Date.UTC(2026, 2, 6, 9, 10),
      by: part('okafor'),
      words: 'Tom rang on Friday: Layla has an appointment with the GP on 12 March.',
    },
  ],
};

/** What Yusuf showed to everyone, and (never in the record) to Nan alone. */
const voice = (name: string, more: Partial<ShownVoiceItem>): ShownVoiceItem => ({
  ...({
    id: idFor<'voice'>(`voice-${name}`),
    by: part('yusuf'),
    child: child('yusuf'),
    form: 'houses',
  } as const),
  ...({ part: 'good', words: '', face: null, strokes: [], alternative: '', exact: true } as const),
  ...{ helpers: [], namedFor: null, position: 1, answer: null },
  ...more,
});

const voices: readonly ShownVoiceItem[] = [
  voice('bed', {
    ...({ part: 'dreams', words: 'My own bed by the window' } as const),
    answer: {
      ...{ weWill: 'We will ask housing for a bigger flat.', weCannot: 'We cannot say when.' },
      ...{ because: 'many families wait', by: part('okafor'), at: 1 },
    },
  }),
  voice('dog', {
    ...({
      strokes: ['1:3:100,100 400,500 700,100', '2:0:50,50 60,60'],
      face: 'happy',
    } as const),
    ...{ alternative: 'Nan’s dog in the park', exact: false, helpers: [part('okafor')] },
  }),
  voice('secret', { words: 'Only Nan knows this', namedFor: [part('nan')] }),
];

/** Everything the made-up meeting's record is compiled from. */
export const sources: RecordSources = {
  proceedings,
  draft,
  voice: voices,
  setUp: {
    meeting: idFor<'meeting'>('meeting-2'),
    family: idFor<'family'>('family-1'),
    births: { [child('yusuf')]: '2016-05-02', [child('layla')]: '2019-11-30' },
    earlierMeetings: 1,
  },
  timeZone: 'Europe/London',
};

/** The file of a record compiled from `from`, with its addenda. */
export function fileOf(from: RecordSources = sources): RecordFile {
  const record = compileRecord(from);
  return recordFile(record, fingerprintOf(record), from.proceedings);
}
