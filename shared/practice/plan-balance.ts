import type { Action } from '../documents/draft.ts';
import type { PersonId } from '../ids.ts';
import { type Role, sideOf } from './vocabulary/words.ts';

/** How many actions a side has; an action that both sides share counts for both. */
export interface PlanBalance {
  readonly family: number;
  readonly services: number;
}

/**
 * Whose the actions are, by the roles of the people they name (practice: a good plan is two-way). Actions that name
 * nobody, and people without a known role, count for no side; nor do observers.
 */
export function planBalance(
  actions: readonly Pick<Action, 'who'>[],
  roleOf: (person: PersonId) => Role | undefined,
): PlanBalance {
  const count = { family: 0, services: 0 };
  for (const { who } of actions) {
    const sides = new Set(who.map(roleOf).map((role) => (role === undefined ? 'neither' : sideOf(role))));
    if (sides.has('family')) count.family++;
    if (sides.has('services')) count.services++;
  }
  return count;
}
