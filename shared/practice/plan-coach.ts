import type { Action } from '../documents/draft.ts';
import type { PersonId } from '../ids.ts';
import { hintsOfWords } from './plan-words.ts';
import { type Role, sideOf } from './vocabulary/words.ts';

/** What an action still lacks. */
export const MISSING_HINTS = ['noStep', 'nobodyNamed', 'noDay'] as const;
export type MissingHint = (typeof MISSING_HINTS)[number];

/** All that the coach can say about one line; each keys a gentle sentence in the copy. */
export const COACH_HINTS = [
  'noStep',
  'service',
  'vague',
  'twoSteps',
  'tooHard',
  'tooEasy',
  'alreadyDone',
  'nobodyNamed',
  'noDay',
  'beyondReview',
  'nobodyShows',
  'noBenefit',
] as const;
export type CoachHint = (typeof COACH_HINTS)[number];

/** What is known around a line. */
export interface CoachContext {
  /** The last day before the team meets again, ISO; null where nothing limits it. */
  readonly latest: string | null;
  readonly roleOf: (person: PersonId) => Role | undefined;
}

/** Scripts that put no spaces between words, so that one run of letters can be a whole sentence. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/**
 * What an action still lacks, in the order a person fills it in: a step somebody can do, who does it, by when
 * (practice: not a list of services but what will be done, by whom, by when). Empty for a whole action. A single word
 * ("Housing") names a service or a subject and no step.
 */
export function missingIn(action: Pick<Action, 'what' | 'who' | 'when'>): readonly MissingHint[] {
  const hints: MissingHint[] = [];
  if (!isStep(action.what)) hints.push('noStep');
  if (action.who.length === 0) hints.push('nobodyNamed');
  if (action.when === null) hints.push('noDay');
  return hints;
}

/**
 * Everything that would make a line a better step, the weightiest first; empty for a good one. The words are judged by
 * lists of English words alone, so the coach is silent about other languages and never sure: it asks, and nothing
 * waits for an answer.
 */
export function coachAction(
  action: Pick<Action, 'what' | 'who' | 'when'> & Partial<Pick<Action, 'goal'>>,
  context: CoachContext,
): readonly CoachHint[] {
  const missing = missingIn(action);
  const found = new Set<CoachHint>(missing);
  if (!found.has('noStep')) {
    for (const hint of hintsOfWords(action.what)) if (!isAnswered(hint, action, context)) found.add(hint);
  }
  if (action.when !== null && context.latest !== null && action.when > context.latest)
    found.add('beyondReview');
  return COACH_HINTS.filter((hint) => found.has(hint));
}

/** Whether what the words leave open is answered by the rest of the line. */
function isAnswered(
  hint: CoachHint,
  action: Pick<Action, 'who'> & Partial<Pick<Action, 'goal'>>,
  { roleOf }: CoachContext,
): boolean {
  const isService = (person: PersonId): boolean => {
    const role = roleOf(person);
    return role !== undefined && sideOf(role) === 'services';
  };
  if (hint === 'nobodyShows') return action.who.length > 1 || action.who.some(isService);
  if (hint === 'noBenefit') return (action.goal ?? null) !== null || action.who.some(isService);
  return false;
}

function isStep(what: string): boolean {
  const spoken = what.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return spoken.length > 1 || (spoken.length === 1 && UNSPACED.test(what));
}

/** Weeks between two meetings at the most, unless the team has set a day (practice: the latest review is at three months). */
const LONGEST_WEEKS = 13;

/** The last day a step can have to be done by the next meeting: the day that is set, else three months on. */
export function latestDay(meetingDay: string, nextReview: string | null): string | null {
  if (nextReview !== null) return nextReview;
  const noon = new Date(`${meetingDay}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return null;
  noon.setUTCDate(noon.getUTCDate() + LONGEST_WEEKS * 7);
  return noon.toISOString().slice(0, 10);
}

/** What can be said about the plan as a whole; none while it is shorter than two steps. */
export type PlanHint = 'onlyFamily' | 'onlyServices';

/** Whether all steps are on one side (practice: a good plan is two-way). */
export function coachBalance(balance: {
  readonly family: number;
  readonly services: number;
}): PlanHint | null {
  if (balance.family >= 2 && balance.services === 0) return 'onlyFamily';
  if (balance.services >= 2 && balance.family === 0) return 'onlyServices';
  return null;
}
