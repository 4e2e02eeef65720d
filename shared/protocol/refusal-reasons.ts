/** Why a command was refused; apart from the schemas, so that a phone need not load what only a server checks. */
export const REFUSAL_REASONS = [
  'wrongInput',
  'notAllowed',
  'notFound',
  'notNow',
  'alreadyDone',
  'meetingClosed',
  'leadIsHere',
  'agreementMissing',
  'outcomeMissing',
  'childsOwn',
  'askChild',
  'storeTrouble',
  'tooMany',
] as const;

/** One of them. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
