import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import type { Action } from '../../../../shared/documents/draft.ts';
import { useTable } from '../table-context.tsx';

/** Steps that were taken out, each with a button that puts it back; empty ones are not worth a line. */
export function TakenOut(): JSX.Element {
  const { model } = useTable();
  const gone = (): readonly Action[] =>
    model.draft.actions.filter(({ removed, what }) => removed && what.trim() !== '');
  return (
    <Show when={gone().length > 0}>
      <Expander summary={tablePlanWords.takenOutList(gone().length)} open={gone().length === 1}>
        <ul class="taken-out">
          <For each={gone()}>
            {(action) => (
              <li class="spread">
                <span dir="auto">{action.what}</span>
                <Button onClick={() => model.ours.changeAction(action.id, { removed: false })}>
                  {tablePlanWords.putBack}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Expander>
    </Show>
  );
}
