import { type AccountId, newId, type SessionId } from '../../shared/ids.ts';
import type { StoredRecord } from '../storage/storage.ts';
import type { Account, Accounts } from './accounts.ts';
import { hashOf, isSecretOf, newSecret } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** How long a sign-in lasts after it was last used, in milliseconds. */
export const ACCOUNT_SESSION_MS = 12 * 60 * 60 * 1000;
/** A use is written down only when the last written one is this old, so that reading does not write each time. */
const WRITE_EVERY_MS = 5 * 60 * 1000;

/** One browser in which somebody of the service has signed in. */
export interface AccountSession {
  readonly id: string;
  readonly account: AccountId;
  readonly tokenHash: string;
  /** Epoch milliseconds. */
  readonly usedAt: number;
  /** Participant sessions this browser has opened as a lead: signing out ends them. */
  readonly opened: readonly SessionId[];
}

/** Who asks, with the token as it came: it stands for this browser where a lead opens a meeting. */
export interface SignedIn {
  readonly account: Account;
  readonly session: AccountSession;
  readonly token: string;
  /** Whether the cookie is to be sent again, because its time has moved on. */
  readonly renewed: boolean;
}

/** The sign-ins of accounts. A cookie's value is `<id>.<token>`; only the token's hash is kept. */
export class AccountSessions {
  readonly #deps: AccessDeps;
  readonly #accounts: Accounts;

  constructor(deps: AccessDeps, accounts: Accounts) {
    this.#deps = deps;
    this.#accounts = accounts;
  }

  /** Signs an account in and answers the cookie's value. */
  async begin(account: Account): Promise<string> {
    const token = newSecret();
    const now = this.#deps.clock.now();
    const session: AccountSession = {
      id: newId(),
      account: account.id,
      tokenHash: hashOf(token),
      usedAt: now,
      opened: [],
    };
    await this.#deps.store.commit({
      put: [toRecord(session)],
      audit: [doneAt(now, 'account.signedIn', { scope: 'service', actor: account.id })],
    });
    return `${session.id}.${token}`;
  }

  /** Who a cookie's value belongs to; undefined when unknown, signed out, too old or of an ended account. */
  async of(cookie: string): Promise<SignedIn | undefined> {
    const dot = cookie.indexOf('.');
    const token = cookie.slice(dot + 1);
    const session = await readRecord<AccountSession>(
      this.#deps.store,
      'accountSession',
      cookie.slice(0, Math.max(0, dot)),
    );
    if (!isSecretOf(token, session?.tokenHash) || !session) return undefined;
    const now = this.#deps.clock.now();
    if (now - session.usedAt >= ACCOUNT_SESSION_MS) return undefined;
    const account = await this.#accounts.get(session.account);
    if (!account) return undefined;
    const renewed = now - session.usedAt >= WRITE_EVERY_MS;
    if (renewed) await this.#renew(session.id, now);
    return { account, session, token, renewed };
  }

  /** Notes that this browser has opened a participant session. */
  async opened(session: AccountSession, opened: SessionId): Promise<void> {
    await this.#change(session.id, (s) =>
      s.opened.includes(opened) ? s : { ...s, opened: [...s.opened, opened] },
    );
  }

  /** Signs out; answers the participant sessions that end with it. */
  async end(session: AccountSession): Promise<readonly SessionId[]> {
    return this.#deps.turns.take(`accountSession/${session.id}`, async () => {
      const now = await readRecord<AccountSession>(this.#deps.store, 'accountSession', session.id);
      await this.#deps.store.commit({
        remove: [{ kind: 'accountSession', id: session.id }],
        audit: [
          doneAt(this.#deps.clock.now(), 'account.signedOut', { scope: 'service', actor: session.account }),
        ],
      });
      return now?.opened ?? [];
    });
  }

  /** Signs an account out everywhere; answers the participant sessions that end with it. */
  async endAll(account: AccountId): Promise<readonly SessionId[]> {
    const sessions = await findRecords<AccountSession>(this.#deps.store, 'accountSession', account);
    const opened = await Promise.all(sessions.map((session) => this.end(session)));
    return opened.flat();
  }

  async #renew(id: string, now: number): Promise<void> {
    try {
      await this.#change(id, (session) => ({ ...session, usedAt: now }));
    } catch (error) {
      // What was asked for is worth more than the longer sign-in: a full disk must not sign anybody out.
      this.#deps.log.error('a sign-in could not be made longer', error);
    }
  }

  /** Reads, changes and puts back in one turn; a session that ended meanwhile stays ended. */
  async #change(id: string, change: (session: AccountSession) => AccountSession): Promise<void> {
    const { store, turns } = this.#deps;
    await turns.take(`accountSession/${id}`, async () => {
      const session = await readRecord<AccountSession>(store, 'accountSession', id);
      const next = session && change(session);
      if (next && next !== session) await store.commit({ put: [toRecord(next)] });
    });
  }
}

function toRecord(session: AccountSession): StoredRecord {
  return {
    kind: 'accountSession',
    id: session.id,
    scope: 'service',
    index: session.account,
    value: session,
  };
}
