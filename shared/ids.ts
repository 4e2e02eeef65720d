/** Identifiers. Each is an opaque random string; the brand stops one kind from being passed where another is meant. */

declare const brand: unique symbol;
/** A string that only counts as the identifier of one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type AccountId = Id<'account'>;
export type FamilyId = Id<'family'>;
/** A person in a family's life or work; stable over meetings. */
export type PersonId = Id<'person'>;
export type ChildId = Id<'child'>;
export type MeetingId = Id<'meeting'>;
/** A person in a role at one meeting. */
export type ParticipantId = Id<'participant'>;
export type WallId = Id<'wall'>;
/** One device that has knocked with a personal link or the walk-in code. */
export type SessionId = Id<'session'>;
export type EntryId = Id<'entry'>;
export type GroupId = Id<'group'>;
/** A worry statement or a goal, written together. */
export type StatementId = Id<'statement'>;
export type ActionId = Id<'action'>;
/** One thing that a child wrote or drew on their own pages. */
export type VoiceId = Id<'voice'>;
export type CommandId = Id<'command'>;

const ID_BYTES = 16;
/** The form of every identifier. */
export const ID_FORM = /^[A-Za-z0-9_-]{22}$/;

/** A fresh identifier of 128 random bits, 22 characters of base64url. */
export function newId<K extends string>(): Id<K> {
  return randomToken(ID_BYTES) as Id<K>;
}

/** `bytes` random bytes as base64url without padding; for secrets use at least 16 (128 bits). */
export function randomToken(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  let binary = '';
  for (const byte of random) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether a value from outside has the form of an identifier (not whether the thing exists). */
export function isId(value: unknown): value is Id<string> {
  return typeof value === 'string' && ID_FORM.test(value);
}
