import type { AccountId, FamilyId, MeetingId, ParticipantId } from '../../shared/ids.ts';
import type { Role } from '../../shared/practice/vocabulary/words.ts';
import type {
  AccountLinkView,
  AccountView,
  ColleagueLinkInput,
  ColleagueView,
} from '../../shared/protocol/access.ts';
import type {
  FamilyInput,
  FamilyView,
  MeetingInput,
  MeetingView,
  PersonInput,
} from '../../shared/protocol/set-up.ts';
import { ask, type HttpAnswer, isRecord } from './http.ts';

/**
 * What a lead's pages ask of the server outside a meeting: accounts, families, set-ups, links. The server checks every
 * form; what is wrong comes back as sentences with the path of the input.
 */

/** A family as it is typed. */
export type FamilyForm = FamilyInput;

/** Somebody who comes, as they are typed: the role may not be chosen yet. */
export type PersonForm = Omit<PersonInput, 'role'> & { readonly role: Role | null };

/** A meeting as it is typed. */
export type MeetingForm = Omit<MeetingInput, 'people'> & { readonly people: readonly PersonForm[] };

/** What an account is made with. */
export interface AccountForm {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Makes the first account with the secret of the printed link, and signs in. */
export function setUpAccount(secret: string, form: AccountForm): Promise<HttpAnswer<AccountView>> {
  return ask('POST /api/set-up', {}, { secret, ...form }, { read: anAccount });
}

/** What a one-time link is for; spends nothing. */
export function lookAtAccountLink(secret: string): Promise<HttpAnswer<AccountLinkView>> {
  return ask(
    'POST /api/account-link/look',
    {},
    { secret },
    { read: ({ link }) => whole(link, 'purpose', 'name') },
  );
}

/** Spends a one-time link: with a whole form it makes an account, with a password alone it resets one. Signs in. */
export function spendAccountLink(
  secret: string,
  form: AccountForm | Pick<AccountForm, 'password'>,
): Promise<HttpAnswer<AccountView>> {
  return ask('POST /api/account-link', {}, { secret, ...form }, { read: anAccount });
}

/** Signs this browser in. */
export function signIn(form: Omit<AccountForm, 'name'>): Promise<HttpAnswer<AccountView>> {
  return ask('POST /api/sign-in', {}, form, { read: anAccount });
}

/** Signs this browser out, of meetings it opened too. */
export function signOut(): Promise<HttpAnswer<true>> {
  return ask('POST /api/sign-out', {}, undefined, { read: done });
}

/** Whose account this browser is signed in to. */
export function askAccount(): Promise<HttpAnswer<AccountView>> {
  return ask('GET /api/account', {}, undefined, { read: anAccount });
}

/** Everybody with an account in this service. */
export function askColleagues(): Promise<HttpAnswer<readonly ColleagueView[]>> {
  return ask('GET /api/colleagues', {}, undefined, { read: ({ colleagues }) => list(colleagues) });
}

/** A one-time link for a colleague, whole. Administrators only. */
export function makeColleagueLink(form: ColleagueLinkInput): Promise<HttpAnswer<string>> {
  return ask('POST /api/colleagues', {}, form, { read: ({ link }) => text(link) });
}

/** Ends a colleague's account for good. Administrators only. */
export function endColleague(account: AccountId): Promise<HttpAnswer<true>> {
  return ask('DELETE /api/colleagues/:account', { account }, undefined, { read: done });
}

/** Every family this account may see, by name. */
export function askFamilies(): Promise<HttpAnswer<readonly FamilyView[]>> {
  return ask('GET /api/families', {}, undefined, { read: ({ families }) => list(families) });
}

/** One family. */
export function askFamily(id: FamilyId): Promise<HttpAnswer<FamilyView>> {
  return ask('GET /api/families/:id', { id }, undefined, { read: aFamily });
}

/** Saves a family; a new one where `id` is null. */
export function saveFamily(id: FamilyId | null, form: FamilyForm): Promise<HttpAnswer<FamilyView>> {
  if (id === null) return ask('POST /api/families', {}, form, { read: aFamily });
  return ask('PUT /api/families/:id', { id }, form, { read: aFamily });
}

/** Sets up a meeting of a family. */
export function setUpMeeting(family: FamilyId, form: MeetingForm): Promise<HttpAnswer<MeetingView>> {
  return ask('POST /api/families/:id/meetings', { id: family }, form, { read: aMeeting });
}

/** One meeting as set up. */
export function askMeeting(id: MeetingId): Promise<HttpAnswer<MeetingView>> {
  return ask('GET /api/meetings/:id', { id }, undefined, { read: aMeeting });
}

/** Changes a set-up before the meeting begins. */
export function changeMeeting(id: MeetingId, form: MeetingForm): Promise<HttpAnswer<MeetingView>> {
  return ask('PUT /api/meetings/:id', { id }, form, { read: aMeeting });
}

/** Makes a person's link in place of the one before; answers it whole, this once. */
export function makeInvitation(id: MeetingId, participant: ParticipantId): Promise<HttpAnswer<string>> {
  return ask('POST /api/meetings/:id/invitations/:participant', { id, participant }, undefined, {
    read: ({ link }) => text(link),
  });
}

/** Takes a person's link back, with everything that was opened by it. */
export function withdrawInvitation(id: MeetingId, participant: ParticipantId): Promise<HttpAnswer<true>> {
  return ask('DELETE /api/meetings/:id/invitations/:participant', { id, participant }, undefined, {
    read: done,
  });
}

/** Opens a meeting, or goes into one that is open or closed, as its lead; answers the address to go to. */
export function openMeeting(id: MeetingId): Promise<HttpAnswer<string>> {
  return ask('POST /api/meetings/:id/open', { id }, undefined, { read: ({ address }) => text(address) });
}

/** Whether this service lets people practise. */
export function askPractice(): Promise<HttpAnswer<boolean>> {
  return ask('GET /api/practice', {}, undefined, {
    read: ({ isOffered }) => (typeof isOffered === 'boolean' ? isOffered : undefined),
  });
}

/** Opens a meeting of made-up people; answers the address to go to. Needs no account. */
export function openPractice(): Promise<HttpAnswer<string>> {
  return ask('POST /api/practice', {}, undefined, { read: ({ address }) => text(address) });
}

/** A part of an answer, if it is there and has what pages rely on. */
function whole<T extends object>(
  part: T | undefined,
  ...needed: readonly (keyof T & string)[]
): T | undefined {
  return isRecord(part) && needed.every((name) => name in part) ? part : undefined;
}

function list<T>(found: T[] | undefined): T[] | undefined {
  return Array.isArray(found) ? found : undefined;
}

function text(found: string | undefined): string | undefined {
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function done({ ok }: { readonly ok?: boolean }): true | undefined {
  return ok === true ? true : undefined;
}

const anAccount = ({ account }: { readonly account?: AccountView }) => whole(account, 'id', 'name', 'role');
const aFamily = ({ family }: { readonly family?: FamilyView }) =>
  whole(family, 'id', 'name', 'children', 'meetings');
const aMeeting = ({ meeting }: { readonly meeting?: MeetingView }) =>
  whole(meeting, 'id', 'family', 'people', 'invitations');
