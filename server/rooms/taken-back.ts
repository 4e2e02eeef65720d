import type { EntryId, MeetingId, ParticipantId } from '../../shared/ids.ts';
import type { Storage } from '../storage/storage.ts';
import type { Act } from './act.ts';

/** Whose the entries are that were shown and taken back: everybody has seen their ids, and they stay their author's (COLLECT2). */
export class TakenBack {
  readonly #authors: Map<EntryId, ParticipantId>;

  constructor(authors = new Map<EntryId, ParticipantId>()) {
    this.#authors = authors;
  }

  /** What is stored of a meeting. */
  static async load(meeting: MeetingId, storage: Storage): Promise<TakenBack> {
    const records = await storage.find('takenBack', meeting);
    const kept = records.map(({ value }) => value as { readonly entry: EntryId; readonly by: ParticipantId });
    return new TakenBack(new Map(kept.map(({ entry, by }) => [entry, by])));
  }

  get authors(): ReadonlyMap<EntryId, ParticipantId> {
    return this.#authors;
  }

  /** Notes what an act takes away, in the same commit. */
  note(meeting: MeetingId, act: Act, taken: ReadonlyMap<EntryId, ParticipantId>): void {
    for (const [entry, by] of taken) {
      if (this.#authors.has(entry)) continue;
      this.#authors.set(entry, by);
      act.store({
        kind: 'takenBack',
        id: `${meeting}/${entry}`,
        scope: meeting,
        index: meeting,
        value: { entry, by },
      });
    }
  }
}
