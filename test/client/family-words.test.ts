import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../client/copy/refusals.ts';
import { london } from '../../shared/practice/vocabulary/london.ts';
import { REFUSAL_REASONS } from '../../shared/protocol/refusal-reasons.ts';
import { projectRoot } from '../support/house/source.ts';
import { readingAge, sentencesOf, syllablesIn, wordsOf } from '../support/reading-age.ts';

const MOST_WORDS = 15;
const OLDEST_READER = 9;

/** Terms that are explained where they stand, and the names of the samples. */
const explained = new Set(['okafor', 'professional']);

/** Some copy takes names, some numbers, some a list of names. */
const samples: readonly (readonly unknown[])[] = [['Ms Okafor', 'Tom'], [4, 7], [['Ms Okafor', 'Mr Bell']]];

/** What a piece of copy says to a sample; a sample of the wrong kind is none. */
function said(say: (...values: readonly unknown[]) => unknown, sample: readonly unknown[]): unknown {
  try {
    return say(...sample);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Every text in a piece of copy. */
function texts(copy: unknown): readonly string[] {
  if (typeof copy === 'string') return [copy];
  if (typeof copy === 'function') {
    const say = copy as (...values: readonly unknown[]) => unknown;
    return samples.flatMap((sample) => texts(said(say, sample)));
  }
  if (typeof copy === 'object' && copy !== null) return Object.values(copy).flatMap(texts);
  return [];
}

/** Copy that professionals alone read; a file that is not named here is read by families. */
const forProfessionals = /^(?:table|leads|start|practice|record|refusals)\b/;
const copyFolder = join(projectRoot, 'client/copy');
const familyFiles = (await readdir(copyFolder)).filter((name) => !forProfessionals.test(name));
const copied = familyFiles.map(
  async (name): Promise<[string, unknown]> => [name, await import(join(copyFolder, name))],
);
const pages: readonly [string, unknown][] = [
  ...(await Promise.all(copied)),
  ['refusals', REFUSAL_REASONS.map((reason) => refusalSentence({ reason }))],
  ['prompts', london.prompts],
  ['columns', london.columns],
  ['agreement', london.agreement],
];

describe('what the family reads', () => {
  it('PHONE12 counts what stands on their pages', () => {
    expect(familyFiles.length).toBeGreaterThanOrEqual(9);
    const words = ['we', 'time', 'makes', 'boxes', 'needed', 'named', 'little', 'together', 'agree', 'idea'];
    expect(words.map(syllablesIn)).toEqual([1, 1, 1, 2, 2, 1, 2, 3, 2, 2]);
    expect(readingAge(['The cat sat on the mat.'])).toBeLessThan(6);
    expect(
      readingAge(['Practitioners consider escalation procedures following unsatisfactory engagement.']),
    ).toBeGreaterThan(20);
  });

  it.each(pages)('PHONE12 has short sentences in %s', (_, copy) => {
    const long = texts(copy)
      .flatMap(sentencesOf)
      .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it.each(pages)('PHONE12 has few long words in %s', (_, copy) => {
    // Long words are what makes reading hard; names of the practice that people hear in the room may stand.
    const known = /^(?:professional|everybody|everyone|together|somebody|different|statement|meeting)/i;
    const hard = texts(copy)
      .flatMap(wordsOf)
      .filter((word) => word.length > 11 && !known.test(word));
    expect(hard).toEqual([]);
  });

  it.each(pages)('PHONE20 is read with ease at nine: %s', (_, copy) => {
    expect(readingAge(texts(copy), explained)).toBeLessThanOrEqual(OLDEST_READER);
  });
});
