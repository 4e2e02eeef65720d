import type { Action } from '../documents/draft.ts';

/** What an action still lacks; each keys a gentle sentence in the copy. */
export const COACH_HINTS = ['noStep', 'nobodyNamed', 'noDay'] as const;
export type CoachHint = (typeof COACH_HINTS)[number];

/** Scripts that put no spaces between words, so that one run of letters can be a whole sentence. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/**
 * What would make an action clearer, in the order a person fills it in: a step somebody can do, who does it, by when
 * (practice: not a list of services but what will be done, by whom, by when). Empty for a whole action. A single word
 * ("Housing") names a service or a subject and no step.
 */
export function coachAction(action: Pick<Action, 'what' | 'who' | 'when'>): readonly CoachHint[] {
  const hints: CoachHint[] = [];
  if (!isStep(action.what)) hints.push('noStep');
  if (action.who.length === 0) hints.push('nobodyNamed');
  if (action.when === null) hints.push('noDay');
  return hints;
}

function isStep(what: string): boolean {
  const spoken = what.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return spoken.length > 1 || (spoken.length === 1 && UNSPACED.test(what));
}
