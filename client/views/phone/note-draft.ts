import { createEffect, createSignal, untrack } from 'solid-js';
import type { NotebookEntry } from '../../../shared/documents/notebook.ts';
import type { EntryId, ParticipantId, StatementId } from '../../../shared/ids.ts';
import type { Column, Section } from '../../../shared/practice/vocabulary/words.ts';
import { createKeptText, type KeptText } from '../shared/kept-text.ts';
import { usePhone } from './phone-context.tsx';

/** Where a note that is being written belongs. */
export interface NotePlace {
  readonly column: Column;
  readonly section: Section;
  readonly beside: EntryId | StatementId | null;
}

/** A note on its way from the first letter to being sent: an entry that is only mine until then. */
export interface NoteDraft extends KeptText {
  /** The entry it is kept as; null while there is nothing to keep. */
  readonly id: () => EntryId | null;
  /** Takes up an entry that is not sent. */
  readonly takeUp: (entry: NotebookEntry) => void;
  /** Sends it: from now on it is the meeting's to show. False when there are no words. */
  readonly give: (as: Pick<NotebookEntry, 'section' | 'children' | 'wordsOf' | 'differs'>) => boolean;
  /** Forgets it. */
  readonly drop: () => void;
}

/** Whether an entry is a note begun and not sent that belongs to `place`. */
export function isUnsentAt(
  entry: NotebookEntry,
  place: Pick<NotePlace, 'column' | 'beside'>,
  wordsOf: ParticipantId | null,
): boolean {
  return (
    entry.state === 'mine' &&
    entry.about === undefined &&
    entry.column === place.column &&
    entry.beside === place.beside &&
    entry.wordsOf === wordsOf
  );
}

/** How a note is begun. */
export interface NoteStart {
  /** The one who is written for unless given. */
  readonly wordsOf?: ParticipantId | null;
  /** True: leaves what was begun at this place earlier as it is. */
  readonly isFresh?: boolean;
}

/** Goes on with the note begun last at this place, or begins one with the first letter typed. */
export function createNoteDraft(place: NotePlace, start: NoteStart = {}): NoteDraft {
  const { model, whose } = usePhone();
  const wordsOf =
    start.wordsOf === undefined ? untrack(() => (whose() === model.me ? null : whose())) : start.wordsOf;
  const begun = start.isFresh
    ? undefined
    : untrack(() => model.notebook.entries.findLast((entry) => isUnsentAt(entry, place, wordsOf)));
  const [id, setId] = createSignal<EntryId | null>(begun?.id ?? null);
  const kept = createKeptText({
    read: () => model.notebook.entries.find((entry) => entry.id === id())?.words ?? '',
    write: (words) => {
      const entry = untrack(id);
      if (entry === null) {
        if (words.trim() === '') return;
        setId(model.mine.addEntry({ ...place, children: [], words, wordsOf, state: 'mine' }));
      } else if (words === '') {
        setId(null);
        model.mine.deleteEntry(entry);
      } else model.mine.changeEntry(entry, { words });
    },
  });
  let known: EntryId | null = null;
  // Sent or deleted in another tab: it is nothing to write on any more. What waits here becomes a note of its own.
  createEffect(() => {
    const now = id();
    const entry = model.notebook.entries.find((one) => one.id === now);
    if (entry) known = entry.id;
    if (now === null || now !== known || entry?.state === 'mine') return;
    const words = untrack(kept.text);
    setId(null);
    kept.show('');
    if (words !== (entry?.words ?? '')) kept.type(words);
  });
  return {
    ...kept,
    id,
    takeUp: (entry) => {
      kept.flush();
      setId(entry.id);
      kept.show(entry.words);
    },
    give: (as) => {
      kept.flush();
      const entry = untrack(id);
      const words = untrack(kept.text).trim();
      if (entry === null || words === '') return false;
      setId(null);
      kept.show('');
      model.mine.changeEntry(entry, { ...as, words, state: 'given' });
      return true;
    },
    drop: () => {
      const entry = untrack(id);
      setId(null);
      kept.show('');
      if (entry !== null) model.mine.deleteEntry(entry);
    },
  };
}
