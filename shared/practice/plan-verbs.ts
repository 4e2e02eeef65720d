/**
 * How the plan coach finds what is done in a line, with lists and no grammar. It knows English alone: a line in another
 * language has no word of these lists, and so nothing is said about it.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What somebody can be seen doing. */
const SEEN = list(`
  answer apply arrange ask attend bake bath be begin book bring brush build buy call carry catch change charge check chase
  choose claim clean clear collect come complete contact cook count cut cycle dance decide deliver do draw dress drink
  drive drop eat email enrol explain feed fill film find finish fit fix fold follow gather get give go grow hand hang have
  hear hold hug introduce invite join keep kick know lay lead learn leave lend let light listen lock look lower make mark
  measure meet mend move note open order organise pack paint pass pay phone pick plan plant play point post practise
  praise prepare print put read record refer register remind remove repair replace reply request rest return ride ring run
  save say see sell send serve set share show sign sing sit sleep speak spend squeeze stand start stay step stick stop
  store swap sweep swim switch take talk teach tell text thank throw tick tidy tour train travel treat try turn unlock use
  visit wait wake walk wash watch water wear weigh work write`);

/** What nobody can see: good wishes, and words of an office. */
export const VAGUE_VERBS = list(`
  accept access achieve address advocate aim appreciate assist attempt avoid believe bond cease commit communicate
  comply connect consider consult cooperate co-operate coordinate cope deal develop discuss empower enable encourage
  engage enhance enjoy ensure establish explore facilitate feel focus handle implement improve increase inform interact
  liaise manage mediate minimise monitor motivate oversee participate prevent prioritise progress promote provide raise
  realise recognise reduce reflect reinforce relax respect respond review seek settle signpost socialise stabilise
  strengthen strive succeed support tackle think understand update utilise want wish`);

const forms = (word: string): readonly string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
];

/** Whether a word is a verb as it stands after a name or first in a line: `ring`, `rings`, not `ringing`. */
export const isVerb = (word: string): boolean =>
  forms(word).some((form) => SEEN.has(form) || VAGUE_VERBS.has(form));

/** The base of a verb; the word itself where it is none. */
export const baseOf = (word: string): string =>
  forms(word).find((form) => SEEN.has(form) || VAGUE_VERBS.has(form)) ?? word;

/** The words of a line in small letters, marks between them left out. */
export const wordsOf = (line: string): readonly string[] =>
  line
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const BETWEEN = list('also then always never only not just still now');

/** What is done in a line, as the base of its first verb: after “will” or “to”, else the first there is. */
export function mainVerb(words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    if (!/^(?:will|to|can|should|must|could)$|'ll$/.test(word)) continue;
    const next = words.slice(at + 1).find((each) => !BETWEEN.has(each));
    if (next !== undefined && (isVerb(next) || word !== 'to')) return baseOf(next);
  }
  const first = words.find(isVerb);
  return first === undefined ? undefined : baseOf(first);
}
