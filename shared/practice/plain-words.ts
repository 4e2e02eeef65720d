import type { Term } from './vocabulary/terms/term.ts';

/** A term in somebody's words: from the place `start` up to `end`, in UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** As it stands in the words. */
  readonly written: string;
}

/** Finds terms in words. Made once, because it reads the whole list. */
export type TermFinder = (words: string) => readonly FoundTerm[];

const forSearch = (written: string): string =>
  written
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[’']/g, "[’']")
    .replace(/[\s-]/g, '[\\s‑–-]+');

/** Words side by side, whole ones alone: no letter, digit or hyphen stands on either side of what is found. */
function patternOf(written: readonly string[], flags: string): RegExp | null {
  if (written.length === 0) return null;
  const longestFirst = [...written].sort((a, b) => b.length - a.length).map(forSearch);
  return new RegExp(`(^|[^\\p{L}\\p{N}-])(${longestFirst.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, flags);
}

const same = (written: string): string =>
  written
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s‑–-]+/g, ' ');

/** Whether people shout: then capitals say nothing about what the letters stand for. */
const isShouted = (words: string): boolean => !/\p{Ll}/u.test(words) && words.trim().includes(' ');

/**
 * A finder for a list of terms. Whole words only; terms that are another word in small letters count with their own
 * capitals alone, and not in words that are all capitals. The longest of several at one place is taken.
 */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const exact = new Map<string, Term>();
  const loose = new Map<string, Term>();
  for (const term of terms) {
    for (const written of [term.term, ...term.also]) {
      if (term.exact) exact.set(written, term);
      else loose.set(same(written), term);
    }
  }
  const patterns = {
    exact: patternOf([...exact.keys()], 'gu'),
    loose: patternOf([...loose.keys()], 'giu'),
  };
  const search = (
    words: string,
    pattern: RegExp | null,
    termOf: (written: string) => Term | undefined,
  ): readonly FoundTerm[] =>
    pattern === null
      ? []
      : [...words.matchAll(pattern)].flatMap((match) => {
          const [, before = '', written = ''] = match;
          const start = match.index + before.length;
          const term = termOf(written);
          return term ? [{ term, start, end: start + written.length, written }] : [];
        });
  return (words) => {
    const found = [
      ...search(words, patterns.loose, (written) => loose.get(same(written))),
      ...(isShouted(words)
        ? []
        : search(
            words,
            patterns.exact,
            (written) => exact.get(written) ?? exact.get(written.replace("'", '’')),
          )),
    ];
    return found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(
        (one, at, all) => !all.slice(0, at).some((other) => other.end > one.start && other.end >= one.end),
      )
      .filter((one) => !isQuoted(words, one.start));
  };
}

/** Words between quotation marks are somebody's own: nobody is asked to change them. */
function isQuoted(words: string, at: number): boolean {
  const before = words.slice(0, at);
  const opened = before.lastIndexOf('“');
  if (opened > before.lastIndexOf('”')) return true;
  return (before.match(/"/g) ?? []).length % 2 === 1;
}

/** After these nothing is gone to: “did not come to the review”, but “did not come again”. */
const NOTHING_FOLLOWS =
  /^\s*(?:$|[.,;:!?)–-]|(?:again|and|at|because|but|due|for|in|last|on|or|since|so|this|today|twice|when|yesterday)\b)/i;

const ARTICLE = /^(?:the|a|an)\s+/i;
const BEFORE = /(?:^|[^\p{L}])((?:the|a|an|his|her|their|our|my|your|this|that)\s+)$/iu;

/**
 * The words with a term's plain way in its place: an article is not said twice, and a sentence still begins with a
 * capital. The words themselves where the term has no plain way.
 */
export function sayPlainly(words: string, { term, start, end }: FoundTerm): string {
  if (term.plain === null) return words;
  let from = start;
  let { plain } = term;
  const [, before = ''] = BEFORE.exec(words.slice(0, start)) ?? [];
  if (before !== '') {
    const isArticle = ARTICLE.test(before);
    // “an EHCP” becomes “a plan …”, “his EHCP” becomes “his plan …”.
    if (isArticle && ARTICLE.test(plain)) from = start - before.length;
    else if (!isArticle) plain = plain.replace(ARTICLE, '');
    else if (/^an?\s/i.test(before)) {
      from = start - before.length;
      plain = `${/^[aeiou]/i.test(plain) ? 'an' : 'a'} ${plain}`;
    }
  }
  if (NOTHING_FOLLOWS.test(words.slice(end))) plain = plain.replace(/ to$/, '');
  const opening = words.slice(0, from);
  const opens = /(?:^|[.!?…]\s+)$/.test(opening);
  const said = opens ? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}` : plain;
  return `${opening}${said}${words.slice(end)}`;
}

/** What the terms in some words mean, each once, in the order they stand there. Blaming words have no meaning to show. */
export function meaningsIn(
  find: TermFinder,
  words: string,
): readonly { readonly written: string; readonly means: string }[] {
  const seen = new Map<Term, { readonly written: string; readonly means: string }>();
  for (const { term, written } of find(words)) {
    if (term.means !== null && !seen.has(term)) seen.set(term, { written, means: term.means });
  }
  return [...seen.values()];
}
