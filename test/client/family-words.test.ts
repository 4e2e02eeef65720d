import { describe, expect, it } from 'vitest';
import { doorWords } from '../../client/copy/door.ts';
import { handWords } from '../../client/copy/hand.ts';
import { phoneWords } from '../../client/copy/phone.ts';
import { agreeWords } from '../../client/copy/phone-agree.ts';
import { closeWords } from '../../client/copy/phone-close.ts';
import { mapWords } from '../../client/copy/phone-map.ts';
import { planWords } from '../../client/copy/phone-plan.ts';
import { scaleWords } from '../../client/copy/phone-scale.ts';
import { welcomeWords } from '../../client/copy/phone-welcome.ts';
import { london } from '../../shared/practice/vocabulary/london.ts';

const MOST_WORDS = 15;

/** Some copy takes names, some numbers, some a list of names. */
const samples: readonly (readonly unknown[])[] = [['Ms Okafor', 'Tom'], [4, 7], [['Ms Okafor', 'Mr Bell']]];

/** What a piece of copy says to a sample; a sample of the wrong kind is none. */
function said(say: (...values: readonly unknown[]) => unknown, sample: readonly unknown[]): unknown {
  try {
    return say(...sample);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
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

const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!:])\s+/).filter(Boolean);
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;

const pages = {
  doorWords,
  phoneWords,
  handWords,
  welcomeWords,
  mapWords,
  scaleWords,
  planWords,
  agreeWords,
  closeWords,
  prompts: london.prompts,
  columns: london.columns,
  agreement: london.agreement,
};

describe('what the family reads', () => {
  it.each(Object.entries(pages))('PHONE12 has short sentences in %s', (_, copy) => {
    const long = texts(copy)
      .flatMap(sentences)
      .filter((sentence) => wordsIn(sentence) > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it.each(Object.entries(pages))('PHONE12 has few long words in %s', (_, copy) => {
    // Long words are what makes reading hard; names of the practice that people hear in the room may stand.
    const known = /^(?:professional|everybody|everyone|together|somebody|different|statement|meeting)/i;
    const hard = texts(copy)
      .flatMap((text) => text.split(/[^\p{L}’']+/u))
      .filter((word) => word.length > 11 && !known.test(word));
    expect(hard).toEqual([]);
  });
});
