/** A name to stand over its number, as it was measured. */
export interface MeasuredMark {
  readonly key: string;
  /** 0 to 10. */
  readonly number: number;
  /** In pixels. */
  readonly width: number;
}

/** The line the names stand over; all lengths in pixels. */
export interface LineRoom {
  /** Of everything, the ends beside the line included. */
  readonly width: number;
  /** From the edge to 0, and from 10 to the other edge. */
  readonly inset: number;
  /** The least between two names beside each other. */
  readonly gap: number;
}

/** Where one name stands: its left edge, and its lane, counted from 0 at the line. */
export interface PlacedMark {
  readonly key: string;
  readonly left: number;
  readonly lane: number;
}

/** More people than this on one number stand on both sides of its stem, so that a stack never grows too high. */
const STACK = 6;

/**
 * Puts names over their numbers without any two overlapping, each in the lowest lane that is free. Names at numbers
 * with few others come first, so that a great stack stands over them and not they over it; otherwise, and among those
 * at one number, the order is the one given: the seating order, nearest to the line first.
 */
export function placeMarks(marks: readonly MeasuredMark[], room: LineRoom): readonly PlacedMark[] {
  const lanes: { readonly from: number; readonly to: number }[][] = [];
  const togetherAt = (number: number): readonly MeasuredMark[] =>
    marks.filter((mark) => mark.number === number);
  const order = [...marks].sort((a, b) => togetherAt(a.number).length - togetherAt(b.number).length);
  const placed = order.map(({ key, number, width }) => {
    const left = leftOf(togetherAt(number), key, width, room);
    const isFree = (lane: number): boolean =>
      (lanes[lane] ?? []).every(({ from, to }) => left >= to + room.gap || left + width + room.gap <= from);
    let lane = 0;
    while (!isFree(lane)) lane += 1;
    const taken = lanes[lane] ?? [];
    taken.push({ from: left, to: left + width });
    lanes[lane] = taken;
    return { key, left, lane };
  });
  return marks.flatMap(({ key }) => placed.find((one) => one.key === key) ?? []);
}

/** Where a number is on the line, in pixels from the edge. */
export function placeOfNumber(number: number, room: LineRoom): number {
  return room.inset + (number / 10) * (room.width - 2 * room.inset);
}

function leftOf(together: readonly MeasuredMark[], key: string, width: number, room: LineRoom): number {
  const middle = placeOfNumber(together[0]?.number ?? 0, room);
  if (together.length <= STACK) return Math.max(0, Math.min(middle - width / 2, room.width - width));
  const isBefore = (one: MeasuredMark): boolean => together.indexOf(one) % 2 === 0;
  const widest = (side: readonly MeasuredMark[]): number => Math.max(0, ...side.map((one) => one.width));
  const isInFront = together.some((one) => one.key === key && isBefore(one));
  const before = widest(together.filter(isBefore));
  const after = widest(together.filter((one) => !isBefore(one)));
  // At the ends of the line both sides stand inside it, and the stem passes behind the outer one.
  if (middle < before + room.gap / 2) return isInFront ? 0 : before + room.gap;
  if (room.width - middle < after + room.gap / 2) {
    return isInFront ? room.width - after - room.gap - width : room.width - width;
  }
  return isInFront ? middle - room.gap / 2 - width : middle + room.gap / 2;
}
