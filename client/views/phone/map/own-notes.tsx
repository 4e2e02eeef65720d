import { For, type JSX } from 'solid-js';
import { mapWords } from '../../../copy/phone-map.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { PhoneScope } from '../phone-context.tsx';
import { DeletedNote } from './deleted-note.tsx';
import { OwnNote } from './own-note.tsx';

/** Whether an entry of the notebook is a note of the one who is written for, not an unfinished change of one. */
function isOwnNote({ model, whose }: PhoneScope, entry: NotebookEntry): boolean {
  const isChange = model.notebook.entries.some(({ id }) => id === entry.beside);
  return !isChange && (whose() === model.me || entry.wordsOf === whose());
}

/** One's own notes with words in them, newest first. A step that was begun is the plan's, not the map's. */
export function ownNotes(phone: PhoneScope): readonly NotebookEntry[] {
  return phone.model.notebook.entries
    .filter(
      (entry) =>
        entry.words.trim() !== '' && entry.section !== 'idea' && !entry.about && isOwnNote(phone, entry),
    )
    .reverse();
}

/** One's own notes: what has become of each, and what can be done with it. */
export function OwnNotes(props: {
  readonly notes: readonly NotebookEntry[];
  readonly onWriteOn: (entry: NotebookEntry) => void;
}): JSX.Element {
  return (
    <section class="stack stack-close" aria-labelledby="your-notes">
      <h2 id="your-notes">{mapWords.yourNotes}</h2>
      <ul class="phone-list">
        <For each={props.notes}>
          {(note) => <OwnNote note={note} onWriteOn={() => props.onWriteOn(note)} />}
        </For>
      </ul>
      <DeletedNote />
    </section>
  );
}
