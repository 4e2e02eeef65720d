import { newId } from '../../shared/ids.ts';
import type { ApiKey } from '../../shared/protocol/api.ts';
import type { CommandType } from '../../shared/protocol/commands.ts';

/** A body as it would be taken, and which of its fields may be left out. */
export interface Form {
  readonly good: Readonly<Record<string, unknown>>;
  readonly optional?: readonly string[];
}

const SECRET = 'x'.repeat(43);
const account = { secret: SECRET, name: 'Ada', login: 'ada', password: 'three wet green apples' };
const family = { name: 'Zoe and family', children: [{ id: newId(), name: 'Zoe', born: null }], cover: [] };
const lead = newId();
const meeting = {
  ...{ day: '2026-03-04', time: '15:30', minutes: 45, place: 'School', why: 'Mondays', lead },
  ...{ chair: null, scribe: null, standIn: null },
  people: [
    {
      ...{ person: newId(), participant: lead, name: 'Ada', role: 'leadProfessional', agency: 'School' },
      ...{ place: 'inRoom', child: null, ownDevice: true },
    },
  ],
};
const meetingForm = {
  good: meeting,
  optional: ['time', 'minutes', 'place', 'why', 'chair', 'scribe', 'standIn'],
};

/** One good body for each form of the interface, commands apart. */
export const FORMS: Readonly<Partial<Record<ApiKey, Form>>> = {
  'POST /api/set-up': { good: account },
  'POST /api/sign-in': { good: { login: 'ada', password: 'three wet green apples' } },
  'POST /api/colleagues': { good: { purpose: 'reset', account: newId() } },
  'POST /api/account-link/look': { good: { secret: SECRET } },
  'POST /api/account-link': { good: account },
  'POST /api/families': { good: family, optional: ['cover'] },
  'PUT /api/families/:id': { good: family, optional: ['cover'] },
  'POST /api/families/:id/meetings': meetingForm,
  'PUT /api/meetings/:id': meetingForm,
  'POST /api/join': { good: { secret: SECRET } },
  'POST /api/knock': { good: { code: 'ABC234', name: 'Sam' } },
  'POST /api/wall': { good: { ticket: SECRET } },
};

const participant = newId();
/** One good body for each command, its id and type apart. */
export const COMMAND_FORMS: Readonly<Record<CommandType, Form['good']>> = {
  admit: { knocks: [newId()] },
  admitWalkIn: {
    knock: newId(),
    as: { name: 'Sam', role: 'police', agency: '', place: 'remote' },
  },
  turnAway: { knock: newId() },
  withdraw: { participant },
  markHere: { participant, here: true },
  movePhase: { to: 'map' },
  hideStep: { hidden: true },
  showAll: {},
  moveEntry: { entry: newId(), column: 'worries', section: 'effect' },
  markHeard: { entries: [newId()], as: null },
  turnWall: { by: -1 },
  scaleEachChild: { on: true },
  revealScores: {},
  showAgreements: {},
  reopenPlan: {},
  nameHelper: { participant, helper: null },
  handOver: { role: 'chair', to: participant },
  answerOffer: { take: false },
  withdrawOffer: {},
  takeOver: {},
  drawCurtain: { curtain: null },
  setLength: { minutes: 45 },
  setClock: { to: 'stop' },
  raiseHand: { what: 'slowDown' },
  lowerHand: { what: 'needABreak' },
  seeHand: { from: participant, what: 'speakAlone' },
  recordOutcome: { outcome: 'goOn', words: 'On we go.', leadFromHere: null, nextReview: null },
  answerVoice: { voice: newId(), weWill: 'Yes.', weCannot: '', because: '' },
  showVoice: { of: null },
  showChildOnWall: { child: null },
  lendPages: { of: participant, to: null },
  noteSafeguarding: { needed: true, words: 'The front door was told.', onLeadsCopy: false },
  close: {},
  shareRecord: { days: 7 },
  addAddendum: { words: 'Later.' },
};

const LONG = 'x'.repeat(20_000);

/** Values that no field holding such a good value takes. */
function wrongValues(good: unknown): readonly unknown[] {
  if (good === null) return [7, true, {}, [], LONG];
  if (Array.isArray(good))
    return [null, 7, true, 'x', {}, [7], [null], [[]], Array.from({ length: 500 }, () => 'x')];
  if (typeof good === 'object') return [null, 7, true, 'x', [], {}, { participant: 'x' }];
  if (typeof good === 'string') return [null, 7, true, [], {}, ['x'], LONG];
  if (typeof good === 'number') return [null, '7', true, [], {}, -2, 0.5, 1e9, LONG];
  return [null, 'true', 1, 0, [], {}];
}

/** Bodies that are wrong in one place each, as JSON text, with a name for the report. */
export function mutants({ good, optional = [] }: Form): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [field, value] of Object.entries(good)) {
    const { [field]: _, ...rest } = good;
    if (!optional.includes(field)) found.push([`without ${field}`, JSON.stringify(rest)]);
    for (const wrong of wrongValues(value)) {
      const text = JSON.stringify(wrong);
      const name = `${field} as ${text.slice(0, 30)}`;
      found.push([name, JSON.stringify({ ...rest, [field]: wrong })]);
    }
    if (Object.keys(good).length > 0) {
      const twice = `{${JSON.stringify(field)}:${JSON.stringify(value)},${JSON.stringify({ ...rest, [field]: LONG }).slice(1)}`;
      if (typeof value === 'string') found.push([`${field} twice`, twice]);
    }
  }
  return found;
}

/** Bodies that hold no form at all. */
export const NO_FORMS = [
  '',
  '{',
  '[]',
  '[{}]',
  'null',
  '"x"',
  '7',
  'true',
  '{}}',
  '\u0000',
  '{"a":',
  'name=Ada&secret=x',
  '<a/>',
] as const;

/** A form's values where only the language itself would look for them. */
export const behindThePrototype = ({ good }: Form): readonly string[] => [
  `{"__proto__":${JSON.stringify(good)}}`,
  JSON.stringify({ constructor: { prototype: good } }),
];
