/** What a sum over a text takes into account. */
interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

const WORD = /\p{L}[\p{L}’'-]*/gu;

/** The words of a text, without numbers and signs. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The sentences of a text; a line without a full stop is one. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!:])\s+|\n+/).filter((sentence) => wordsOf(sentence).length > 0);

/** Endings with an e that nobody says: "time", "makes", "named"; not those of "little", "boxes" and "needed". */
const SILENT_END = /(?:(?<![^aeiouy]l)e|(?<!(?:[sxzcg]|sh|ch))es|(?<![td])ed)$/;

/** How many syllables an English word has, by its vowels: right for nearly all everyday words, at least 1. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, SILENT_END.test(letters) && !/[aeiouy]{2}$/.test(letters) ? spoken - 1 : spoken);
}

/**
 * The age in years at which somebody reads a text with ease, by the Flesch-Kincaid grade (0.39 × words a sentence +
 * 11.8 × syllables a word − 15.59) and five years before the first grade. NaN for a text without words.
 */
export function readingAge(texts: readonly string[], leftOut: ReadonlySet<string> = new Set()): number {
  const { sentences, words, syllables } = texts.flatMap(sentencesOf).reduce<Counts>(
    (sum, sentence) => {
      const counted = wordsOf(sentence).filter((word) => !leftOut.has(word.toLowerCase()));
      return {
        sentences: sum.sentences + 1,
        words: sum.words + counted.length,
        syllables: sum.syllables + counted.reduce((all, word) => all + syllablesIn(word), 0),
      };
    },
    { sentences: 0, words: 0, syllables: 0 },
  );
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59 + 5;
}
