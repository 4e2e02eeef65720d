import { array, assert, double, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reorder } from '../../../shared/practice/reorder.ts';

const list = (...positions: readonly number[]) =>
  positions.map((position, index) => ({ id: `i${index}`, position }));

const ordered = (
  items: readonly { readonly id: string; readonly position: number }[],
  written: ReadonlyMap<string, number>,
): string[] =>
  items
    .map(({ id, position }) => ({ id, position: written.get(id) ?? position }))
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id);

describe('moving something in a list', () => {
  it('TABLE14 writes the one position between its new neighbours', () => {
    expect([...reorder(list(1, 2, 3), 2, 1)]).toEqual([['i2', 1.5]]);
    expect([...reorder(list(1, 2, 3), 2, 0)]).toEqual([['i2', 0]]);
    expect([...reorder(list(1, 2, 3), 0, 2)]).toEqual([['i0', 4]]);
  });

  it('TABLE14 writes nothing when nothing moves or there is no such place', () => {
    for (const [from, to] of [
      [1, 1],
      [0, -1],
      [2, 3],
      [7, 0],
    ] as const) {
      expect(reorder(list(1, 2, 3), from, to).size).toBe(0);
    }
  });

  it('TABLE14 writes all anew where two have one position', () => {
    const items = list(1, 1, 1);
    const written = reorder(items, 2, 1);
    expect(written.size).toBe(3);
    expect(ordered(items, written)).toEqual(['i0', 'i2', 'i1']);
  });

  it('TABLE14 puts any item at any place, whatever the positions', () => {
    assert(
      property(
        array(double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        nat(),
        nat(),
        (positions, a, b) => {
          const items = list(...positions.sort((x, y) => x - y));
          const from = a % items.length;
          const to = b % items.length;
          const wanted = items.map(({ id }) => id);
          wanted.splice(to, 0, ...wanted.splice(from, 1));
          expect(ordered(items, reorder(items, from, to))).toEqual(wanted);
        },
      ),
    );
  });
});
