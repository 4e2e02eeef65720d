import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { type PlanBalance, planBalance } from '../../../shared/practice/plan-balance.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';
import type { PersonId } from '../../../shared/ids.ts';

/** The role somebody has at this meeting. */
export function roleOfPerson(
  { proceedings }: Pick<MeetingModel, 'proceedings'>,
  person: PersonId,
): Role | undefined {
  return proceedings.participants.find((one) => one.person === person)?.role;
}

/** Whose the steps of the plan are: the same count on every screen. Lines without words are no steps yet. */
export function balanceOf(model: Pick<MeetingModel, 'proceedings' | 'draft'>): PlanBalance {
  return planBalance(
    model.draft.actions.filter(({ removed, what }) => !removed && what.trim() !== ''),
    (person) => roleOfPerson(model, person),
  );
}
