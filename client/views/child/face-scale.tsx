import { For, type JSX } from 'solid-js';
import { childWords } from '../../copy/child.ts';
import type { ScoreNumber } from '../../../shared/documents/notebook.ts';
import './faces.css';

/** The numbers that have a face, the same 0 to 10 as everybody's. */
const FACES = [0, 2, 4, 6, 8, 10] as const;

/** Six faces from 0 to 10, drawn alike, each with its number under it: none is better than another. */
export function FaceScale(props: {
  readonly value: ScoreNumber | null;
  readonly onChoose: (number: number) => void;
}): JSX.Element {
  return (
    <div class="face-scale" role="group" aria-label={childWords.numberHeading}>
      <For each={FACES}>
        {(number) => (
          <button
            type="button"
            class="face-scale-choice"
            aria-pressed={props.value === number}
            aria-label={`${number}: ${childWords.scaleFaces[number]}`}
            onClick={() => props.onChoose(number)}
          >
            <NumberFace number={number} />
            <span class="number">{number}</span>
          </button>
        )}
      </For>
    </div>
  );
}

/** Our own drawing of a number from 0 (very sad) to 10 (very happy). */
export function NumberFace(props: { readonly number: number }): JSX.Element {
  const mood = (): number => (props.number - 5) / 5;
  const mouth = (): string => {
    const ends = 64 - 7 * mood();
    return `M29 ${ends}Q50 ${ends + 30 * mood()} 71 ${ends}`;
  };
  return (
    <svg class="number-face" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="44" />
      <path d="M34 36v6 M66 36v6" />
      <path d={mouth()} />
    </svg>
  );
}
