import { createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

/** What the scale takes. */
export type NumberScaleProps = ChoiceGroupProps & {
  /** What 0 means. */
  readonly low: string;
  /** What 10 means. */
  readonly high: string;
  /** What people themselves call 0; quoted beside `low`. */
  readonly ownLow?: string | undefined;
  /** What people themselves call 10; quoted beside `high`. */
  readonly ownHigh?: string | undefined;
  /** 0 to 10; null while no number is chosen. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** One more answer of the same standing, such as “No number today”. */
  readonly extra?:
    | { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void }
    | undefined;
};

const numbers = Array.from({ length: 11 }, (_, number) => number);

const nameOfEnd = (number: number, words: string, own: string | undefined): string =>
  own ? `${number}: ${words} “${own}”` : `${number}: ${words}`;

function OwnEnd(props: { readonly words: string | undefined }): JSX.Element {
  return (
    <Show when={props.words}>
      {(words) => (
        <q class="scale-end-own" dir="auto">
          {words()}
        </q>
      )}
    </Show>
  );
}

/**
 * 0 to 10 as eleven big radios: no slider, no drag. All look alike; only the chosen one differs.
 * A screen reader hears the name of an end with its number.
 */
export function NumberScale(props: NumberScaleProps): JSX.Element {
  const name = createUniqueId();
  const [own, group] = splitProps(props, ['low', 'high', 'ownLow', 'ownHigh', 'value', 'onChange', 'extra']);
  const nameOf = (number: number): string | undefined => {
    if (number === 0) return nameOfEnd(0, own.low, own.ownLow);
    return number === 10 ? nameOfEnd(10, own.high, own.ownHigh) : undefined;
  };
  return (
    <ChoiceGroup {...group} class="number-scale">
      <div class="scale-ends" aria-hidden="true">
        <span class="scale-end">
          <span class="number">0</span> <bdi>{own.low}</bdi>
          <OwnEnd words={own.ownLow} />
        </span>
        <span class="scale-end">
          <span class="number">10</span> <bdi>{own.high}</bdi>
          <OwnEnd words={own.ownHigh} />
        </span>
      </div>
      <div class="scale-numbers">
        <For each={numbers}>
          {(number) => (
            <label class="scale-number">
              <input
                type="radio"
                class="scale-input"
                name={name}
                value={number}
                aria-label={nameOf(number)}
                checked={own.value === number && !own.extra?.chosen}
                onChange={() => own.onChange(number)}
              />
              <span class="scale-face number">{number}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={own.extra}>
        {(extra) => (
          <label class="scale-number scale-extra">
            <input
              type="radio"
              class="scale-input"
              name={name}
              value="extra"
              checked={extra().chosen}
              onChange={() => extra().onChoose()}
            />
            <span class="scale-face">{extra().label}</span>
          </label>
        )}
      </Show>
    </ChoiceGroup>
  );
}
