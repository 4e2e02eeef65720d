import { For, type JSX, Show } from 'solid-js';
import type { ChildId } from '../../../shared/ids.ts';
import { mapWords } from '../../copy/phone-map.ts';
import { usePhone } from './phone-context.tsx';

/** Which child something is about: all, or each; nothing is drawn where there is only one. */
export function ChildChips(props: {
  readonly legend: string;
  /** None means all. */
  readonly chosen: readonly ChildId[];
  readonly onChange: (children: readonly ChildId[]) => void;
}): JSX.Element {
  const { model } = usePhone();
  const tick = (child: ChildId, on: boolean): void =>
    props.onChange(on ? [...props.chosen, child] : props.chosen.filter((id) => id !== child));
  return (
    <Show when={model.proceedings.children.length > 1}>
      <fieldset class="choice-group">
        <legend class="field-label">{props.legend}</legend>
        <div class="phone-chips">
          <Tick
            label={mapWords.allChildren}
            isOn={props.chosen.length === 0}
            onChange={() => props.onChange([])}
          />
          <For each={model.proceedings.children}>
            {(child) => (
              <Tick
                label={child.name}
                isOn={props.chosen.includes(child.id)}
                onChange={(on) => tick(child.id, on)}
              />
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}

/** One box with its word; the whole chip is the target. */
export function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        class="choice-input"
        checked={props.isOn}
        onChange={(event) => {
          props.onChange(event.currentTarget.checked);
          // “All” cannot be taken away by itself: the box shows what is so.
          event.currentTarget.checked = props.isOn;
        }}
      />
      <bdi>{props.label}</bdi>
    </label>
  );
}
