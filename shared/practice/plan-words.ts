import { isVerb, mainVerb, VAGUE_VERBS, wordsOf } from './plan-verbs.ts';
import {
  ALREADY,
  BENEFIT,
  COSTS,
  EASY,
  EXACT,
  GUIDED,
  HARD,
  MATTERS,
  NEW_TO_MOST,
  OFFICE,
  SEEKS_HELP,
  SERVICES,
  SOFT,
  WISHED,
} from './plan-phrases.ts';
import { isTwoSteps } from './plan-two-steps.ts';

/** What the words of a line alone can show. */
export type WordHint =
  | 'noStep'
  | 'service'
  | 'vague'
  | 'twoSteps'
  | 'tooHard'
  | 'tooEasy'
  | 'alreadyDone'
  | 'nobodyShows'
  | 'noBenefit';

const CARRIES_A_REFERRAL = new Set(
  'send complete fill write ring call phone chase check email post ask read sign bring tell explain take print text show'.split(
    ' ',
  ),
);
const TAKES_A_SERVICE = new Set(
  'access accept receive engage attend join start complete do have get offer provide arrange explore enrol sign go use need want see contact apply be consider liaise request work'.split(
    ' ',
  ),
);

function isService(line: string, words: readonly string[]): boolean {
  if (OFFICE.test(line) || (SEEKS_HELP.test(line) && !EXACT.test(line))) return true;
  const verb = mainVerb(words);
  if (/\b(?:re-?)?refer(?:s|red|ral|rals|ring)?\b/.test(line)) return !CARRIES_A_REFERRAL.has(verb ?? '');
  const rest = line.replace(new RegExp(SERVICES, 'g'), ' ');
  if (rest === line) return false;
  const restVerb = mainVerb(wordsOf(rest));
  if (restVerb === undefined) return true;
  return (
    (TAKES_A_SERVICE.has(restVerb) || VAGUE_VERBS.has(restVerb)) &&
    !EXACT.test(line) &&
    !/\bforms?\b/.test(line)
  );
}

const isMatterAlone = (line: string, words: readonly string[]): boolean =>
  MATTERS.test(line) &&
  !EXACT.test(line) &&
  !words.filter((word) => !MATTERS.test(word)).some(isVerb) &&
  !/\bwill\b|'ll\b/.test(line);

/** Office words that a whole sentence can still make clear: “will review his medicine with Mum”. */
const CLEAR_IN_FULL = new Set(
  'support encourage discuss review inform update develop provide establish respond manage coordinate settle share'.split(
    ' ',
  ),
);
const LONG_ENOUGH = 8;

function isVague(line: string, words: readonly string[]): boolean {
  if (EXACT.test(line)) return false;
  if (SOFT.test(line) || WISHED.test(line)) return true;
  const verb = mainVerb(words);
  if (verb === undefined || !VAGUE_VERBS.has(verb)) return false;
  return !(CLEAR_IN_FULL.has(verb) && (/\b(?:with|by)\b/.test(line) || words.length >= LONG_ENOUGH));
}

const RULES: readonly (readonly [WordHint, (line: string, words: readonly string[]) => boolean])[] = [
  ['service', isService],
  ['noStep', isMatterAlone],
  ['vague', isVague],
  ['twoSteps', isTwoSteps],
  ['tooHard', (line) => HARD.test(line)],
  ['tooEasy', (line) => EASY.test(line)],
  ['alreadyDone', (line) => ALREADY.test(line)],
  ['nobodyShows', (line) => NEW_TO_MOST.test(line) && !GUIDED.test(line)],
  ['noBenefit', (line) => COSTS.test(line) && !BENEFIT.test(line)],
];

/** “When this happens, Nan will …”: what is judged is what comes after the moment. */
const IF_THEN = /^(?:when|if|once|after|as soon as)\b[^,]*,\s*/;

/** What would make the words of a line clearer, the weightiest first. */
export function hintsOfWords(what: string): readonly WordHint[] {
  const whole = what
    .toLowerCase()
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!?…]+$/, '');
  const line = whole.replace(IF_THEN, '');
  const words = wordsOf(line);
  const found = RULES.filter(([, says]) => says(line, words)).map(([hint]) => hint);
  // What two people do at one moment is one step.
  if (line !== whole && found.includes('twoSteps')) found.splice(found.indexOf('twoSteps'), 1);
  // A service that is named instead of a step is vague as well: one sentence about it is enough.
  return found.includes('service') ? found.filter((hint) => hint !== 'vague' && hint !== 'noStep') : found;
}
