import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../copy/table-map.ts';
import { useTable } from './table-context.tsx';

/** Which child's part this screen looks at, or all; nothing where there is only one child. */
export function ChildPressers(): JSX.Element {
  const { model, child, setChild } = useTable();
  return (
    <Show when={model.proceedings.children.length > 1}>
      <div class="pressers" role="group" aria-label={mapWords.showFor}>
        <Button kind="quiet" aria-pressed={child() === null} onClick={() => setChild(null)}>
          {mapWords.allChildren}
        </Button>
        <For each={model.proceedings.children}>
          {({ id, name }) => (
            <Button kind="quiet" aria-pressed={child() === id} onClick={() => setChild(id)}>
              <bdi>{name}</bdi>
            </Button>
          )}
        </For>
      </div>
    </Show>
  );
}
