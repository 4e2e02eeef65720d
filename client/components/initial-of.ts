import { controlWords } from '../copy/controls.ts';

/** The first letter of a known-as name, past “Mr” or “Dr”; a question mark where there is none. */
export function initialOf(name: string): string {
  const titles: readonly string[] = controlWords.titlesBeforeNames;
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const word = words.find((each) => !titles.includes(each.toLowerCase().replace('.', ''))) ?? words[0];
  // A letter and its accent, or an emoji of several parts, is one initial.
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word ?? '?');
  return (first?.segment ?? '?').toLocaleUpperCase();
}
