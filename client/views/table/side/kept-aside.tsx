import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { deskWords } from '../../../copy/table.ts';
import { useTable } from '../table-context.tsx';

/** One's own words that the server could not take, until their writer has seen to them. */
export function KeptAside(): JSX.Element {
  const { model } = useTable();
  return (
    <Show when={model.aside?.words().length}>
      <Sheet level={3} tone="door" icon="warning" title={deskWords.aside}>
        <p>{deskWords.asideHelp}</p>
        <For each={model.aside?.words()}>
          {(kept) => (
            <div class="desk-said">
              <p class="note-words" dir="auto">
                {kept.words}
              </p>
              <Button kind="quiet" onClick={() => model.aside?.dismiss(kept.id)}>
                {deskWords.asideDone}
              </Button>
            </div>
          )}
        </For>
      </Sheet>
    </Show>
  );
}
