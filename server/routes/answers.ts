import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as v from 'valibot';
import type { ApiReason } from '../../shared/protocol/api.ts';
import {
  ACCESS_SENTENCES,
  type AccessReason,
  type Refusal,
  type WrongInput,
} from '../../shared/protocol/access.ts';

/** The status of every refusal. */
export const STATUS = {
  wrongInput: 400,
  signedOut: 401,
  wrongLogin: 401,
  notAllowed: 403,
  practiceOnly: 403,
  notFound: 404,
  notNow: 409,
  alreadyDone: 409,
  meetingClosed: 409,
  leadIsHere: 409,
  agreementMissing: 409,
  outcomeMissing: 409,
  childsOwn: 403,
  askChild: 409,
  tooLarge: 413,
  tooMany: 429,
  failed: 500,
  noPdf: 501,
  storeTrouble: 503,
} as const satisfies Record<ApiReason, ContentfulStatusCode>;

/** Which sentence, and where: both optional. */
export interface Details {
  readonly sentence?: keyof typeof ACCESS_SENTENCES;
  readonly field?: string;
}

/** Answers no, with the status of the reason and a sentence for whoever asked. */
export function refuse<R extends AccessReason>(c: Context, reason: R, details: Details = {}) {
  const sentence = details.sentence === undefined ? undefined : ACCESS_SENTENCES[details.sentence];
  const body: Refusal = {
    ok: false,
    reason,
    ...(details.field !== undefined && { field: details.field }),
    ...(sentence !== undefined && { sentence }),
  };
  return c.json(body, STATUS[reason]);
}

/** The one answer to everything unknown, foreign and dead. */
export const notFound = (c: Context) => refuse(c, 'notFound');

/** Most of what is wrong that one answer names. */
const MOST_ISSUES = 20;

/** Answers what is wrong with what was typed: the first in `field` and `sentence`, all in `issues`. */
export function refuseInput(c: Context, issues: readonly v.BaseIssue<unknown>[]) {
  const wrong = issues.slice(0, MOST_ISSUES).map(describeIssue);
  const [first = { field: '', sentence: ACCESS_SENTENCES.unreadable }] = wrong;
  const body: Refusal = {
    ok: false,
    reason: 'wrongInput',
    ...(first.field !== '' && { field: first.field }),
    sentence: first.sentence,
    issues: wrong,
  };
  return c.json(body, 400);
}

/** Which input is wrong, and the sentence for whoever typed it. */
export function describeIssue(issue: v.BaseIssue<unknown>): WrongInput {
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.');
  // The library's own words are not for people: they stand where a page sent what no form of ours can hold.
  const sentence = issue.message.startsWith('Invalid ') ? ACCESS_SENTENCES.unreadable : issue.message;
  return { field, sentence };
}
