import { type AccountId, newId } from '../../shared/ids.ts';
import type { AccountLinkView, AccountRole } from '../../shared/protocol/access.ts';
import type { StoredRecord } from '../storage/storage.ts';
import { type AccountLink, OneTimeLinks } from './one-time-links.ts';
import { hashPassword, isPassword, type PasswordHash } from './passwords.ts';
import { hashOf } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** Somebody of the service who signs in: a lead, and for the first one an administrator. Families have no accounts. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** In small letters; one account each. */
  readonly login: string;
  readonly role: AccountRole;
  readonly password: PasswordHash;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When an administrator ended it; null while it can sign in. */
  readonly endedAt: number | null;
}

/** A way to prove who one is. Passwords today; passkeys and single sign-on are further ones. */
export interface AccountVerifier {
  /** The account whose proof this is; undefined otherwise, after the same work. */
  verify(login: string, proof: string): Promise<Account | undefined>;
}

/** What somebody gives for a new account. */
export interface NewAccount {
  readonly secret: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** What became of spending a one-time link. */
export type LinkSpent =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly reason: 'dead' | 'loginTaken' };

/** Everything under this key happens one after the other, so that a link is spent once and a login is taken once. */
const TURN = 'accounts';

/** The accounts of the service. */
export class Accounts implements AccountVerifier {
  readonly #deps: AccessDeps;
  readonly #links: OneTimeLinks;

  constructor(deps: AccessDeps) {
    this.#deps = deps;
    this.#links = new OneTimeLinks(deps);
  }

  /** The secret of a fresh set-up link while there is no account yet, the one before made void; else undefined. */
  firstLink(): Promise<string | undefined> {
    return this.#deps.turns.take(TURN, async () => {
      const accounts = await this.#deps.store.list('account');
      return accounts.length === 0 ? this.#links.make('setUp', null, null) : undefined;
    });
  }

  /** A link with which a colleague makes an account. */
  linkForNew(by: Account): Promise<string> {
    return this.#links.make('newAccount', null, by.id);
  }

  /** A link with which the account's owner chooses a new password; undefined when there is no such account. */
  async linkForReset(account: AccountId, by: Account): Promise<string | undefined> {
    const found = await this.get(account);
    return found && this.#links.make('reset', found.id, by.id);
  }

  /** What a live link is for; spends nothing. */
  async look(secret: string): Promise<AccountLinkView | undefined> {
    const link = await this.#links.find(secret);
    const account = link?.account ? await this.get(link.account) : undefined;
    return link && { purpose: link.purpose, name: account?.name ?? '' };
  }

  /** Makes an account with a live link: the first, by the set-up link, is the administrator. */
  create(form: NewAccount, purpose: 'setUp' | 'newAccount'): Promise<LinkSpent> {
    return this.#spend(form.secret, purpose, async (link) => {
      if ((await this.#byLogin(form.login)) !== undefined) return { ok: false, reason: 'loginTaken' };
      const account: Account = {
        id: newId(),
        name: form.name,
        login: form.login,
        role: purpose === 'setUp' ? 'administrator' : 'colleague',
        password: await hashPassword(form.password),
        createdAt: this.#deps.clock.now(),
        endedAt: null,
      };
      await this.#commit(account, link, 'account.created');
      return { ok: true, account };
    });
  }

  /** Chooses a new password with a live reset link. */
  reset(secret: string, password: string): Promise<LinkSpent> {
    return this.#spend(secret, 'reset', async (link) => {
      const old = link.account ? await this.get(link.account) : undefined;
      if (!old) return { ok: false, reason: 'dead' };
      const account = { ...old, password: await hashPassword(password) };
      await this.#commit(account, link, 'account.reset');
      return { ok: true, account };
    });
  }

  /** Ends an account for good; what it led stays. Undefined when there is no such account. */
  end(id: AccountId, by: Account): Promise<Account | undefined> {
    return this.#deps.turns.take(TURN, async () => {
      const old = await this.get(id);
      if (!old) return undefined;
      const now = this.#deps.clock.now();
      const account = { ...old, endedAt: now };
      await this.#deps.store.commit({
        put: [toRecord(account)],
        audit: [doneAt(now, 'account.ended', { scope: 'service', actor: by.id, subject: id })],
      });
      return account;
    });
  }

  /** An account that can sign in. */
  async get(id: AccountId): Promise<Account | undefined> {
    const account = await readRecord<Account>(this.#deps.store, 'account', id);
    return account?.endedAt === null ? account : undefined;
  }

  /** The name of an account, ended ones too. */
  async nameOf(id: AccountId): Promise<string> {
    return (await readRecord<Account>(this.#deps.store, 'account', id))?.name ?? '';
  }

  /** All accounts that can sign in, the oldest first. */
  async all(): Promise<readonly Account[]> {
    const records = await this.#deps.store.list('account');
    return records.map((record) => record.value as Account).filter((account) => account.endedAt === null);
  }

  async verify(login: string, password: string): Promise<Account | undefined> {
    const account = await this.#byLogin(login);
    const live = account?.endedAt === null ? account : undefined;
    return (await isPassword(password, live?.password)) ? live : undefined;
  }

  #spend(
    secret: string,
    purpose: AccountLink['purpose'],
    work: (link: AccountLink) => Promise<LinkSpent>,
  ): Promise<LinkSpent> {
    return this.#deps.turns.take(TURN, async () => {
      const link = await this.#links.find(secret);
      return link?.purpose === purpose ? work(link) : { ok: false, reason: 'dead' };
    });
  }

  async #byLogin(login: string): Promise<Account | undefined> {
    const [account] = await findRecords<Account>(this.#deps.store, 'account', hashOf(login));
    return account;
  }

  #commit(account: Account, link: AccountLink, act: string): Promise<void> {
    return this.#deps.store.commit({
      ...this.#links.spending(link),
      put: [toRecord(account)],
      audit: [
        doneAt(this.#deps.clock.now(), act, { scope: 'service', actor: account.id, subject: account.id }),
      ],
    });
  }
}

function toRecord(account: Account): StoredRecord {
  return {
    kind: 'account',
    id: account.id,
    scope: 'service',
    // A login may be a mail address, and an index is not encrypted.
    index: hashOf(account.login),
    value: account,
  };
}
