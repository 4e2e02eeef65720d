import type { JSX } from 'solid-js';
import { dayInWords } from '../../copy/days.ts';
import { differenceWords } from '../../copy/table-close.ts';
import { type Difference, differenceLadder, rungOn } from '../../../shared/practice/difference-ladder.ts';
import { levelWords } from '../../../shared/practice/vocabulary/levels.ts';

/** A professional difference that the meeting before left open: its words, and where its ladder stands (rule LADDER4). */
export function CarriedDifference(props: {
  readonly difference: Difference;
  /** ISO day on which it is looked at. */
  readonly day: string;
  /** Name of the service's words. */
  readonly vocabulary: string;
}): JSX.Element {
  const standing = (): string => {
    const { from } = props.difference;
    const rung = rungOn(from, props.day);
    return rung
      ? differenceWords.carriedStage(levelWords(props.vocabulary).ladder[rung.stage], dayInWords(rung.by))
      : differenceWords.carriedOver(dayInWords(differenceLadder(from).at(-1)?.by ?? from));
  };
  return (
    <div class="stack stack-close">
      <p class="note-words" dir="auto">
        {props.difference.words}
      </p>
      <p>
        <strong>{standing()}</strong>
      </p>
    </div>
  );
}
