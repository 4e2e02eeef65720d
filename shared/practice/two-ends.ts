import type { ScoreNumber } from '../documents/notebook.ts';
import type { SaidScore } from '../documents/proceedings.ts';

/** So many people at the two ends are a difference between groups, and nobody is singled out. */
const MOST_NAMED = 4;

/** A person's number as it was shown, and as they changed it. */
interface Shown<Who> {
  readonly who: Who;
  readonly number: ScoreNumber;
  readonly changed?: SaidScore | null;
}

/**
 * Who sees it most differently: those with the lowest and those with the highest number now, together and in the order
 * they were given in (the seats), so that nobody is ranked (rule SCALE8). Empty where all see it alike, or where the ends
 * are crowds.
 */
export function twoEnds<Who>(shown: readonly Shown<Who>[]): readonly Who[] {
  const now = shown.flatMap(({ who, number, changed }) => {
    const last = changed?.number ?? number;
    return typeof last === 'number' ? [{ who, number: last }] : [];
  });
  const numbers = now.map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (now.length < 2 || low === high) return [];
  const ends = now.filter(({ number }) => number === low || number === high).map(({ who }) => who);
  return ends.length <= MOST_NAMED ? ends : [];
}
