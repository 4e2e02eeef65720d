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
import { type HttpAnswer, isRecord, requestJson } from './http.ts';

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
  return post('/api/set-up', { secret, ...form }, part('account', 'id', 'name', 'role'));
}

/** What a one-time link is for; spends nothing. */
export function lookAtAccountLink(secret: string): Promise<HttpAnswer<AccountLinkView>> {
  return post('/api/account-link/look', { secret }, part('link', 'purpose', 'name'));
}

/** Spends a one-time link: with a whole form it makes an account, with a password alone it resets one. Signs in. */
export function spendAccountLink(
  secret: string,
  form: AccountForm | Pick<AccountForm, 'password'>,
): Promise<HttpAnswer<AccountView>> {
  return post('/api/account-link', { secret, ...form }, part('account', 'id', 'name', 'role'));
}

/** Signs this browser in. */
export function signIn(form: Omit<AccountForm, 'name'>): Promise<HttpAnswer<AccountView>> {
  return post('/api/sign-in', form, part('account', 'id', 'name', 'role'));
}

/** Signs this browser out, of meetings it opened too. */
export function signOut(): Promise<HttpAnswer<true>> {
  return post('/api/sign-out', {}, done);
}

/** Whose account this browser is signed in to. */
export function askAccount(): Promise<HttpAnswer<AccountView>> {
  return requestJson('/api/account', { read: part('account', 'id', 'name', 'role') });
}

/** Everybody with an account in this service. */
export function askColleagues(): Promise<HttpAnswer<readonly ColleagueView[]>> {
  return requestJson('/api/colleagues', { read: list('colleagues') });
}

/** A one-time link for a colleague, whole. Administrators only. */
export function makeColleagueLink(form: ColleagueLinkInput): Promise<HttpAnswer<string>> {
  return post('/api/colleagues', form, text('link'));
}

/** Ends a colleague's account for good. Administrators only. */
export function endColleague(account: AccountId): Promise<HttpAnswer<true>> {
  return requestJson(`/api/colleagues/${account}`, { method: 'DELETE', read: done });
}

/** Every family this account may see, by name. */
export function askFamilies(): Promise<HttpAnswer<readonly FamilyView[]>> {
  return requestJson('/api/families', { read: list('families') });
}

/** One family. */
export function askFamily(id: FamilyId): Promise<HttpAnswer<FamilyView>> {
  return requestJson(`/api/families/${id}`, { read: aFamily });
}

/** Saves a family; a new one where `id` is null. */
export function saveFamily(id: FamilyId | null, form: FamilyForm): Promise<HttpAnswer<FamilyView>> {
  if (id === null) return post('/api/families', form, aFamily);
  return requestJson(`/api/families/${id}`, { method: 'PUT', body: form, read: aFamily });
}

/** Sets up a meeting of a family. */
export function setUpMeeting(family: FamilyId, form: MeetingForm): Promise<HttpAnswer<MeetingView>> {
  return post(`/api/families/${family}/meetings`, form, aMeeting);
}

/** One meeting as set up. */
export function askMeeting(id: MeetingId): Promise<HttpAnswer<MeetingView>> {
  return requestJson(`/api/meetings/${id}`, { read: aMeeting });
}

/** Changes a set-up before the meeting begins. */
export function changeMeeting(id: MeetingId, form: MeetingForm): Promise<HttpAnswer<MeetingView>> {
  return requestJson(`/api/meetings/${id}`, { method: 'PUT', body: form, read: aMeeting });
}

/** Makes a person's link in place of the one before; answers it whole, this once. */
export function makeInvitation(id: MeetingId, participant: ParticipantId): Promise<HttpAnswer<string>> {
  return post(`/api/meetings/${id}/invitations/${participant}`, {}, text('link'));
}

/** Takes a person's link back, with everything that was opened by it. */
export function withdrawInvitation(id: MeetingId, participant: ParticipantId): Promise<HttpAnswer<true>> {
  return requestJson(`/api/meetings/${id}/invitations/${participant}`, { method: 'DELETE', read: done });
}

/** Opens a meeting, or goes into one that is open or closed, as its lead; answers the address to go to. */
export function openMeeting(id: MeetingId): Promise<HttpAnswer<string>> {
  return post(`/api/meetings/${id}/open`, {}, text('address'));
}

/** Opens a meeting of made-up people; answers the address to go to. Needs no account. */
export function openPractice(): Promise<HttpAnswer<string>> {
  return post('/api/practice', {}, text('address'));
}

type Read<T> = (json: unknown) => T | undefined;

function post<T>(path: string, body: unknown, read: Read<T>): Promise<HttpAnswer<T>> {
  return requestJson(path, { method: 'POST', body, read });
}

/** Reads one part of an answer, if it is there and has what pages rely on. */
function part<T>(key: string, ...needed: readonly (keyof T & string)[]): Read<T> {
  return (json) => {
    const found = isRecord(json) ? json[key] : undefined;
    return isRecord(found) && needed.every((name) => name in found) ? (found as T) : undefined;
  };
}

function list<T>(key: string): Read<readonly T[]> {
  return (json) => {
    const found = isRecord(json) ? json[key] : undefined;
    return Array.isArray(found) ? found : undefined;
  };
}

function text(key: string): Read<string> {
  return (json) => {
    const found = isRecord(json) ? json[key] : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
}

function done(json: unknown): true | undefined {
  return isRecord(json) && json['ok'] === true ? true : undefined;
}

const aFamily = part<FamilyView>('family', 'id', 'name', 'children', 'meetings');
const aMeeting = part<MeetingView>('meeting', 'id', 'family', 'people', 'invitations');
