import { groupOf, notesBeside, placeOf, type SheetEntry } from '../../../meeting/sheet-order.ts';
import type { WallModel } from '../../../meeting/meeting-model.ts';
import type { Statement, StatementKind } from '../../../../shared/documents/draft.ts';
import { type Column, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import type { PagedGroup } from '../paging/create-pages.ts';

/** One thing in a column of the wall. */
export type ColumnItem =
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly statement: Statement;
      /** Other views of it, which stand at its side. */
      readonly views: readonly SheetEntry[];
    }
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly entry: SheetEntry;
      /** Stands beside the thing above it. */
      readonly isBeside: boolean;
      /** Other views of it, which stand at its side. */
      readonly views: readonly SheetEntry[];
      readonly group: PagedGroup | undefined;
    };

/** Which statements stand at the top of which column. */
const STATEMENTS: Readonly<Record<Column, StatementKind | undefined>> = {
  workingWell: undefined,
  worries: 'worry',
  needsToHappen: 'goal',
};

/**
 * A column in the order of the sheet: what was written together, then notes by section, then groups; notes beside
 * something follow it. A note whose place was taken back stands by itself, so that nobody's words are lost with another's.
 */
export function columnItems(model: WallModel, column: Column): readonly ColumnItem[] {
  const statements = model.draft.statements.filter(
    ({ kind, removed, words }) => kind === STATEMENTS[column] && !removed && words.trim() !== '',
  );
  const known = new Set<string>([
    ...model.proceedings.entries.map(({ id }) => id),
    ...model.draft.statements.filter(({ removed }) => !removed).map(({ id }) => id),
  ]);
  const notesOf = (id: Parameters<typeof notesBeside>[1]): readonly SheetEntry[] =>
    notesBeside(model, id).filter(({ differs }) => !differs);
  const viewsOf = (id: Parameters<typeof notesBeside>[1]): readonly SheetEntry[] =>
    notesBeside(model, id).filter(({ differs }) => differs);
  const itemOf = (entry: SheetEntry, isBeside: boolean, group?: PagedGroup): ColumnItem => ({
    kind: 'entry',
    id: entry.id,
    entry,
    isBeside,
    views: viewsOf(entry.id),
    group,
  });

  const withNotes = (entry: SheetEntry, group?: PagedGroup): readonly ColumnItem[] => [
    itemOf(entry, false, group),
    ...notesOf(entry.id).map((note) => itemOf(note, true, group)),
  ];
  const entries = model.proceedings.entries
    .filter(
      (entry) =>
        entry.column === column &&
        entry.about === undefined &&
        (entry.beside === null || !known.has(entry.beside)),
    )
    .sort((a, b) => placeOf(model, a) - placeOf(model, b) || a.order - b.order);
  const bySection = SECTIONS[column].flatMap((section) =>
    entries.filter((entry) => entry.section === section && !groupOf(model, entry)),
  );
  return [
    ...statements.flatMap((statement) => [
      { kind: 'statement', id: statement.id, statement, views: viewsOf(statement.id) } as const,
      ...notesOf(statement.id).map((note) => itemOf(note, true)),
    ]),
    ...bySection.flatMap((entry) => withNotes(entry)),
    ...model.draft.groups
      .filter((group) => group.column === column)
      .flatMap((group) =>
        entries
          .filter((entry) => groupOf(model, entry)?.id === group.id)
          .flatMap((entry) => withNotes(entry, { id: group.id, title: group.title })),
      ),
  ];
}
