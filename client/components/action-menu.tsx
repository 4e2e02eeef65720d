import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { Button, type ButtonKind } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { keepFocus } from './keep-focus.ts';
import { placeBeside } from './place-beside.ts';

/** One thing that can be done. */
export type MenuAction = {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: IconName | undefined;
  readonly danger?: boolean | undefined;
};

/** What a menu takes. */
export type ActionMenuProps = {
  /** The button's words, such as “Move to…”. */
  readonly label: string;
  /** Shows a drawing in place of the words, which then name the button for screen readers. */
  readonly iconOnly?: IconName | undefined;
  /** `quiet` unless said otherwise. */
  readonly kind?: ButtonKind | undefined;
  readonly actions: readonly MenuAction[];
};

/**
 * A button that opens a short list of buttons above the page, never cut off by a scrolling column.
 * Tab or arrow keys move, Esc or a press outside closes, and focus comes back to the button.
 */
export function ActionMenu(props: ActionMenuProps): JSX.Element {
  const id = `menu-${createUniqueId()}`;
  let opener: HTMLButtonElement | undefined;
  let list: HTMLDivElement | undefined;

  const items = (): HTMLButtonElement[] => [...(list?.querySelectorAll('button') ?? [])];
  const toggling = (event: Event): void => {
    const willOpen = event instanceof ToggleEvent && event.newState === 'open';
    opener?.setAttribute('aria-expanded', String(willOpen));
    if (!willOpen) return;
    // It has a size only once it is shown, and must have its place before that is painted.
    requestAnimationFrame(() => {
      if (!opener || !list) return;
      placeBeside(list, opener);
      items()[0]?.focus();
    });
  };
  const step = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  };
  const choose = (action: MenuAction): void => {
    list?.hidePopover();
    opener?.focus();
    action.onSelect();
    // What was moved may have taken the button with it.
    queueMicrotask(() => {
      if (document.activeElement === document.body) keepFocus(opener);
    });
  };

  return (
    <div class="action-menu">
      <Button
        kind={props.kind ?? 'quiet'}
        class={props.iconOnly ? 'button-icon-only' : ''}
        popovertarget={id}
        aria-expanded="false"
        aria-controls={id}
        aria-label={props.iconOnly ? props.label : undefined}
        ref={(element) => {
          opener = element;
        }}
      >
        <Show when={props.iconOnly} fallback={props.label}>
          {(name) => <Icon name={name()} />}
        </Show>
        <Show when={!props.iconOnly}>
          <Icon name="down" />
        </Show>
      </Button>
      <div
        class="menu-list"
        id={id}
        popover="auto"
        role="group"
        aria-label={props.label}
        ref={(element) => {
          list = element;
          element.addEventListener('beforetoggle', toggling);
        }}
        onKeyDown={step}
      >
        <For each={props.actions}>
          {(action) => (
            <button
              type="button"
              class="menu-item"
              classList={{ 'menu-item-danger': action.danger === true }}
              onClick={() => choose(action)}
            >
              <Show when={action.icon}>{(name) => <Icon name={name()} />}</Show>
              {action.label}
            </button>
          )}
        </For>
      </div>
    </div>
  );
}
