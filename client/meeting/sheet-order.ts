import type { DraftSnapshot, Group } from '../../shared/documents/draft.ts';
import type { ProceedingsSnapshot } from '../../shared/documents/proceedings.ts';
import type { ActionId, ChildId, EntryId, ParticipantId, StatementId } from '../../shared/ids.ts';
import type { Column } from '../../shared/practice/vocabulary/words.ts';

/** What the order of the sheet depends on; every `MeetingModel` has it. */
export interface Sheet {
  readonly proceedings: Pick<ProceedingsSnapshot, 'entries'>;
  readonly draft: Pick<DraftSnapshot, 'placing' | 'groups'>;
}

/** An entry as everybody sees it. */
export type SheetEntry = ProceedingsSnapshot['entries'][number];

/** Where an entry stands among the others of its column: where somebody placed it, else in the order it was shown. */
export function placeOf(sheet: Sheet, entry: SheetEntry): number {
  return sheet.draft.placing[entry.id]?.position ?? entry.order;
}

/** The entries of one column in the order people see them, notes beside others left out. */
export function entriesIn(sheet: Sheet, column: Column): readonly SheetEntry[] {
  return sheet.proceedings.entries
    .filter((entry) => entry.column === column && entry.beside === null && entry.about === undefined)
    .sort((a, b) => placeOf(sheet, a) - placeOf(sheet, b) || a.order - b.order);
}

/** The notes beside one entry or statement, oldest first. */
export function notesBeside(sheet: Sheet, id: EntryId | StatementId): readonly SheetEntry[] {
  return sheet.proceedings.entries.filter((entry) => entry.beside === id);
}

/** Other views of somebody's number or of a step of the plan, oldest first. */
export function viewsAbout(
  { proceedings }: Pick<Sheet, 'proceedings'>,
  id: ParticipantId | ActionId,
  child: ChildId | null = null,
): readonly SheetEntry[] {
  return proceedings.entries.filter((entry) => entry.about === id && isFor(entry.children, child));
}

/** Whether another view is of the number for this child; a number for the family and a step have no child of their own. */
export const isFor = (children: readonly ChildId[], child: ChildId | null): boolean =>
  child === null ? children.length === 0 : children.includes(child);

/** The group an entry stands in, if that group is still there and in the entry's column. */
export function groupOf(sheet: Sheet, entry: SheetEntry): Group | undefined {
  const id = sheet.draft.placing[entry.id]?.group;
  return sheet.draft.groups.find((group) => group.id === id && group.column === entry.column);
}
