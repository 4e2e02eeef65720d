import type { Action } from '../documents/draft.ts';
import type { MeetingState, ParticipantState } from '../documents/proceedings.ts';
import type { ChildId, ParticipantId } from '../ids.ts';

/** Which scale a number answers: the family's (null), or the one for a child. */
export type ScaleOf = ChildId | null;

type Children = readonly { readonly id: ChildId }[];

/**
 * The scales of a meeting: one for the family, or one for each child where the lead wants it so (rule EACH1). Somebody
 * who is a child of the family is asked for their own alone (rule EACH2): nobody has to put a number on a brother.
 *
 * @param person whose scales; left out: all there are.
 */
export function scalesOf(
  { eachChild }: Pick<MeetingState, 'eachChild'>,
  children: Children,
  person?: Pick<ParticipantState, 'child'>,
): readonly ScaleOf[] {
  if (!eachChild) return [null];
  const ids = children.map(({ id }) => id);
  const own = ids.find((id) => id === person?.child);
  return own === undefined ? ids : [own];
}

/** When a scale's numbers were shown, epoch milliseconds; null: not yet. */
export function revealedAtOf(
  { eachChild, revealedAt, revealedChildren }: MeetingState,
  scale: ScaleOf,
): number | null {
  if (scale === null) return eachChild ? null : revealedAt;
  return revealedChildren?.[scale] ?? null;
}

/** Whether any number has been shown: from then on neither the scale's words nor what is asked for can change. */
export function hasRevealed({ revealedAt, revealedScale }: MeetingState): boolean {
  return revealedAt !== null || revealedScale !== null;
}

/** Whether a step of the plan grew from what somebody said would move this number up. */
export function grewFrom(
  actions: readonly Pick<Action, 'from' | 'children' | 'removed'>[],
  whose: ParticipantId,
  scale: ScaleOf,
): boolean {
  return actions.some(
    ({ from, children, removed }) =>
      from === whose && !removed && (scale === null || children.length === 0 || children.includes(scale)),
  );
}

/**
 * What a reveal writes in the meeting's state besides the scale's words: one child's numbers, or (null) all that are not
 * shown yet. The meeting's numbers are shown when the last child's are.
 */
export function revealOf(
  meeting: MeetingState,
  children: Children,
  scale: ScaleOf,
  now: number,
): Pick<MeetingState, 'revealedAt' | 'revealedChildren'> {
  if (!meeting.eachChild) return { revealedAt: now };
  const revealedChildren: Partial<Record<ChildId, number>> = { ...meeting.revealedChildren };
  for (const { id } of children) if (scale === null || scale === id) revealedChildren[id] ??= now;
  const isLast = children.every(({ id }) => revealedChildren[id] !== undefined);
  return { revealedAt: isLast ? now : null, revealedChildren };
}
