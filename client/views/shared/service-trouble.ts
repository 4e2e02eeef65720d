import type { HttpAnswer } from '../../connection/http.ts';
import { serviceTroubles } from '../../copy/start.ts';

/** An answer that is not what was asked for. */
export type Unanswered = Exclude<HttpAnswer<unknown>, { readonly kind: 'ok' }>;

/** Whether it means that this browser is not signed in (any more). */
export function isSignedOut(answer: Unanswered): boolean {
  return answer.kind === 'refused' && answer.refusal.reason === 'signedOut';
}

/** Why something was not done, in words: the server's own sentence where it sent one. */
export function troubleSentence(answer: Unanswered): string {
  if (answer.kind !== 'refused') return serviceTroubles[answer.kind];
  const { reason, sentence } = answer.refusal;
  return sentence ?? (reason === 'notFound' ? serviceTroubles.notFound : serviceTroubles.unknown);
}
