import { describe, expect, it } from 'vitest';
import { createTermFinder, meaningsIn, sayPlainly } from '../../../shared/practice/plain-words.ts';
import { allTerms } from '../../../shared/practice/vocabulary/terms/all-terms.ts';
import { readingAge } from '../../support/reading-age.ts';
import { ordinary, withTerms } from './sentences.ts';

const find = createTermFinder(allTerms);
const plainly = (words: string): string => {
  const [first] = find(words);
  return first ? sayPlainly(words, first) : words;
};

describe('the list of terms', () => {
  it('PLAIN1 has at least 150 terms, none of them twice', () => {
    expect(allTerms.length).toBeGreaterThanOrEqual(150);
    const written = allTerms.flatMap(({ term, also, exact }) =>
      [term, ...also].map((each) => (exact ? each : each.toLowerCase())),
    );
    expect(written.filter((each, at) => written.indexOf(each) !== at)).toEqual([]);
  });

  it('PLAIN1 says in short sentences what a child of nine can read', () => {
    const sentences = allTerms.flatMap(({ means }) => (means === null ? [] : [means]));
    expect(sentences.filter((each) => each.split(/\s+/).length > 15)).toEqual([]);
    expect(readingAge(sentences, new Set())).toBeLessThanOrEqual(9);
    const plain = allTerms.flatMap(({ plain: each }) => (each === null ? [] : [`${each}.`]));
    expect(readingAge(plain, new Set())).toBeLessThanOrEqual(9);
    expect(plain.filter((each) => find(each).length > 0)).toEqual([]);
  });

  it('PLAIN1 has a plain way or a meaning for each', () => {
    expect(allTerms.filter(({ plain, means }) => plain === null && means === null)).toEqual([]);
  });
});

describe('finding terms', () => {
  it('PLAIN2 finds each of sixty in a sentence', () => {
    expect(withTerms.length).toBe(60);
    expect(
      withTerms.filter(([words, written]) => !find(words).some((one) => one.written === written)),
    ).toEqual([]);
  });

  it('PLAIN2 finds nothing in ordinary sentences', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(80);
    expect(ordinary.flatMap((words) => find(words).map(({ written }) => [written, words]))).toEqual([]);
  });

  it('PLAIN2 leaves somebody’s own words between quotation marks alone', () => {
    expect(find('He said “I am lazy” and laughed.')).toEqual([]);
    expect(find('He said "CAMHS is far" to me.')).toEqual([]);
    expect(find('He said “no”. Mum is lazy.')).toHaveLength(1);
  });
});

describe('saying it plainly', () => {
  it.each([
    ['Mum is non-engaging.', 'Mum is finding it hard to take part.'],
    ['We wait for CAMHS.', 'We wait for the children’s mental health team.'],
    ['The CAMHS team wrote.', 'The children’s mental health team wrote.'],
    ['CAMHS wrote to us.', 'The children’s mental health team wrote to us.'],
    ['He has an EHCP.', 'He has a plan for extra help at school.'],
    ['His EHCP is late.', 'His plan for extra help at school is late.'],
    ['Mum failed to attend the review.', 'Mum did not come to the review.'],
    ['Mum failed to attend again.', 'Mum did not come again.'],
    ['Dad did not attend.', 'Dad did not come.'],
    ['It was an intervention for him.', 'It was a help for him.'],
    ['She is upset. DV last year.', 'She is upset. Somebody being hurt at home last year.'],
    ['The SENCO called.', 'The teacher for extra help called.'],
  ])('PLAIN3 %s', (words, said) => {
    expect(plainly(words)).toBe(said);
  });

  it('PLAIN4 tells what terms mean, each once, and explains no word that blames', () => {
    const meanings = meaningsIn(find, 'The SENCO and CAMHS say he is lazy. CAMHS will ring.');
    expect(meanings.map(({ written }) => written)).toEqual(['SENCO', 'CAMHS']);
    expect(meanings[1]?.means).toBe('A team that helps children whose feelings are very hard.');
  });
});
