import type { RefusalReason } from '../../shared/protocol/refusal-reasons.ts';

/** Why something for the meeting was not done, in words: what is so, and what can be done. */
const sentences: Readonly<Record<RefusalReason, string>> = {
  wrongInput: 'Something in it was not right. Please look at it again.',
  notAllowed: 'That is not yours to do here. Ask the lead.',
  notFound: 'That is not here any more. Somebody may have changed it.',
  notNow: 'That cannot be done at this step.',
  alreadyDone: 'That has been done already.',
  meetingClosed: 'The meeting is closed. Nothing in it changes now.',
  leadIsHere: 'The lead is still here, or has only just gone. Try again in a minute.',
  agreementMissing: 'Somebody has not answered yet.',
  outcomeMissing: 'First say what happens from here.',
  childsOwn: 'Something is written there already. Only the child can open it.',
  askChild: 'Somebody helped to write there already. Ask the child first.',
  storeTrouble: 'The server could not save that. Nothing you wrote is lost. Please try again.',
  tooMany: 'That was too much at once. Wait a moment and try again.',
};

/** The sentence for a refused act; the server's own sentence where it sent one. */
export function refusalSentence(refusal: {
  readonly reason: RefusalReason;
  readonly sentence?: string;
}): string {
  return refusal.sentence ?? sentences[refusal.reason];
}
