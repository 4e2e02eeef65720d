import { readable } from '../../shared/record/readings/html.ts';

/** A piece of a line: one direction, one language. Its text is data to the typesetter, never markup (rule PDF4). */
export interface Piece {
  readonly text: string;
  readonly rtl: boolean;
  /** Which face its letters are looked for in first. */
  readonly face: 'plain' | 'arabic' | 'bengali';
  /** ISO 639 code of two or three letters; null where it is the document's, or nobody said. */
  readonly language: string | null;
  /** ISO 3166 code of two letters that goes with the language. */
  readonly region: string | null;
  readonly look: 'plain' | 'strong' | 'quiet';
  /** Somebody's typing inside a line of ours: what stands around it must not change places with it. */
  readonly apart: boolean;
}

/** A paragraph. `rtl` is its own direction: where it begins, and to which side it is set. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly look: 'plain' | 'words' | 'quiet' | 'lead' | 'question' | 'label' | 'code';
  readonly rtl: boolean;
  readonly pieces: readonly Piece[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Draws the edge and colour of a column of the map. */
  readonly column: 'workingWell' | 'worries' | 'needsToHappen' | null;
}

/** Names with what belongs to each. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly name: string; readonly body: Paragraph }[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly look: 'entry' | 'statement' | 'group' | 'note';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
}

/** The line from 0 to 10, one row a person. `words` stands where a person has no number on it. */
export interface ScaleLine {
  readonly kind: 'scale';
  readonly description: string;
  readonly rows: readonly {
    readonly who: readonly Piece[];
    readonly first: number | null;
    readonly later: number | null;
    readonly words: string;
  }[];
}

/** Paragraphs in a frame, so that nobody overlooks them. */
export interface Notice {
  readonly kind: 'notice';
  readonly body: Paragraph;
}

/** A child's drawing. `svg` is made of numbers alone. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly description: string;
}

/** What a page is put together from; the typesetter's template knows these and nothing of meetings. */
export type Block = Paragraph | Heading | Facts | List | Table | ScaleLine | Notice | Drawing;

/** A document as the template takes it. */
export interface PdfDocument {
  readonly title: string;
  readonly language: string;
  readonly region: string | null;
  /** The date the file says it is of: always the same for the same record. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** At the foot of each page, beside its number. */
  readonly foot: string;
  readonly page: string;
  readonly of: string;
  readonly blocks: readonly Block[];
  /** Stands at the end of a file in which some letters could not be drawn. */
  readonly shortfall: string;
}

/** Words of ours, in the document's own language. */
export function ours(text: string, look: Piece['look'] = 'plain'): Piece {
  return { text, rtl: false, face: 'plain', language: null, region: null, look, apart: false };
}

/** A short piece of somebody's typing inside a line of ours, in its own direction. */
export function theirs(words: string, look: Piece['look'] = 'plain'): Piece {
  return { ...piece(words, null), look, apart: true };
}

/** A paragraph of ours. */
export function paragraph(
  look: Paragraph['look'],
  ...pieces: readonly (Piece | string | false)[]
): Paragraph {
  return {
    kind: 'paragraph',
    look,
    rtl: false,
    pieces: pieces.flatMap((each) =>
      each === false ? [] : typeof each === 'string' ? [ours(each)] : [each],
    ),
  };
}

/** Somebody's own words as a paragraph, in their own direction and, where they said which, their language. */
export function ownWords(
  words: string,
  language: string | null = null,
  look: Paragraph['look'] = 'words',
): Paragraph {
  const own = piece(words, language);
  return { kind: 'paragraph', look, rtl: own.rtl, pieces: [own] };
}

/** Pieces with commas between them. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((each, index) => (index === 0 ? [each] : [ours(', '), each]));
}

export function heading(level: Heading['level'], text: string, column: Heading['column'] = null): Heading {
  return { kind: 'heading', level, text, column };
}

function piece(words: string, tag: string | null): Piece {
  const text = drawable(words);
  const [, language = null, region = null] = LANGUAGE.exec(tag ?? '') ?? [];
  return { text, ...scriptOf(text), language, region, look: 'plain', apart: false };
}

const LANGUAGE = /^([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-[A-Za-z0-9]{2,8})*$/;

/** Words as they are read, without what has no shape: a tab is a space, other line ends are a line feed. */
export function drawable(words: string): string {
  return readable(words)
    .replaceAll('\t', ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/\p{Noncharacter_Code_Point}/gu, '');
}

/** The direction of the first letter that has one, as browsers find it, and the face of its script. */
function scriptOf(text: string): Pick<Piece, 'rtl' | 'face'> {
  const first = /[\p{L}\p{Nl}]/u.exec(text)?.[0] ?? '';
  if (/\p{sc=Bengali}/u.test(first)) return { rtl: false, face: 'bengali' };
  if (/\p{sc=Arabic}/u.test(first)) return { rtl: true, face: 'arabic' };
  return { rtl: OTHER_RIGHT_TO_LEFT.test(first), face: 'plain' };
}

const OTHER_RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}]/u;
