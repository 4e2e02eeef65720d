import type { NotebookSnapshot } from '../../shared/documents/notebook.ts';
import type { EntryId, ParticipantId } from '../../shared/ids.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';

/** Entries that reach the server after the record froze: they stay their author's and are not in the record (REC14). */
export class LateEntries {
  /** Entries that were given when the meeting closed, or when it was opened again after that. */
  #known: ReadonlySet<EntryId> | undefined;

  /** Tells authors what of theirs came after the end; does nothing while the meeting goes on. */
  async note(meeting: Meeting, act: Act): Promise<void> {
    if (meeting.snapshot().meeting.closedAt === null) return;
    const known = this.#known;
    const given = givenEntries(meeting.notebooks.snapshots);
    this.#known = new Set(given.map(([entry]) => entry));
    if (!known) return;
    for (const [entry, author] of given) {
      if (known.has(entry)) continue;
      await meeting.noteFor(act, author, { kind: 'cameAfterClose', at: meeting.deps.clock.now(), entry });
    }
  }
}

/** Every given entry in some notebooks, with its author. */
function givenEntries(
  notebooks: ReadonlyMap<ParticipantId, NotebookSnapshot>,
): readonly (readonly [EntryId, ParticipantId])[] {
  return [...notebooks].flatMap(([author, { entries }]) =>
    entries.filter((entry) => entry.state === 'given').map((entry) => [entry.id, author] as const),
  );
}
