import { type AccountId, newId } from '../../shared/ids.ts';
import type { AccountLinkPurpose } from '../../shared/protocol/access.ts';
import type { StoredChange } from '../storage/storage.ts';
import { hashOf, isSecretOf, newSecret } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords } from './store.ts';

const HOUR_MS = 60 * 60 * 1000;

/** How long each kind of link lives, in milliseconds. */
const LIVES: Readonly<Record<AccountLinkPurpose, number>> = {
  setUp: 7 * 24 * HOUR_MS,
  newAccount: 7 * 24 * HOUR_MS,
  reset: 24 * HOUR_MS,
};

/** A link that makes or mends one account, once. Only the hash of its secret is kept. */
export interface AccountLink {
  readonly id: string;
  readonly purpose: AccountLinkPurpose;
  /** Whose password it resets; null for a new account. */
  readonly account: AccountId | null;
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** The one-time links of accounts. */
export class OneTimeLinks {
  readonly #deps: AccessDeps;

  constructor(deps: AccessDeps) {
    this.#deps = deps;
  }

  /**
   * Makes a link and answers its secret, which is nowhere else. A set-up link and the reset link of one account replace
   * the one before. `by` is null for the program itself.
   */
  async make(purpose: AccountLinkPurpose, account: AccountId | null, by: AccountId | null): Promise<string> {
    const { clock, store } = this.#deps;
    const secret = newSecret();
    const now = clock.now();
    const link: AccountLink = {
      id: idOf(purpose, account),
      purpose,
      account,
      hash: hashOf(secret),
      until: now + LIVES[purpose],
    };
    await store.commit({
      put: [{ kind: 'accountLink', id: link.id, scope: 'service', index: link.hash, value: link }],
      audit: [
        doneAt(now, `link.${purpose}`, {
          scope: 'service',
          actor: by ?? 'server',
          ...(account && { subject: account }),
        }),
      ],
    });
    return secret;
  }

  /** The live link with this secret; undefined for unknown, spent and expired ones alike. Spends nothing. */
  async find(secret: string): Promise<AccountLink | undefined> {
    const [link] = await findRecords<AccountLink>(this.#deps.store, 'accountLink', hashOf(secret));
    if (!isSecretOf(secret, link?.hash)) return undefined;
    return link && this.#deps.clock.now() < link.until ? link : undefined;
  }

  /** What spends a link: committed together with what it was spent on. */
  spending(link: AccountLink): StoredChange {
    return { remove: [{ kind: 'accountLink', id: link.id }] };
  }
}

function idOf(purpose: AccountLinkPurpose, account: AccountId | null): string {
  switch (purpose) {
    case 'setUp':
      return 'setUp';
    case 'newAccount':
      return newId();
    case 'reset':
      return `reset/${account}`;
  }
}
