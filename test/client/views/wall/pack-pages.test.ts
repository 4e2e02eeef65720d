import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measured, packPages } from '../../../../client/views/wall/paging/pack-pages.ts';

const plain = (height: number): Measured => ({ height, group: null, titleHeight: 0 });
const room = { height: 100, gap: 10, across: 1, most: 7 };

describe('parting a column into pages', () => {
  it('WALL2 puts as many on a page as fit whole, gaps counted', () => {
    expect(packPages([plain(45), plain(45), plain(1)], room)).toEqual([[0, 1], [2]]);
  });

  it('WALL2 never puts more than seven on a page', () => {
    const pages = packPages(
      Array.from({ length: 40 }, () => plain(1)),
      { ...room, gap: 0 },
    );
    expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7, 5]);
  });

  it('WALL2 gives what is higher than a page one of its own', () => {
    expect(packPages([plain(10), plain(300), plain(10)], room)).toEqual([[0], [1], [2]]);
  });

  it('WALL2 counts a title once for its group on each page', () => {
    const grouped = { height: 30, group: 'mornings', titleHeight: 20 };
    expect(packPages([grouped, grouped, grouped, grouped], room)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(packPages([plain(30), plain(30), plain(20)], room)).toEqual([[0, 1, 2]]);
  });

  it('WALL2 takes the higher of two that stand beside each other', () => {
    const pages = packPages([plain(10), plain(60), plain(20), plain(30), plain(5)], { ...room, across: 2 });
    expect(pages).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('WALL2 has one empty page when there is nothing', () => {
    expect(packPages([], room)).toEqual([[]]);
  });

  it('WALL2 leaves nothing out, keeps the order, and fits', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ height: fc.integer({ min: 1, max: 150 }), group: fc.constantFrom(null, 'a', 'b') }),
        ),
        fc.integer({ min: 1, max: 2 }),
        (things, across) => {
          const measured = things.map((thing) => ({ ...thing, titleHeight: thing.group ? 12 : 0 }));
          const pages = packPages(measured, { ...room, across });
          expect(pages.flat()).toEqual(things.map((_, at) => at));
          const high = (page: readonly number[]): number =>
            page.reduce((sum, at) => sum + (things[at]?.height ?? 0) + room.gap, -room.gap);
          const tooMany = pages.filter((page) => page.length > 7);
          const tooHigh = pages.filter((page) => across === 1 && page.length > 1 && high(page) > room.height);
          expect([tooMany, tooHigh]).toEqual([[], []]);
        },
      ),
    );
  });
});
