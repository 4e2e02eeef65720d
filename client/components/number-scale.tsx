import { createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

/** What the scale takes. */
export type NumberScaleProps = ChoiceGroupProps & {
  /** What 0 means, in the family's words. */
  readonly low: string;
  /** What 10 means, in the family's words. */
  readonly high: string;
  /** 0 to 10; null while no number is chosen. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** One more answer of the same standing, such as “No number today”. */
  readonly extra?:
    | { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void }
    | undefined;
};

const numbers = Array.from({ length: 11 }, (_, number) => number);

/**
 * 0 to 10 as eleven big radios: no slider, no drag. All look alike; only the chosen one differs.
 * A screen reader hears the name of an end with its number.
 */
export function NumberScale(props: NumberScaleProps): JSX.Element {
  const name = createUniqueId();
  const [own, group] = splitProps(props, ['low', 'high', 'value', 'onChange', 'extra']);
  const nameOf = (number: number): string | undefined => {
    if (number === 0) return `0: ${own.low}`;
    return number === 10 ? `10: ${own.high}` : undefined;
  };
  return (
    <ChoiceGroup {...group} class="number-scale">
      <div class="scale-ends" aria-hidden="true">
        <span class="scale-end">
          <span class="number">0</span> <bdi>{own.low}</bdi>
        </span>
        <span class="scale-end">
          <span class="number">10</span> <bdi>{own.high}</bdi>
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
