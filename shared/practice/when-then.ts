/** A step said by its moment: “When …, … will …”. Whoever has a moment in mind does it more easily. */
export interface WhenThen {
  /** The moment: “the alarm rings”. */
  readonly when: string;
  /** Who then does it, by name; empty for all of us. */
  readonly who: string;
  /** What they then do: “walk Yusuf down”. */
  readonly will: string;
}

/** Stands where something is still to be said. */
const OPEN = '…';
const WE = 'we';

const part = (words: string): string => words.trim().replace(/[.,;]+$/, '');

/** The step as one sentence; empty as long as neither moment nor deed is there. One of them is enough. */
export function whenThenSentence({ when, who, will }: WhenThen): string {
  const moment = part(when).replace(/^when\s+/i, '');
  const deed = part(will).replace(/^will\s+/i, '');
  if (moment === '' && deed === '') return '';
  const name = part(who) || WE;
  const then = `${name} will ${deed || OPEN}`;
  const sentence = moment === '' ? then : `When ${moment}, ${then}`;
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${deed === '' ? '' : '.'}`;
}

/** Takes a sentence of that form apart again; null for any other. */
export function readWhenThen(sentence: string): WhenThen | null {
  const [, when = '', who = '', will = ''] =
    /^When (.+?), ([^,]+?) will (.+?)\.?$/s.exec(sentence.trim()) ?? [];
  if (when === '') return null;
  return { when, who: who === WE ? '' : who, will: will === OPEN ? '' : will };
}
