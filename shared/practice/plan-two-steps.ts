import { baseOf, isVerb, mainVerb, wordsOf } from './plan-verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What is a piece of work of its own, however it is joined to another. */
const UNDERTAKING = set(
  'apply register attend contact refer arrange complete start join find get stop improve sort claim move engage enrol sign chase set speak organise keep ensure clean fill pay visit ring call phone email book see increase reduce follow sell build provide support monitor review liaise look',
);
/** What opens a talk, and what then follows in it. */
const OPENS = set('ring call phone text email visit meet go come sit write speak talk contact see');
const FOLLOWS = set(
  'ask tell say book arrange agree check find talk see explain invite request report show read bring wait stay pick collect let get play make speak complete fill sign',
);
/** A piece that says why, when, or what is won by the step before it. */
const GOES_ON = /^\s*(?:so|because|if|when|then)\b|\b(?:means?|reward|treat|trip|earns?|wins?)\b/;
const SAME_PERSON = set('he she they it this that these who which');

/**
 * Whether a line holds two steps: two sentences, two people with a task each, a list of tasks, or one task and another
 * that has nothing to do with it. Small things done in one go (sit down and read, ring and ask) are one step.
 */
export function isTwoSteps(line: string): boolean {
  return hasTwoSentences(line) || hasTwoClauses(line);
}

const doesSomething = (piece: string): boolean => {
  const words = wordsOf(piece);
  return words.length > 1 && mainVerb(words) !== undefined;
};

function hasTwoSentences(line: string): boolean {
  const pieces = line
    .replace(/(\p{L}{3})[.!?]+\s+/gu, '$1;')
    .split(/[;\n]+|\s[&+]\s|\s(?:as well as|and also|plus)\s/u)
    .filter(doesSomething);
  const [, ...later] = pieces;
  return later.some((piece) => !SAME_PERSON.has(wordsOf(piece)[0] ?? '') && !GOES_ON.test(piece));
}

/** The verb that a piece begins with, if any; “then” and “to” before it do not count. */
function leadingVerb(words: readonly string[]): string | undefined {
  const first = words.find((word) => word !== 'then' && word !== 'to');
  return first !== undefined && isVerb(first) ? baseOf(first) : undefined;
}

function hasTwoClauses(line: string): boolean {
  const [head = '', ...rest] = line.split(/,?\s+(?:and|then)\s+|,\s+/);
  const before = mainVerb(wordsOf(head));
  if (before === undefined) return rest.length > 0 && hasTwoClauses(rest.join(' and '));
  // What is done with “it” belongs to what made it.
  const verbs = rest.map((piece) => {
    const words = wordsOf(piece);
    return /^(?:it|them)$/.test(words[1] ?? '') ? undefined : leadingVerb(words);
  });
  // “… and Dad will …”, “… and school to …”: somebody else has a task of their own.
  const others = rest.some((piece) => {
    const [first = '', ...more] = wordsOf(piece);
    if (isVerb(first) || SAME_PERSON.has(first)) return false;
    const will = more.slice(0, 3).findIndex((word) => word === 'will' || word === 'to');
    return will >= 0 && isVerb(more[will + 1] ?? '');
  });
  if (others) return true;
  const tasks = verbs.filter((verb) => verb !== undefined);
  if (tasks.length >= 2) return true;
  return tasks.some((verb) => UNDERTAKING.has(verb) && !(OPENS.has(before) && FOLLOWS.has(verb)));
}
