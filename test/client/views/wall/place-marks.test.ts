import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MeasuredMark,
  placeMarks,
  placeOfNumber,
} from '../../../../client/views/wall/scale/place-marks.ts';

const room = { width: 1000, inset: 50, gap: 10 };
const at = (numbers: readonly number[], width = 100): readonly MeasuredMark[] =>
  numbers.map((number, key) => ({ key: String(key), number, width }));

describe('names over the line', () => {
  it('WALL5 stand over their numbers, nearest to the line first', () => {
    const [first, second] = placeMarks(at([5, 5]), room);
    expect(first).toEqual({ key: '0', left: placeOfNumber(5, room) - 50, lane: 0 });
    expect(second).toEqual({ key: '1', left: placeOfNumber(5, room) - 50, lane: 1 });
  });

  it('WALL5 share a lane where they do not touch', () => {
    expect(placeMarks(at([3, 5, 7]), room).map(({ lane }) => lane)).toEqual([0, 0, 0]);
  });

  it('WALL5 ten on one number stand on both sides of it, five high', () => {
    const placed = placeMarks(at(Array.from({ length: 10 }, () => 5)), room);
    expect(Math.max(...placed.map(({ lane }) => lane))).toBe(4);
    expect(new Set(placed.map(({ left }) => left)).size).toBe(2);
  });

  it('WALL4 never overlap and never leave the line, whoever is where', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ number: fc.integer({ min: 0, max: 10 }), width: fc.integer({ min: 30, max: 300 }) }),
          { maxLength: 14 },
        ),
        (people) => {
          const marks = people.map((one, key) => ({ ...one, key: String(key) }));
          const placed = placeMarks(marks, room);
          expect(placed.map(({ key }) => key)).toEqual(marks.map(({ key }) => key));
          const boxes = placed.map((mark, place) => ({
            ...mark,
            right: mark.left + (marks[place]?.width ?? 0),
          }));
          for (const [place, one] of boxes.entries()) {
            expect(one.left).toBeGreaterThanOrEqual(0);
            expect(one.right).toBeLessThanOrEqual(room.width);
            const overlapping = boxes.filter(
              (other, otherPlace) =>
                otherPlace > place &&
                other.lane === one.lane &&
                other.left < one.right &&
                one.left < other.right,
            );
            expect(overlapping).toEqual([]);
          }
        },
      ),
    );
  });
});
