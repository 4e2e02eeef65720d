import type { DraftSnapshot } from '../documents/draft.ts';
import type { ProceedingsSnapshot } from '../documents/proceedings.ts';
import type { ActionId, ChildId, EntryId, GroupId, ParticipantId, StatementId } from '../ids.ts';
import { COLUMNS, SECTIONS, type Section } from '../practice/vocabulary/words.ts';
import type { RecordedColumn, RecordedEntry, RecordedGroup, RecordedWords } from './meeting-record.ts';

type Shown = ProceedingsSnapshot['entries'][number];

/** The sheet of a record. */
export interface CompiledMap {
  readonly columns: readonly RecordedColumn[];
  /** Only groups that something stands in. */
  readonly groups: readonly RecordedGroup[];
  readonly notesBeside: (id: EntryId | StatementId) => readonly RecordedWords[];
  /** How others see a number, by whose it is, or a step of the plan; the earliest first. */
  readonly viewsAbout: (id: ParticipantId | ActionId, child?: ChildId | null) => readonly RecordedWords[];
}

/**
 * The sheet as it stood: entries where people placed them, else in the order they were shown (rule REC3). A note stands
 * beside what it was written to, also a note to a note; where that is gone it stands by itself. What somebody was still
 * writing was never given and is left out (rule REC6).
 */
export function compileMap(entries: readonly Shown[], draft: DraftSnapshot): CompiledMap {
  const all = entries.filter((entry) => !entry.growing).sort(byOrder);
  const given = all.filter((entry) => entry.about === undefined);
  const placing = new Map(Object.entries(draft.placing));
  const placeOf = (entry: Shown): number => placing.get(entry.id)?.position ?? entry.order;
  const statements = new Set<string>(draft.statements.filter((each) => !each.removed).map(({ id }) => id));
  const byId = new Map<string, Shown>(given.map((entry) => [entry.id, entry]));
  const groups = new Map<string, RecordedGroup>(
    draft.groups.map(({ id, title, column }) => [id, { id, title, column }]),
  );

  const own: Shown[] = [];
  const notes = new Map<string, RecordedWords[]>();
  for (const entry of given) {
    const root = rootOf(entry, byId, statements);
    if (root === null) own.push(entry);
    else notes.set(root, [...(notes.get(root) ?? []), wordsOf(entry)]);
  }
  const groupOf = (entry: Shown): GroupId | null => {
    const group = groups.get(placing.get(entry.id)?.group ?? '');
    return group && group.column === entry.column ? group.id : null;
  };
  const notesBeside = (id: string): readonly RecordedWords[] => notes.get(id) ?? [];
  const columns = COLUMNS.map((column) => ({
    column,
    sections: SECTIONS[column].map((section) => ({
      section,
      entries: own
        .filter((entry) => entry.column === column && sectionOf(entry) === section)
        .sort((a, b) => placeOf(a) - placeOf(b) || byOrder(a, b))
        .map<RecordedEntry>((entry) => ({
          ...wordsOf(entry),
          group: groupOf(entry),
          movedFrom: entry.movedFrom && { column: entry.movedFrom.column, section: entry.movedFrom.section },
          notes: notesBeside(entry.id),
        })),
    })),
  }));
  const used = new Set(own.map(groupOf));
  return {
    columns,
    groups: [...groups.values()].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    notesBeside,
    viewsAbout: (id, child = null) =>
      all
        .filter(({ about, children }) => about === id && (child === null || children.includes(child)))
        .map(wordsOf),
  };
}

/** The views of something as the record has them: left out where there are none. */
export function withViews(views: readonly RecordedWords[]): { readonly views?: readonly RecordedWords[] } {
  return views.length > 0 ? { views } : {};
}

/** A section that is not the column's (a forged or older page can send one) must not hide the words. */
function sectionOf({ column, section }: Shown): Section {
  const [first, ...more]: readonly [Section, ...Section[]] = SECTIONS[column];
  return more.find((each) => each === section) ?? first;
}

const byOrder = (a: Shown, b: Shown): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** The entry or statement a note stands beside in the end; null for what is no note, and where that is gone. */
function rootOf(
  entry: Shown,
  entries: ReadonlyMap<string, Shown>,
  statements: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>([entry.id]);
  let beside: string | null = entry.beside;
  while (beside !== null && !seen.has(beside)) {
    if (statements.has(beside)) return beside;
    const next = entries.get(beside);
    if (!next) return null;
    if (next.beside === null) return next.id;
    seen.add(beside);
    beside = next.beside;
  }
  return null;
}

function wordsOf({
  id,
  words,
  language,
  interpreted,
  by,
  wordsOf: whose,
  children,
  differs,
}: Shown): RecordedWords {
  const other = whose !== null && whose !== by;
  return {
    id,
    words,
    language,
    ...(interpreted && {
      interpreted: {
        words: interpreted.words,
        language: interpreted.language,
        by: interpreted.by ?? by,
      },
    }),
    whose: other ? whose : by,
    typedBy: other ? by : null,
    children: [...children].sort(),
    ...(differs && { differs }),
  };
}
