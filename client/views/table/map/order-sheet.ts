import type { DraftSnapshot } from '../../../../shared/documents/draft.ts';
import type { ChildId, EntryId, GroupId } from '../../../../shared/ids.ts';
import {
  type Column,
  COLUMNS,
  type Section,
  SECTIONS,
} from '../../../../shared/practice/vocabulary/words.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import { groupOf, placeOf, type Sheet, type SheetEntry } from '../../../meeting/sheet-order.ts';

/** Where an entry stands on the sheet: in a section of a column, or in a group that people made there. */
export interface Spot {
  readonly column: Column;
  readonly section: Section;
  readonly group: GroupId | null;
}

/** One column as ids, in the order people see. */
export interface ColumnOrder {
  readonly sections: readonly { readonly section: Section; readonly entries: readonly EntryId[] }[];
  readonly groups: readonly {
    readonly id: GroupId;
    readonly title: string;
    readonly entries: readonly EntryId[];
  }[];
  /** Entries seen in the column, notes beside others not counted. */
  readonly count: number;
  /** Entries left out because they are about other children. */
  readonly aboutOthers: number;
}

/** The whole sheet. */
export interface SheetOrder {
  readonly columns: Readonly<Record<Column, ColumnOrder>>;
  /** Notes beside an entry or statement, by its id. */
  readonly beside: ReadonlyMap<string, readonly EntryId[]>;
}

/** What decides which entries are seen and where. */
export interface SheetView {
  /** Only what is about this child (or about all); null shows everything. */
  readonly child: ChildId | null;
  /** Where the entry that is being written in stood when that began: it stays there meanwhile (rule TABLE3). */
  readonly held: { readonly id: EntryId; readonly spot: Spot } | null;
}

/** Where an entry stands as everybody has it. */
export function spotOf(sheet: Sheet, entry: SheetEntry): Spot {
  return { column: entry.column, section: entry.section, group: groupOf(sheet, entry)?.id ?? null };
}

/** Orders everything shown into columns, sections and groups, and puts notes beside what they belong to. */
export function orderSheet(
  sheet: Sheet & { readonly draft: Pick<DraftSnapshot, 'statements'> },
  view: SheetView,
): SheetOrder {
  const entries = sheet.proceedings.entries.filter(({ about }) => about === undefined);
  const known = new Set<string>([
    ...entries.map(({ id }) => id),
    ...sheet.draft.statements.filter(({ removed }) => !removed).map(({ id }) => id),
  ]);
  const beside = new Map<string, EntryId[]>();
  const standing: { readonly entry: SheetEntry; readonly spot: Spot }[] = [];
  const byPlace = (a: SheetEntry, b: SheetEntry): number =>
    placeOf(sheet, a) - placeOf(sheet, b) || a.order - b.order;
  for (const entry of [...entries].sort(byPlace)) {
    // A note whose entry was taken back stands by itself: its author's words are not lost with another's.
    if (entry.beside !== null && known.has(entry.beside)) {
      if (!isAbout(entry.children, view.child) && entry.id !== view.held?.id) continue;
      beside.set(entry.beside, [...(beside.get(entry.beside) ?? []), entry.id]);
    } else {
      const held = view.held?.id === entry.id ? view.held.spot : undefined;
      standing.push({ entry, spot: held ?? spotOf(sheet, entry) });
    }
  }
  const columnOf = (column: Column): ColumnOrder => {
    const all = standing.filter(({ spot }) => spot.column === column);
    const here = all.filter(({ entry }) => isAbout(entry.children, view.child) || entry.id === view.held?.id);
    const idsWhere = (is: (spot: Spot) => boolean): readonly EntryId[] =>
      here.filter(({ spot }) => is(spot)).map(({ entry }) => entry.id);
    return {
      sections: SECTIONS[column].map((section) => ({
        section,
        entries: idsWhere((spot) => spot.section === section && spot.group === null),
      })),
      groups: sheet.draft.groups
        .filter((group) => group.column === column)
        .map(({ id, title }) => ({ id, title, entries: idsWhere((spot) => spot.group === id) })),
      count: here.length,
      aboutOthers: all.length - here.length,
    };
  };
  return {
    columns: {
      worries: columnOf('worries'),
      workingWell: columnOf('workingWell'),
      needsToHappen: columnOf('needsToHappen'),
    },
    beside,
  };
}

/** The entries an entry can be moved among: those of its own section or group. */
export function neighboursOf(order: SheetOrder, id: EntryId): readonly EntryId[] {
  for (const column of COLUMNS) {
    const { sections, groups } = order.columns[column];
    const found = [...sections, ...groups].find(({ entries }) => entries.includes(id));
    if (found) return found.entries;
  }
  return [];
}
