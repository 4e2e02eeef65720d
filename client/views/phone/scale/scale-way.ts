import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';

/** Where somebody is on their way to numbers that count: a page, and which scale it is about. */
export interface PlaceOnWay {
  readonly step: 'number' | 'why' | 'oneUp' | 'others' | 'who' | 'check';
  readonly of: ScaleOf;
}

type NumberOf = (of: ScaleOf) => NotebookScore['number'];

/** The last page about one scale: “No number today” is asked no reason. */
const lastOf = (of: ScaleOf, numberOf: NumberOf): PlaceOnWay => ({
  step: numberOf(of) === 'none' ? 'number' : 'oneUp',
  of,
});

/** The way of one person: which scales it goes through, what was said, and whether they choose who sees it. */
export interface Way {
  readonly round: readonly ScaleOf[];
  readonly numberOf: NumberOf;
  /** A child of the family, who has one scale alone. */
  readonly choosesWho: boolean;
}

/**
 * Where one goes when a scale's number has its words: to the question whether it is the same for the other children,
 * while nothing was said for any of them; to the next child; for a child to who may see it; or to the last look.
 */
export function afterWords(of: ScaleOf, { round, numberOf, choosesWho }: Way): PlaceOnWay {
  const place = round.indexOf(of);
  const others = round.filter((other) => other !== of);
  if (place === 0 && others.length > 0 && others.every((other) => numberOf(other) === null))
    return { step: 'others', of };
  const next = round[place + 1];
  if (next !== undefined) return { step: 'number', of: next };
  return { step: choosesWho && numberOf(of) !== 'none' ? 'who' : 'check', of };
}

/** Where “Back” leads; null: to where one came from. */
export function beforeIt({ step, of }: PlaceOnWay, { round, numberOf, choosesWho }: Way): PlaceOnWay | null {
  if (step === 'why') return { step: 'number', of };
  if (step === 'oneUp') return { step: 'why', of };
  if (step === 'others' || step === 'who') return lastOf(of, numberOf);
  if (step === 'check' && choosesWho && numberOf(of) !== 'none') return { step: 'who', of };
  if (step === 'check') return lastOf(round.at(-1) ?? of, numberOf);
  const before = round[round.indexOf(of) - 1];
  return before === undefined ? null : lastOf(before, numberOf);
}
