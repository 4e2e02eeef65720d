import { createMemo, createSignal } from 'solid-js';
import { announce } from '../../components/live-region.tsx';
import { hearingWords } from '../../copy/table-hearing.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { SheetEntry } from '../../meeting/sheet-order.ts';
import type { EntryId } from '../../../shared/ids.ts';
import { notHeard } from '../../../shared/practice/hearing.ts';
import type { HeardAs } from '../../../shared/practice/vocabulary/words.ts';
import type { CommandAnswer, CommandRequest } from '../../../shared/protocol/commands.ts';
import { orderSheet } from './map/order-sheet.ts';

/** Hearing every note: which are not heard, and the walk through them one by one. */
export interface Hearing {
  /** Whether this person may mark notes: lead, chair and scribe, while the meeting is open. */
  readonly mayMark: () => boolean;
  /** Shown notes that nobody has marked, in the order of the sheet. */
  readonly open: () => readonly SheetEntry[];
  /** The note the walk is at; null when nobody walks. */
  readonly at: () => SheetEntry | null;
  /** Begins the walk, or goes to the next note that is not heard. */
  readonly next: () => void;
  readonly stop: () => void;
  /** Marks a note (null: takes its mark off); the walk goes on to the next when it was at this one. */
  readonly mark: (id: EntryId, as: HeardAs | null) => Promise<void>;
}

/** Makes the hearing of one table; `act` says refusals on the page. */
export function createHearing(
  model: MeetingModel,
  act: (command: CommandRequest) => Promise<CommandAnswer>,
): Hearing {
  const [walking, setWalking] = createSignal<EntryId | null>(null);
  const inOrder = createMemo(() => new Map(walkOrder(model).map((id, place) => [id, place])));
  const open = createMemo(() => {
    const places = new Map(inOrder());
    return notHeard(model.proceedings.entries)
      .map((entry) => ({ entry, place: places.get(entry.id) ?? 0 }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ entry }) => entry);
  });
  /** The first after a note in the order of the sheet, from the top again behind the last. */
  const after = (id: EntryId | null): SheetEntry | undefined => {
    const others = open().filter((entry) => entry.id !== id);
    const place = id === null ? -1 : (inOrder().get(id) ?? -1);
    return others.find((entry) => (inOrder().get(entry.id) ?? 0) > place) ?? others[0];
  };
  /** Where the walk is: at the next one as soon as its note has been marked, whoever marked it. */
  const at = createMemo((): SheetEntry | null => {
    const id = walking();
    if (id === null) return null;
    return open().find((entry) => entry.id === id) ?? after(id) ?? null;
  });
  return {
    mayMark: () =>
      (model.isLead() || model.isChair() || model.isScribe()) && model.state()?.closedAt === null,
    open,
    at,
    next: () => setWalking((after(at()?.id ?? null) ?? at())?.id ?? null),
    stop: () => setWalking(null),
    mark: async (id, as) => {
      const answer = await act({ type: 'markHeard', entries: [id], as });
      if (answer.ok && as !== null) announce(hearingWords.marked(hearingWords.as[as]), 'reply');
    },
  };
}

/** Every note in the order in which people read the sheet, each followed by what stands beside it. */
function walkOrder(model: MeetingModel): readonly EntryId[] {
  const { columns, beside } = orderSheet(model, { child: null, held: null });
  const withNotes = (id: EntryId): readonly EntryId[] => [id, ...(beside.get(id) ?? []).flatMap(withNotes)];
  const standing = model.vocabulary.columnOrder.flatMap((column) =>
    [...columns[column].sections, ...columns[column].groups].flatMap(({ entries }) => entries),
  );
  const ofStatements = model.draft.statements.flatMap(({ id }) => beside.get(id) ?? []);
  return [...standing, ...ofStatements].flatMap(withNotes);
}
