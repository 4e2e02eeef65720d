import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';

/** Where somebody is on their way to numbers that count: a page, and which scale it is about. */
export interface PlaceOnWay {
  readonly step: 'number' | 'why' | 'oneUp' | 'others' | 'check';
  readonly of: ScaleOf;
}

type NumberOf = (of: ScaleOf) => NotebookScore['number'];

/** The last page about one scale: “No number today” is asked no reason. */
const lastOf = (of: ScaleOf, numberOf: NumberOf): PlaceOnWay => ({
  step: numberOf(of) === 'none' ? 'number' : 'oneUp',
  of,
});

/**
 * Where one goes when a scale's number has its words: to the question whether it is the same for the other children,
 * while nothing was said for any of them; to the next child; or to the last look.
 */
export function afterWords(of: ScaleOf, round: readonly ScaleOf[], numberOf: NumberOf): PlaceOnWay {
  const place = round.indexOf(of);
  const others = round.filter((other) => other !== of);
  if (place === 0 && others.length > 0 && others.every((other) => numberOf(other) === null))
    return { step: 'others', of };
  const next = round[place + 1];
  return next === undefined ? { step: 'check', of } : { step: 'number', of: next };
}

/** Where “Back” leads; null: to where one came from. */
export function beforeIt(
  { step, of }: PlaceOnWay,
  round: readonly ScaleOf[],
  numberOf: NumberOf,
): PlaceOnWay | null {
  if (step === 'why') return { step: 'number', of };
  if (step === 'oneUp') return { step: 'why', of };
  if (step === 'others') return lastOf(of, numberOf);
  if (step === 'check') return lastOf(round.at(-1) ?? of, numberOf);
  const before = round[round.indexOf(of) - 1];
  return before === undefined ? null : lastOf(before, numberOf);
}
