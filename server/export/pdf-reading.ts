import type { ChildId, ParticipantId, StatementId } from '../../shared/ids.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';
import type { MeetingRecord, RecordedPerson, RecordedWords } from '../../shared/record/meeting-record.ts';
import { englishName } from '../../shared/practice/vocabulary/languages.ts';
import { recordWords } from '../../shared/record/readings/record-words.ts';
import { joined, ours, ownWords, type Paragraph, paragraph, type Piece, theirs } from './pdf-blocks.ts';

/** A record with what every part of the document asks of it. */
export interface PdfReading {
  readonly record: MeetingRecord;
  readonly vocabulary: Vocabulary;
  readonly person: (id: ParticipantId) => RecordedPerson | undefined;
  readonly name: (id: ParticipantId) => Piece;
  /** A name with what the person is here: "Tom, school nurse". */
  readonly called: (id: ParticipantId) => readonly Piece[];
  /** The same as the first cell of a row: the name, and under it what the person is here. */
  readonly heading: (id: ParticipantId) => readonly Paragraph[];
  /** The children's names; empty for "all of them". */
  readonly children: (ids: readonly ChildId[]) => readonly Piece[];
  /** From 1, in the order of the record, among goals that have words; 0 for anything else. */
  readonly goalNumber: (id: StatementId | null) => number;
}

/** Prepares a record for being set in the words of a service. */
export function pdfReadingOf(record: MeetingRecord, vocabulary: Vocabulary): PdfReading {
  const people = new Map(record.people.map((person) => [person.id, person]));
  const children = new Map(record.children.map((child) => [child.id, child.name]));
  const goals = record.goals.filter((goal) => goal.words.trim() !== '');
  const isHere = ({ agency, role }: RecordedPerson): string => agency || vocabulary.roles[role];
  const nameOf = (id: ParticipantId): string => people.get(id)?.name ?? recordWords.unknown;
  return {
    record,
    vocabulary,
    person: (id) => people.get(id),
    name: (id) => theirs(nameOf(id)),
    called: (id) => {
      const person = people.get(id);
      return joined([theirs(nameOf(id)), ...(person ? [theirs(isHere(person))] : [])]);
    },
    heading: (id) => {
      const person = people.get(id);
      const name = paragraph('plain', theirs(nameOf(id), 'strong'));
      return person ? [name, paragraph('quiet', theirs(isHere(person)))] : [name];
    },
    children: (ids) => joined(ids.flatMap((id) => children.get(id) ?? []).map((name) => theirs(name))),
    goalNumber: (id) => goals.findIndex((goal) => goal.id === id) + 1,
  };
}

/** Under an entry or note: whose words they are, who typed them, and for which children. */
export function attribution(reading: PdfReading, { whose, typedBy, children }: RecordedWords): Paragraph {
  const by =
    typedBy === null
      ? reading.called(whose)
      : [reading.name(whose), ours(` ${recordWords.map.said} `), ...reading.called(typedBy)];
  return paragraph('quiet', ...by, ...about(reading, children));
}

/** What an entry or note says in another language, and who put it so; nothing where there is none. */
export function otherLanguage(reading: PdfReading, { interpreted }: RecordedWords): readonly Paragraph[] {
  if (!interpreted) return [];
  const intro = recordWords.map.inLanguage(englishName(interpreted.language));
  return [
    paragraph('quiet', `${intro} `, reading.name(interpreted.by), ':'),
    ownWords(interpreted.words, interpreted.language),
  ];
}

/** Who sees something differently, in a cell under it: each in their own words and under their own name. */
export function viewsIn(reading: PdfReading, views: readonly RecordedWords[] = []): readonly Paragraph[] {
  if (views.length === 0) return [];
  return [
    paragraph('quiet', recordWords.map.views),
    ...views.flatMap((view) => [
      ownWords(view.words, view.language),
      attribution(reading, view),
      ...otherLanguage(reading, view),
    ]),
  ];
}

/** For which children something is, after what stands before it; nothing when it is for all. */
export function about(reading: PdfReading, ids: readonly ChildId[]): readonly Piece[] {
  const names = reading.children(ids);
  return names.length === 0 ? [] : [ours(` · ${recordWords.forChildren} `), ...names];
}
