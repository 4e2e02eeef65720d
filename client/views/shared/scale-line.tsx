import { For, type JSX, Show } from 'solid-js';
import './scale-line.css';

/** One person's mark on the line. */
export interface ScaleMark {
  readonly key: string;
  readonly name: string;
  /** 0 to 10. */
  readonly number: number;
  /** A few words in the mark, such as “added later”. */
  readonly note?: string | undefined;
}

/** What the line takes. */
export type ScaleLineProps = {
  /** What the line shows, for screen readers. */
  readonly label: string;
  /** In seating order: the first sits nearest to the line. All marks look alike. */
  readonly marks: readonly ScaleMark[];
};

/** Above so many names on one number, or so many letters in a name, the line stands upright. */
const MOST_STACKED = 4;
const MOST_LETTERS = 18;

const numbers = Array.from({ length: 11 }, (_, number) => number);

/**
 * A neutral line from 0 to 10 with everybody's name at their number: all marks alike, no average, no order by number,
 * no colour. With little room, many on one number or long names it stands upright, so that all can be read.
 */
export function ScaleLine(props: ScaleLineProps): JSX.Element {
  const at = (number: number): readonly ScaleMark[] => props.marks.filter((mark) => mark.number === number);
  const isCrowded = (): boolean =>
    props.marks.some(({ name }) => name.length > MOST_LETTERS) ||
    numbers.some((number) => at(number).length > MOST_STACKED);
  return (
    <figure class="scale-line" classList={{ 'scale-line-crowded': isCrowded() }} aria-label={props.label}>
      <ol class="scale-line-numbers">
        <For each={numbers}>
          {(number) => (
            <li
              class="scale-line-number"
              classList={{ 'scale-line-empty': at(number).length === 0 }}
              aria-hidden={at(number).length === 0 ? 'true' : undefined}
            >
              <span class="scale-line-digit number">{number}</span>
              <ul class="scale-line-marks">
                <For each={at(number)}>
                  {(mark) => (
                    <li class="scale-line-mark" classList={{ 'scale-line-later': mark.note !== undefined }}>
                      <bdi>{mark.name}</bdi>
                      <Show when={mark.note}>{(note) => <span class="scale-line-note"> {note()}</span>}</Show>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ol>
    </figure>
  );
}
