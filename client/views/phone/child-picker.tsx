import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../copy/phone-map.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { usePhone } from './phone-context.tsx';

/** The child whose part this phone looks at, through all steps; null: all. A page has one meeting, so there is one. */
export const [childLookedAt, lookAtChild] = createSignal<ChildId | null>(null);

/** What something new is about, while one child's part is looked at: that child, as on the table. */
export const startsWith = (): readonly ChildId[] => {
  const child = childLookedAt();
  return child === null ? [] : [child];
};

/** Which child's part is looked at, or all; nothing is drawn where there is only one child. */
export function ChildPicker(): JSX.Element {
  const { model } = usePhone();
  const label = createUniqueId();
  return (
    <Show when={model.proceedings.children.length > 1}>
      <div class="phone-chips phone-child-picker" role="group" aria-labelledby={label}>
        <span class="field-label" id={label}>
          {mapWords.lookAt}
        </span>
        <Button aria-pressed={childLookedAt() === null} onClick={() => lookAtChild(null)}>
          {mapWords.allChildren}
        </Button>
        <For each={model.proceedings.children}>
          {({ id, name }) => (
            <Button aria-pressed={childLookedAt() === id} onClick={() => lookAtChild(id)}>
              <bdi>{name}</bdi>
            </Button>
          )}
        </For>
      </div>
    </Show>
  );
}
