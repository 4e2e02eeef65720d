import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { mapWords } from '../../copy/table-map.ts';
import type { Child } from '../../meeting/meeting-model.ts';
import { useTable } from './table-context.tsx';

/** For the lead, on every page: that the wall shows one child's part alone, and the way back to everybody's. */
export function ChildOnWall(): JSX.Element {
  const { model, act, isActing } = useTable();
  const shown = (): Child | undefined => {
    const state = model.state();
    if (!state?.wallChild || state.closedAt !== null || !model.isLead()) return undefined;
    return model.proceedings.children.find(({ id }) => id === state.wallChild);
  };
  return (
    <Show when={shown()}>
      {(child) => (
        <div class="table-bar table-bar-where">
          <strong dir="auto">{mapWords.wallIsFor(child().name)}</strong>
          <Button
            icon="wall"
            busy={isActing('showChildOnWall')}
            onClick={() => void act({ type: 'showChildOnWall', child: null })}
          >
            {mapWords.wallForAll}
          </Button>
        </div>
      )}
    </Show>
  );
}
