import type { Column, Section } from '../../shared/practice/vocabulary/words.ts';
import type { RecordedEntry, RecordedStatement, RecordedWords } from '../../shared/record/meeting-record.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import {
  type Block,
  heading,
  type ListItem,
  ownWords,
  type Paragraph,
  paragraph,
  theirs,
} from './pdf-blocks.ts';
import { hearingBlocks } from './pdf-hearing.ts';
import { about, attribution, otherLanguage, type PdfReading } from './pdf-reading.ts';

/** The sheet: three columns one after the other, each with its sections, worry statements and goals in theirs. */
export function mapBlocks(reading: PdfReading): readonly Block[] {
  return [
    heading(2, recordWords.map.heading),
    ...reading.vocabulary.columnOrder.flatMap((column) => columnBlocks(reading, column)),
    ...hearingBlocks(reading),
  ];
}

function columnBlocks(reading: PdfReading, column: Column): readonly Block[] {
  const sections = reading.record.map.find((each) => each.column === column)?.sections ?? [];
  const entries = sections
    .filter((each) => each.entries.length > 0)
    .flatMap((each) => sectionBlocks(reading, each.section, each.entries));
  const statements = statementBlocks(reading, column);
  const inside = column === 'needsToHappen' ? [...statements, ...entries] : [...entries, ...statements];
  return [
    heading(3, reading.vocabulary.columns[column], column),
    ...(inside.length === 0 ? [paragraph('quiet', recordWords.nothing)] : inside),
  ];
}

function sectionBlocks(
  reading: PdfReading,
  section: Section,
  entries: readonly RecordedEntry[],
): readonly Block[] {
  return [
    heading(4, reading.vocabulary.sections[section]),
    { kind: 'list', items: inGroups(reading, entries) },
  ];
}

/** Entries in their order; those of one group stand together where the first of them stands. */
function inGroups(reading: PdfReading, entries: readonly RecordedEntry[]): readonly ListItem[] {
  return entries.flatMap((entry, index) => {
    const { group } = entry;
    if (group === null) return [entryItem(reading, entry)];
    const members = entries.filter((each) => each.group === group);
    if (entries.findIndex((each) => each.group === group) !== index) return [];
    const title = reading.record.groups.find((each) => each.id === group)?.title ?? '';
    return [
      {
        look: 'group',
        blocks: [
          paragraph('label', theirs(title)),
          { kind: 'list', items: members.map((member) => entryItem(reading, member)) },
        ],
      },
    ];
  });
}

function entryItem(reading: PdfReading, entry: RecordedEntry): ListItem {
  return {
    look: 'entry',
    blocks: [
      ...views(
        [
          ownWords(entry.words, entry.language),
          attribution(reading, entry),
          ...otherLanguage(reading, entry),
        ],
        reading,
        entry.notes,
      ),
      ...moved(reading, entry),
      ...noteBlocks(reading, entry.notes),
    ],
  };
}

function moved({ vocabulary }: PdfReading, { movedFrom }: RecordedEntry): readonly Block[] {
  if (movedFrom === null) return [];
  const from = `“${vocabulary.columns[movedFrom.column]}”, ${vocabulary.sections[movedFrom.section]}`;
  return [paragraph('quiet', `${recordWords.map.moved} ${from}.`)];
}

/** Somebody's words, or both views side by side as equals where somebody sees it differently (rule DIFF3). */
function views(
  one: readonly Paragraph[],
  reading: PdfReading,
  notes: readonly RecordedWords[],
): readonly Block[] {
  const others = notes.filter(({ differs }) => differs);
  const { views: caption, firstView, otherView } = recordWords.map;
  return others.length === 0
    ? one
    : others.map((other, at) => ({
        kind: 'table',
        caption,
        widths: [50, 50],
        headings: [firstView, otherView],
        rows: [
          [
            at === 0 ? one : [],
            [
              ownWords(other.words, other.language),
              attribution(reading, other),
              ...otherLanguage(reading, other),
            ],
          ],
        ],
      }));
}

function noteBlocks(reading: PdfReading, all: readonly RecordedWords[]): readonly Block[] {
  const notes = all.filter(({ differs }) => !differs);
  if (notes.length === 0) return [];
  return [
    paragraph('quiet', recordWords.map.beside),
    {
      kind: 'list',
      items: notes.map((note) => ({
        look: 'note',
        blocks: [
          ownWords(note.words, note.language),
          attribution(reading, note),
          ...otherLanguage(reading, note),
        ],
      })),
    },
  ];
}

function statementBlocks(reading: PdfReading, column: Column): readonly Block[] {
  const { statements } = recordWords;
  const { worryStatements, goals } = reading.record;
  const written = (list: readonly RecordedStatement[]) => list.filter((each) => each.words.trim() !== '');
  const under = (title: string, items: readonly ListItem[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(4, title), { kind: 'list', items }];
  switch (column) {
    case 'worries':
      return under(
        statements.worries,
        written(worryStatements).map((each) => statementItem(reading, each, null)),
      );
    case 'needsToHappen':
      return under(
        statements.goals,
        written(goals).map((goal) =>
          statementItem(reading, goal, statements.goal(reading.goalNumber(goal.id))),
        ),
      );
    case 'workingWell':
      return [];
  }
}

function statementItem(reading: PdfReading, statement: RecordedStatement, number: string | null): ListItem {
  return {
    look: 'statement',
    blocks: [
      ...(number === null ? [] : [paragraph('label', number)]),
      ...views(
        [
          ownWords(statement.words),
          paragraph('quiet', recordWords.map.together, ...about(reading, statement.children)),
        ],
        reading,
        statement.notes,
      ),
      ...noteBlocks(reading, statement.notes),
    ],
  };
}
