import { type AccountId, type FamilyId, newId } from '../../shared/ids.ts';
import type { FamilyInput } from '../../shared/protocol/set-up.ts';
import type { StoredChange } from '../storage/storage.ts';
import type { Account } from './accounts.ts';
import { mayLeadFamily, mayNameCover } from './policies.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** A family and who of the service leads it. */
export interface Family extends FamilyInput {
  readonly id: FamilyId;
  readonly lead: AccountId;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What became of changing a family. */
export type FamilyChanged =
  | { readonly ok: true; readonly family: Family }
  | { readonly ok: false; readonly reason: 'notFound' | 'notAllowed' | 'unknownCover' | 'childInMeeting' };

/** The families of the service; each is seen by its lead and named cover, and by nobody else. */
export class Families {
  readonly #deps: AccessDeps;

  constructor(deps: AccessDeps) {
    this.#deps = deps;
  }

  /** A new family, led by whoever makes it. */
  async create(input: FamilyInput, by: Account): Promise<FamilyChanged> {
    const family: Family = {
      ...input,
      id: newId(),
      lead: by.id,
      createdAt: this.#deps.clock.now(),
    };
    if (!(await this.#coverExists(family))) return { ok: false, reason: 'unknownCover' };
    await this.#commit(family, [], by.id, 'family.created');
    return { ok: true, family };
  }

  /** A made-up family for a practice meeting; no account leads or sees it. */
  async createPractice(input: FamilyInput): Promise<Family> {
    const family: Family = { ...input, id: newId(), lead: newId(), createdAt: this.#deps.clock.now() };
    await this.#commit(family, [], 'server', 'family.created');
    return family;
  }

  /** Changes a family; `childrenInUse` are those that a meeting not yet closed speaks of, who cannot be left out. */
  change(
    id: FamilyId,
    input: FamilyInput,
    by: Account,
    childrenInUse: () => Promise<ReadonlySet<string>>,
  ): Promise<FamilyChanged> {
    return this.#deps.turns.take(`family/${id}`, async () => {
      const old = await this.visible(id, by);
      if (!old) return { ok: false, reason: 'notFound' };
      const family = { ...old, ...input };
      if (!sameMembers(old.cover, family.cover)) {
        if (!mayNameCover(by, old)) return { ok: false, reason: 'notAllowed' };
        if (!(await this.#coverExists(family))) return { ok: false, reason: 'unknownCover' };
      }
      const kept = new Set<string>(family.children.map((child) => child.id));
      for (const child of await childrenInUse()) {
        if (!kept.has(child)) return { ok: false, reason: 'childInMeeting' };
      }
      await this.#commit(family, old.cover, by.id, 'family.changed');
      return { ok: true, family };
    });
  }

  /** The family, whoever asks. */
  get(id: FamilyId): Promise<Family | undefined> {
    return readRecord<Family>(this.#deps.store, 'family', id);
  }

  /** The family as far as an account may know of it; undefined for foreign and unknown ones alike. */
  async visible(id: FamilyId, to: Account): Promise<Family | undefined> {
    const family = await this.get(id);
    return family && mayLeadFamily(to, family) ? family : undefined;
  }

  /** All families an account may know of, by name. */
  async visibleTo(account: Account): Promise<readonly Family[]> {
    const found = await findRecords<Family | CoverNote>(this.#deps.store, 'family', account.id);
    const families = await Promise.all(
      found.map((f) => ('coverOf' in f ? this.get(f.coverOf) : Promise.resolve(f))),
    );
    return families
      .filter((family) => family !== undefined)
      .filter((family) => mayLeadFamily(account, family))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }

  async #coverExists(family: Family): Promise<boolean> {
    const found = await Promise.all(family.cover.map((id) => this.#deps.store.get('account', id)));
    return found.every((account) => account !== undefined);
  }

  #commit(family: Family, oldCover: readonly AccountId[], actor: string, act: string): Promise<void> {
    const { id, cover } = family;
    const change: StoredChange = {
      put: [
        { kind: 'family', id, scope: id, index: family.lead, value: family },
        ...cover.map((account) => ({
          kind: 'family' as const,
          id: coverNoteId(id, account),
          scope: id,
          index: account,
          value: { coverOf: id } satisfies CoverNote,
        })),
      ],
      remove: oldCover
        .filter((account) => !cover.includes(account))
        .map((account) => ({ kind: 'family', id: coverNoteId(id, account) })),
      audit: [doneAt(this.#deps.clock.now(), act, { scope: id, actor, subject: id })],
    };
    return this.#deps.store.commit(change);
  }
}

/** Finds a family by somebody who covers it; whether they do stands in the family itself. */
interface CoverNote {
  readonly coverOf: FamilyId;
}

function coverNoteId(family: FamilyId, account: AccountId): string {
  return `${family}/cover/${account}`;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
