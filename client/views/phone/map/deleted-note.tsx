import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import type { NewEntry, NotebookEntry } from '../../../../shared/documents/notebook.ts';
import { usePhone } from '../phone-context.tsx';

const [deleted, setDeleted] = createSignal<NewEntry | null>(null);

/** Whether the note that was deleted last can still be put back. Tracked. */
export const canPutBack = (): boolean => deleted() !== null;

/** Keeps a note that is being deleted, on this page alone and until the next one or until the page goes (rule UNDO2). */
export function keepDeleted(note: NotebookEntry): void {
  // It comes back as its writer's own; whether it is sent again is asked again.
  const { id: _, position: __, undoMove: ___, ...words } = note;
  setDeleted({ ...words, children: [...words.children], state: 'mine' });
  announce(mapWords.removed, 'reply');
}

/** That a note was deleted, and the way back. */
export function DeletedNote(): JSX.Element {
  const { model } = usePhone();
  onCleanup(() => setDeleted(null));
  return (
    <Show when={deleted()}>
      {(note) => (
        <div class="phone-bar">
          <p>{mapWords.removed}</p>
          <Button
            wide
            onClick={() => {
              model.mine.addEntry(note());
              setDeleted(null);
            }}
          >
            {mapWords.putBack}
          </Button>
        </div>
      )}
    </Show>
  );
}
