import * as v from 'valibot';
import type { AccountId, SessionId } from '../ids.ts';
import { anId, newAccountSchema, resetSchema } from './set-up.ts';

/**
 * What goes over the wire before and around a meeting: accounts, families, invitations, the door. Every refusal is
 * `{ ok: false, reason, field?, sentence? }`; `reason` keys a sentence in the client's copy.
 */

export const ACCESS_REASONS = [
  'wrongInput',
  'notAllowed',
  'notFound',
  'notNow',
  'signedOut',
  'wrongLogin',
  'practiceOnly',
  'tooMany',
  'tooLarge',
  'storeTrouble',
  'noPdf',
  'failed',
] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];

/** What a refusal says where its reason alone does not: in the words of the forms. */
export const ACCESS_SENTENCES = {
  unreadable: 'Something went wrong with this page. Load it again.',
  tooLarge: 'That is too much text at once. Make it shorter.',
  signedOut: 'You are signed out. Sign in again.',
  wrongLogin: 'The sign-in name or the password is not right.',
  notAllowed: 'That is not yours to do. Ask your administrator.',
  notAdministrator: 'Only an administrator can do that.',
  otherSite: 'This came from another page. Open our page and try again.',
  practiceOnly: 'Here you can only practise. Real meetings need a safe address (https).',
  tooMany: 'That was too many tries. Wait a minute and try again.',
  doorFull: 'Too many devices are waiting. Ask the lead professional.',
  noPdf: 'A PDF cannot be made just now. Open the record and print that page.',
  storeTrouble: 'We cannot save right now. Nothing was changed. Try again in a minute.',
  failed: 'That did not work. It is not your fault. Try again.',
  loginTaken: 'Somebody has this sign-in name. Choose another one.',
  deadLink: 'This link does not work any more. Ask your administrator for a new one.',
  notYourself: 'You cannot end your own account.',
  unknownCover: 'Choose colleagues from the list.',
  coverByLead: 'Only the lead of this family can change who stands in.',
  childInMeeting: 'This child is part of a planned meeting. Change that meeting first.',
  begun: 'This meeting has begun. Change people in the meeting.',
  twice: 'This person is in the list twice.',
  unknownChild: 'This child is not in the family. Load the page again.',
  dayPast: 'The day of this meeting is long past. Change the day first.',
  leadStays: 'The lead cannot be taken out.',
  practiceFull: 'As many people practise here now as can. Try again in a few minutes.',
  practiceTooOften: 'Many practice meetings were begun from here. Try again in an hour.',
  practiceOff: 'This service does not offer practice meetings.',
} as const;

/** One thing wrong with what was typed. */
export interface WrongInput {
  /** Path of the input, such as `people.0.name`; empty when it concerns the whole form. */
  readonly field: string;
  readonly sentence: string;
}

/** Every answer that is not a success, with a status from 400 on. */
export interface Refusal {
  readonly ok: false;
  readonly reason: AccessReason;
  readonly field?: string;
  readonly sentence?: string;
  /** Everything that was wrong, when it was more than the first. */
  readonly issues?: readonly WrongInput[];
  /** Names this failure in the log of the server; never says anything of the content. */
  readonly id?: string;
}

/** An administrator gives links to colleagues; both lead families. */
export type AccountRole = 'administrator' | 'colleague';

/** An account as its owner sees it. */
export interface AccountView {
  readonly id: AccountId;
  readonly name: string;
  readonly role: AccountRole;
}

/** A colleague as others of the service see them; `login` for administrators only. */
export interface ColleagueView extends AccountView {
  readonly login?: string;
}

/** What a one-time link is for. It is looked at by POST and spent by POST only. */
export type AccountLinkPurpose = 'setUp' | 'newAccount' | 'reset';

/** What a live one-time link says about itself. */
export interface AccountLinkView {
  readonly purpose: AccountLinkPurpose;
  /** Whose password is reset; empty otherwise. */
  readonly name: string;
}

const secret = v.pipe(v.string('This link is not whole.'), v.maxLength(200, 'This link is not whole.'));

export const secretSchema = v.object({ secret });

/** What pairs a screen as a wall. */
export const ticketSchema = v.object({ ticket: v.pipe(v.string(), v.maxLength(200)) });

export const colleagueLinkSchema = v.variant(
  'purpose',
  [
    v.object({ purpose: v.literal('newAccount') }),
    v.object({ purpose: v.literal('reset'), account: anId<AccountId>() }),
  ],
  'Choose what the link is for.',
);

/** Spends a one-time link: with name and login it makes an account, with a password alone it resets one. */
export const accountLinkSchema = v.lazy((input): typeof newAccountSchema | typeof resetSchema =>
  typeof input === 'object' && input !== null && ('name' in input || 'login' in input)
    ? newAccountSchema
    : resetSchema,
);

/** Letters and digits of a walk-in code; none of them is taken for another when read aloud or from a wall. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;

/** Control characters, and those that turn the direction of text round: no name needs them. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const knockSchema = v.object({
  /** Typed as it was heard: small letters, spaces and dashes do not matter. */
  code: v.pipe(
    v.string('Write the code.'),
    v.maxLength(40, 'The code has 6 letters and numbers.'),
    v.transform((code) => code.toUpperCase().replace(/[\s-]/g, '')),
    v.check((code) => /^[0-9A-Z]{6}$/.test(code), 'The code has 6 letters and numbers.'),
  ),
  name: v.pipe(
    v.string('Write your name.'),
    v.maxLength(400, 'Your name can have at most 80 letters.'),
    v.transform((name) => name.replace(INVISIBLE, '').trim()),
    v.minLength(1, 'Write your name.'),
    v.maxLength(80, 'Your name can have at most 80 letters.'),
  ),
});

export type KnockInput = v.InferOutput<typeof knockSchema>;
export type ColleagueLinkInput = v.InferOutput<typeof colleagueLinkSchema>;

/** Where the page goes next: `/in/<session>/`. */
export interface AddressAnswer {
  readonly ok: true;
  readonly address: string;
  readonly session: SessionId;
}

/** Whether this service lets people practise. */
export interface PracticeOfferAnswer {
  readonly ok: true;
  readonly isOffered: boolean;
}

/** An invitation's link, shown once: only its hash is kept. */
export interface LinkAnswer {
  readonly ok: true;
  readonly link: string;
}
