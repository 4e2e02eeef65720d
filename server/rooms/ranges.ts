/**
 * A set of whole numbers kept as ranges that neither touch nor overlap, in order. Ranges go in and come out as flat
 * lists: `from` and `to` (without it) in turn.
 */
export class Ranges {
  /** `from` and `to` in turn; every number is greater than the one before. */
  #bounds: number[] = [];

  /** How many ranges there are. */
  get count(): number {
    return this.#bounds.length / 2;
  }

  /** Whether every number from `from` to before `to` is in the set. */
  covers(from: number, to: number): boolean {
    const i = this.#firstEndingAfter(from);
    const start = this.#bounds[i];
    const end = this.#bounds[i + 1];
    return start !== undefined && end !== undefined && start <= from && to <= end;
  }

  /** The parts of `from` to before `to` that are not in the set, in order, put at the end of `into`. */
  collectMissing(from: number, to: number, into: number[]): void {
    let at = from;
    for (let i = this.#firstEndingAfter(from); at < to; i += 2) {
      const start = this.#bounds[i];
      const end = this.#bounds[i + 1];
      if (start === undefined || end === undefined || start >= to) {
        into.push(at, to);
        return;
      }
      if (at < start) into.push(at, start);
      at = Math.max(at, end);
    }
  }

  /** Adds ranges, which must be in order and must not overlap each other. */
  add(ranges: readonly number[]): void {
    if (ranges.length > MANY) {
      this.#bounds = inOrder(this.#bounds, ranges);
      return;
    }
    for (let i = 0; i + 1 < ranges.length; i += 2) this.#addOne(ranges[i] ?? 0, ranges[i + 1] ?? 0);
  }

  #addOne(from: number, to: number): void {
    const bounds = this.#bounds;
    const first = this.#firstEndingAfter(from - 1);
    let last = first;
    let start = from;
    let end = to;
    for (let s = bounds[last]; s !== undefined && s <= to; s = bounds[last]) {
      start = Math.min(start, s);
      end = Math.max(end, bounds[last + 1] ?? 0);
      last += 2;
    }
    if (last === first + 2) {
      bounds[first] = start;
      bounds[first + 1] = end;
    } else {
      bounds.splice(first, last - first, start, end);
    }
  }

  /** The index of the first range that ends after `at` (its start's place in the list). */
  #firstEndingAfter(at: number): number {
    const bounds = this.#bounds;
    let low = 0;
    let high = bounds.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((bounds[middle * 2 + 1] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low * 2;
  }
}

/** From how many numbers on a list is merged in one go: one by one, thousands of ranges would cost their square. */
const MANY = 16;

/** Two lists of ranges, each in order, as one. */
function inOrder(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const fromA = a[i] ?? Number.POSITIVE_INFINITY;
    const fromB = b[j] ?? Number.POSITIVE_INFINITY;
    const list = fromA <= fromB ? a : b;
    const at = fromA <= fromB ? i : j;
    const from = list[at] ?? 0;
    const to = list[at + 1] ?? 0;
    if (list === a) i += 2;
    else j += 2;
    const last = merged.at(-1);
    if (last !== undefined && from <= last) merged[merged.length - 1] = Math.max(last, to);
    else merged.push(from, to);
  }
  return merged;
}
