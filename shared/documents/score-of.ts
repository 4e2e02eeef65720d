import type { ChildId, ParticipantId } from '../ids.ts';

/** Numbers as notebooks and proceedings have them: the family's by person, those for a child by `childScoreKey`. */
interface Scores<T> {
  readonly scores: Readonly<Partial<Record<ParticipantId, T>>>;
  readonly childScores?: Readonly<Partial<Record<string, T>>>;
}

/** Under which key a person's number for one child stands. */
export const childScoreKey = (whose: ParticipantId, child: ChildId): string => `${whose}.${child}`;

/** Under which key a person's number stands, for the family (null) or for one child. */
export const scoreKeyOf = (whose: ParticipantId, child: ChildId | null): string =>
  child === null ? whose : childScoreKey(whose, child);

/** Whose number stands under a key, of either kind. */
export const ownerOfScore = (key: string): ParticipantId => (key.split('.')[0] ?? key) as ParticipantId;

/** Every key under which a number of these people can stand. */
export const scoreKeys = (
  people: readonly { readonly id: ParticipantId }[],
  children: readonly { readonly id: ChildId }[],
): readonly string[] =>
  people.flatMap(({ id }) => [id, ...children.map((child) => childScoreKey(id, child.id))]);

/** A person's number for the family (null), or for one child. */
export function scoreOfChild<T>(from: Scores<T>, whose: ParticipantId, child: ChildId | null): T | undefined {
  return child === null ? from.scores[whose] : from.childScores?.[childScoreKey(whose, child)];
}
