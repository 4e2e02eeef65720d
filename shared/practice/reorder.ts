/** Something with a place in a list that people order by hand. */
export interface Placed<Id extends string> {
  readonly id: Id;
  /** Fractional: between any two there is room for another. */
  readonly position: number;
}

/** Below this gap a number between two others cannot be told from them any more. */
const LEAST_GAP = 1e-6;

/**
 * The positions to write so that the item at `from` stands at `to`: one, between its new neighbours; only where they
 * lie too close together, all of them anew. Empty when nothing moves or an index lies outside the list.
 *
 * @param list in the order people see.
 * @param to the index the item has afterwards.
 */
export function reorder<Id extends string>(
  list: readonly Placed<Id>[],
  from: number,
  to: number,
): ReadonlyMap<Id, number> {
  const item = list[from];
  if (!item || from === to || to < 0 || to >= list.length) return new Map();
  const rest = list.filter((_, index) => index !== from);
  const before = rest[to - 1]?.position;
  const after = rest[to]?.position;
  const next = between(before, after);
  if (next !== undefined) return new Map([[item.id, next]]);
  const anew = [...rest.slice(0, to), item, ...rest.slice(to)];
  return new Map(anew.map((each, index) => [each.id, index + 1]));
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  return after - before > LEAST_GAP ? (before + after) / 2 : undefined;
}
