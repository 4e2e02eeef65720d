import type { MeetingState, ParticipantState } from '../documents/proceedings.ts';
import type { ParticipantId } from '../ids.ts';
import type { CommandType } from '../protocol/commands.ts';
import type { RefusalReason } from '../protocol/refusal-reasons.ts';
import { type Phase, PHASES, type Role, sideOf } from './vocabulary/words.ts';

/** After how long without the lead the stand-in may take over, in milliseconds (rule LEAD3). */
export const LEAD_GONE_MS = 60_000;

type Leader = 'lead' | 'chair' | 'scribe' | 'standIn' | 'anyone' | 'anyoneElse';

/** Who may send which command (rule LEAD1). */
const ALLOWED: Readonly<Record<CommandType, readonly Leader[]>> = {
  admit: ['lead', 'chair'],
  admitWalkIn: ['lead'],
  turnAway: ['lead'],
  withdraw: ['lead'],
  markHere: ['lead', 'scribe'],
  movePhase: ['lead'],
  hideStep: ['lead'],
  showAll: ['lead'],
  moveEntry: ['lead', 'chair', 'scribe'],
  markHeard: ['lead', 'chair', 'scribe'],
  turnWall: ['lead', 'chair', 'scribe'],
  scaleEachChild: ['lead'],
  revealScores: ['lead'],
  showAgreements: ['lead'],
  reopenPlan: ['lead'],
  nameHelper: ['lead'],
  handOver: ['lead'],
  // Whoever was asked to lead may answer; the act itself looks at that.
  answerOffer: ['anyone'],
  withdrawOffer: ['lead'],
  takeOver: ['standIn'],
  drawCurtain: ['lead'],
  setLength: ['lead'],
  setClock: ['lead'],
  noteSafeguarding: ['lead'],
  raiseHand: ['anyoneElse'],
  lowerHand: ['anyone'],
  seeHand: ['lead'],
  recordOutcome: ['lead'],
  // Whoever a child showed a thing to may answer it; the act itself looks at that.
  answerVoice: ['anyone'],
  showVoice: ['lead'],
  showChildOnWall: ['lead'],
  // The lead, the child and whoever holds the pages; the act itself looks at that.
  lendPages: ['anyone'],
  close: ['lead'],
  shareRecord: ['lead'],
  addAddendum: ['lead'],
};

/** What passes between one person and the lead alone: it leaves no trace of having been (rule HAND2). */
const ASIDE: readonly CommandType[] = ['raiseHand', 'lowerHand', 'seeHand'];

/** Whether a command is said aside: nothing else of the meeting moves with it, and it is not written down. */
export const isAside = (type: CommandType): boolean => ASIDE.includes(type);

/** The only commands that a closed meeting takes. */
const AFTER_CLOSE: readonly CommandType[] = [
  'shareRecord',
  'addAddendum',
  'withdraw',
  'admit',
  'turnAway',
  'noteSafeguarding',
];

/** Why a participant may not send a command now, or undefined when they may. */
export function refusal(
  type: CommandType,
  from: ParticipantId,
  meeting: MeetingState,
  lead: { readonly goneSince: number | null; readonly now: number },
): RefusalReason | undefined {
  const is: Readonly<Record<Leader, boolean>> = {
    lead: meeting.lead === from,
    chair: meeting.chair === from,
    scribe: meeting.scribe === from,
    standIn: meeting.standIn === from,
    anyone: true,
    anyoneElse: meeting.lead !== from,
  };
  if (!ALLOWED[type].some((leader) => is[leader])) return 'notAllowed';
  if (meeting.closedAt !== null && !AFTER_CLOSE.includes(type)) return 'meetingClosed';
  if (meeting.closedAt === null && (type === 'shareRecord' || type === 'addAddendum')) return 'notNow';
  if (type === 'takeOver' && (lead.goneSince === null || lead.now - lead.goneSince < LEAD_GONE_MS))
    return 'leadIsHere';
  return undefined;
}

/** Whether somebody in this role may be asked to lead: a professional who is here for a service (rule LEAD5). */
export const mayLead = (role: Role): boolean =>
  sideOf(role) === 'services' && role !== 'advocate' && role !== 'interpreter';

/** Who leads, and who stands in, once `to` has taken the lead. Whoever gives it away to their stand-in is theirs. */
export const withLead = <S extends Pick<MeetingState, 'lead' | 'standIn'>>(
  state: S,
  to: ParticipantId,
): S => ({
  ...state,
  lead: to,
  standIn: state.standIn === to ? state.lead : state.standIn,
});

/** Whether a phase lies at or behind Agree, where the plan is closed for writing (rule AGREE1). */
export const planIsClosedIn = (phase: Phase): boolean => PHASES.indexOf(phase) >= PHASES.indexOf('agree');

/** Letters, digits and signs that are taken for a letter of ours, Cyrillic and Greek ones above all. */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      a: 'аαɑ',
      b: 'вβ8',
      c: 'сϲ',
      e: 'еεє3',
      h: 'нһ',
      i: '1l|іιıӏ!',
      k: 'кκ',
      m: 'мμ',
      n: 'пηո',
      o: '0оοσօø',
    },
    ...{ p: 'рρ', s: 'ѕ5$', t: 'тτ', u: 'υս', v: 'ν', x: 'хχ', y: 'уγ' },
  }).flatMap(([letter, twins]) => Array.from(twins, (twin) => [twin, letter] as const)),
);

/** Whose invitation a walk-in's typed name looks like: the same letters but for case, accents, spaces and look-alikes. */
export function looksLike(
  typed: string,
  people: readonly (Pick<ParticipantState, 'name'> & { readonly id: ParticipantId })[],
): ParticipantId | null {
  const skeleton = (name: string): string =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/./gsu, (sign) => TWINS.get(sign) ?? sign)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replaceAll('rn', 'm');
  const wanted = skeleton(typed);
  return people.find((person) => skeleton(person.name) === wanted)?.id ?? null;
}
