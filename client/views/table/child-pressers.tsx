import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../copy/table-map.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { useTable } from './table-context.tsx';

/**
 * Which child's part this screen looks at, or all; nothing where there is only one child. For the lead also the way to
 * show that part alone on the wall (rule WALL15).
 */
export function ChildPressers(): JSX.Element {
  const { model, child, setChild, act, isActing } = useTable();
  const mayShow = (): ChildId | null => {
    const state = model.state();
    const isOpen = state?.closedAt === null && state.wallChild !== child();
    return model.isLead() && isOpen ? child() : null;
  };
  const name = (): string => model.proceedings.children.find(({ id }) => id === child())?.name ?? '';
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
        <Show when={mayShow()}>
          {(id) => (
            <Button
              icon="wall"
              title={mapWords.childOnWall(name())}
              aria-label={mapWords.childOnWall(name())}
              busy={isActing('showChildOnWall')}
              onClick={() => void act({ type: 'showChildOnWall', child: id() })}
            >
              {mapWords.onWall}
            </Button>
          )}
        </Show>
      </div>
    </Show>
  );
}
