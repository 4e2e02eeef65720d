/** A word of offices and meetings that a family may not know, or one that blames. */
export interface Term {
  /** As it is written most; a space also stands for a hyphen. */
  readonly term: string;
  /** Other ways to write it. */
  readonly also: readonly string[];
  /** What can stand in its place in a sentence; null where nothing shorter says the same. */
  readonly plain: string | null;
  /** What it means, for everybody to read; null for words that blame, which no screen explains. */
  readonly means: string | null;
  /** True: counts only with the very capitals it is written with, because in small letters it is another word. */
  readonly exact: boolean;
}

/** One line of a list: the term and its other ways parted by “|”, what to say instead, and what it means. */
export type TermLine = readonly [written: string, plain: string | null, means: string | null];

/** Reads the lines of a list. */
export const termsOf = (lines: readonly TermLine[], exact: boolean): readonly Term[] =>
  lines.map(([written, plain, means]) => {
    const [term = '', ...also] = written.split('|');
    return { term, also, plain, means, exact };
  });
