import type { AgreementAnswer } from './vocabulary/words.ts';

/** Whether others may wonder why: then it can be said that one would rather not say. */
export function mayKeepWhy(answer: AgreementAnswer | null): boolean {
  return answer === 'doNotAgree' || answer === 'agreeButWorried';
}

/** Whether an answer that others may ask about stands without a reason, by its giver's wish (rule DIFF4). */
export function keepsWhy(given: {
  readonly answer: AgreementAnswer | null;
  readonly words: string;
  readonly whyUnsaid?: boolean;
}): boolean {
  return given.whyUnsaid === true && given.words.trim() === '' && mayKeepWhy(given.answer);
}
