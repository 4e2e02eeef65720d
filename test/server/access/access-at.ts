import { type Access, createAccess } from '../../../server/access/access.ts';
import type { Account } from '../../../server/access/accounts.ts';
import type { Family } from '../../../server/access/families.ts';
import type { MeetingSetUp } from '../../../server/access/meetings.ts';
import { silentLog } from '../../../server/log.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { newId } from '../../../shared/ids.ts';
import type { FamilyInput, MeetingInput, PersonInput } from '../../../shared/protocol/set-up.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';

/** Access over a store in memory and a clock that the test moves. */
export interface AccessAt {
  readonly access: Access;
  readonly storage: Storage;
  readonly clock: ManualClock;
}

export const PASSWORD = 'three wet green apples';

/** Access with nobody in it yet. */
export function accessAt(
  options: { readonly practiceOnly?: boolean; readonly start?: number } = {},
): AccessAt {
  const storage = createMemoryStorage();
  const clock = createManualClock(options.start);
  const access = createAccess({
    store: storage,
    clock,
    log: silentLog,
    timeZone: 'Europe/London',
    linkDays: 7,
    practiceOnly: options.practiceOnly ?? false,
  });
  return { access, storage, clock };
}

/** The first account, by the set-up link. */
export async function administrator({ access }: AccessAt): Promise<Account> {
  const secret = (await access.accounts.firstLink()) ?? '';
  return made(
    await access.accounts.create({ secret, name: 'Ada', login: 'ada', password: PASSWORD }, 'setUp'),
  );
}

/** One more account, by an administrator's link. */
export async function colleague({ access }: AccessAt, by: Account, login: string): Promise<Account> {
  const secret = await access.accounts.linkForNew(by);
  const form = { secret, name: login, login, password: PASSWORD };
  return made(await access.accounts.create(form, 'newAccount'));
}

/** The form of a family with one child. */
export function familyInput(change: Partial<FamilyInput> = {}): FamilyInput {
  return {
    name: 'The Waters family',
    children: [{ id: newId(), name: 'Yusuf', born: '2017-04-05' }],
    cover: [],
    ...change,
  };
}

/** The form of one person. */
export function personInput(change: Partial<PersonInput> = {}): PersonInput {
  return {
    person: newId(),
    participant: newId(),
    name: 'Amina',
    role: 'parent',
    agency: '',
    place: 'inRoom',
    child: null,
    ownDevice: true,
    ...change,
  };
}

/** The form of a meeting of a lead and a parent, on the clock's own day. */
export function meetingInput(change: Partial<MeetingInput> = {}): MeetingInput {
  const lead = personInput({ name: 'Ms Okafor', role: 'leadProfessional' });
  return {
    day: '2026-11-23',
    time: '15:30',
    place: 'Room 2',
    why: 'Mornings are hard.',
    people: [lead, personInput()],
    lead: lead.participant,
    chair: null,
    scribe: null,
    standIn: null,
    ...change,
  };
}

/** A family of an account with a meeting set up. */
export async function meetingOf(
  { access }: AccessAt,
  by: Account,
  change: Partial<MeetingInput> = {},
): Promise<{ readonly family: Family; readonly meeting: MeetingSetUp }> {
  const family = made(await access.families.create(familyInput(), by));
  return { family, meeting: made(await access.setUps.create(family, meetingInput(change), by)) };
}

type Made =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: true; readonly family: Family }
  | { readonly ok: true; readonly meeting: MeetingSetUp }
  | { readonly ok: false; readonly reason: string };

/** What was made; fails the test when nothing was. */
export function made(result: Extract<Made, { account: unknown }> | Extract<Made, { ok: false }>): Account;
export function made(result: Extract<Made, { family: unknown }> | Extract<Made, { ok: false }>): Family;
export function made(
  result: Extract<Made, { meeting: unknown }> | Extract<Made, { ok: false }>,
): MeetingSetUp;
export function made(result: Made): Account | Family | MeetingSetUp {
  if (!result.ok) throw new Error(`It was not made: ${result.reason}.`);
  if ('account' in result) return result.account;
  return 'family' in result ? result.family : result.meeting;
}

/** The value if there is one; fails the test otherwise. */
export function present<T>(value: T | 'tooMany' | undefined): T {
  if (value === undefined || value === 'tooMany') throw new Error(`Nothing came of it (${String(value)}).`);
  return value;
}
