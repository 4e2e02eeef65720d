import { createUniqueId, For, type JSX } from 'solid-js';
import { Icon } from './icon.tsx';
import { placeBeside } from './place-beside.ts';

/** One thing that can be ticked. */
export type CheckOption<Value extends string> = { readonly value: Value; readonly label: string };

/** What a list of ticks behind a button takes. */
export type CheckMenuProps<Value extends string> = {
  /** What is chosen here, such as “Who does it”; names button and list. */
  readonly label: string;
  /** What the button says now, such as the chosen names. */
  readonly summary: string;
  readonly options: readonly CheckOption<Value>[];
  readonly isOn: (value: Value) => boolean;
  readonly onChange: (value: Value, on: boolean) => void;
  readonly disabled?: boolean | undefined;
};

/**
 * A button that opens native checkboxes above the page; each tick counts at once. Esc or a press outside closes, and
 * focus comes back to the button.
 */
export function CheckMenu<Value extends string>(props: CheckMenuProps<Value>): JSX.Element {
  const id = `ticks-${createUniqueId()}`;
  let opener: HTMLButtonElement | undefined;
  let list: HTMLDivElement | undefined;
  const boxes = (): HTMLInputElement[] => [...(list?.querySelectorAll('input') ?? [])];
  const toggled = (event: ToggleEvent): void => {
    const isOpen = event.newState === 'open';
    opener?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen || !opener || !list) return;
    placeBeside(list, opener);
    boxes()[0]?.focus();
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const all = boxes();
    const at = all.findIndex((box) => box === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <div class="check-menu">
      <button
        type="button"
        class="input check-menu-face"
        popovertarget={id}
        aria-expanded="false"
        aria-controls={id}
        disabled={props.disabled}
        ref={(element) => {
          opener = element;
        }}
      >
        <span class="visually-hidden">{props.label}: </span>
        <span class="check-menu-words" dir="auto">
          {props.summary}
        </span>
        <Icon name="down" />
      </button>
      <div
        class="menu-list"
        id={id}
        popover="auto"
        role="group"
        aria-label={props.label}
        onKeyDown={step}
        ref={(element) => {
          list = element;
          element.addEventListener('toggle', (event) => {
            if (event instanceof ToggleEvent) toggled(event);
          });
        }}
      >
        <For each={props.options}>
          {(option) => (
            <label class="menu-item check-menu-item">
              <input
                type="checkbox"
                class="choice-input"
                checked={props.isOn(option.value)}
                onChange={(event) => props.onChange(option.value, event.currentTarget.checked)}
              />
              <bdi>{option.label}</bdi>
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
