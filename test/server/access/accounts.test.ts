import { describe, expect, it } from 'vitest';
import { ACCOUNT_SESSION_MS } from '../../../server/access/account-sessions.ts';
import { hashPassword, isPassword } from '../../../server/access/passwords.ts';
import { newId } from '../../../shared/ids.ts';
import { accessAt, administrator, colleague, PASSWORD, present } from './access-at.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

describe('the first account', () => {
  it('ACC1 is made by the set-up link, and is the administrator', async () => {
    const at = accessAt();
    expect(await at.access.accounts.all()).toEqual([]);
    const ada = await administrator(at);
    expect(ada.role).toBe('administrator');
    expect(await at.access.accounts.firstLink()).toBeUndefined();
  });

  it('ACC1 gets a fresh link at every start until it is made, the one before made void', async () => {
    const { access } = accessAt();
    const [first, second] = [await access.accounts.firstLink(), await access.accounts.firstLink()];
    expect(first).not.toBe(second);
    expect(await access.accounts.look(present(first))).toBeUndefined();
    expect(await access.accounts.look(present(second))).toEqual({ purpose: 'setUp', name: '' });
  });

  it('ACC10 is one, when two people use the set-up link at once', async () => {
    const { access } = accessAt();
    const secret = present(await access.accounts.firstLink());
    const results = await Promise.all(
      ['ada', 'eve'].map((login) =>
        access.accounts.create({ secret, name: login, login, password: PASSWORD }, 'setUp'),
      ),
    );
    expect(results.map((r) => r.ok)).toEqual([true, false]);
    expect(await access.accounts.all()).toHaveLength(1);
  });
});

describe('one-time links', () => {
  it('ACC2 are spent once', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const secret = await at.access.accounts.linkForNew(ada);
    const use = (login: string) =>
      at.access.accounts.create({ secret, name: login, login, password: PASSWORD }, 'newAccount');
    expect((await use('ben')).ok).toBe(true);
    expect(await use('cat')).toEqual({ ok: false, reason: 'dead' });
  });

  it('ACC2 are not spent by a login that is taken, nor by looking', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const secret = await at.access.accounts.linkForNew(ada);
    const form = { secret, name: 'Ben', login: 'ada', password: PASSWORD };
    expect(await at.access.accounts.create(form, 'newAccount')).toEqual({ ok: false, reason: 'loginTaken' });
    expect(await at.access.accounts.look(secret)).toEqual({ purpose: 'newAccount', name: '' });
    expect((await at.access.accounts.create({ ...form, login: 'ben' }, 'newAccount')).ok).toBe(true);
  });

  it.each([
    ['setUp', 7 * DAY_MS],
    ['newAccount', 7 * DAY_MS],
    ['reset', DAY_MS],
  ] as const)('ACC2 of the kind %s end after their time', async (kind, life) => {
    const at = accessAt();
    const secret = await (kind === 'setUp'
      ? at.access.accounts.firstLink()
      : administrator(at).then((ada) =>
          kind === 'newAccount'
            ? at.access.accounts.linkForNew(ada)
            : at.access.accounts.linkForReset(ada.id, ada),
        ));
    at.clock.advance(life - 1);
    expect((await at.access.accounts.look(present(secret)))?.purpose).toBe(kind);
    at.clock.advance(1);
    expect(await at.access.accounts.look(present(secret))).toBeUndefined();
  });

  it('ACC2 of one kind do nothing of another', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const reset = present(await at.access.accounts.linkForReset(ada.id, ada));
    const fresh = await at.access.accounts.linkForNew(ada);
    const form = { name: 'Eve', login: 'eve', password: PASSWORD };
    expect((await at.access.accounts.create({ ...form, secret: reset }, 'newAccount')).ok).toBe(false);
    expect((await at.access.accounts.create({ ...form, secret: fresh }, 'setUp')).ok).toBe(false);
    expect((await at.access.accounts.reset(fresh, PASSWORD)).ok).toBe(false);
  });

  it('ACC2 are not kept: no record holds a secret', async () => {
    const at = accessAt();
    const secret = present(await at.access.accounts.firstLink());
    expect(JSON.stringify(await at.storage.list('accountLink'))).not.toContain(secret);
  });
});

describe('passwords', () => {
  it('ACC3 are kept as argon2id with a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatchObject({ algorithm: 'argon2id', memory: 19_456, passes: 2 });
    expect(one.hash).not.toBe(two.hash);
    expect(JSON.stringify(one)).not.toContain(PASSWORD);
  });

  it('ACC3 are recognised, however the keyboard composes their letters', async () => {
    const kept = await hashPassword('caf\u00e9 in the morning');
    expect(await isPassword('cafe\u0301 in the morning', kept)).toBe(true);
    expect(await isPassword('cafe in the morning', kept)).toBe(false);
    expect(await isPassword('', undefined)).toBe(false);
  });

  it('ACC3 verify the right account and nothing else', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    expect((await at.access.accounts.verify('ada', PASSWORD))?.id).toBe(ada.id);
    expect(await at.access.accounts.verify('ada', `${PASSWORD}.`)).toBeUndefined();
    expect(await at.access.accounts.verify('nobody', PASSWORD)).toBeUndefined();
  });

  it('ACC4 are reset by a link, after which the old one is nothing', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const ben = await colleague(at, ada, 'ben');
    const secret = present(await at.access.accounts.linkForReset(ben.id, ada));
    expect(await at.access.accounts.look(secret)).toEqual({ purpose: 'reset', name: 'ben' });
    expect((await at.access.accounts.reset(secret, 'four dry blue plums')).ok).toBe(true);
    expect(await at.access.accounts.verify('ben', PASSWORD)).toBeUndefined();
    expect((await at.access.accounts.verify('ben', 'four dry blue plums'))?.id).toBe(ben.id);
    expect((await at.access.accounts.reset(secret, PASSWORD)).ok).toBe(false);
  });

  it('ACC4 an ended account cannot sign in, and its link resets nothing', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const ben = await colleague(at, ada, 'ben');
    const cookie = await at.access.accountSessions.begin(ben);
    const secret = present(await at.access.accounts.linkForReset(ben.id, ada));
    await at.access.accounts.end(ben.id, ada);
    expect(await at.access.accounts.verify('ben', PASSWORD)).toBeUndefined();
    expect((await at.access.accounts.reset(secret, PASSWORD)).ok).toBe(false);
    expect(await at.access.accountSessions.of(cookie)).toBeUndefined();
    expect(await at.access.accounts.linkForReset(ben.id, ada)).toBeUndefined();
  });
});

describe('sign-ins', () => {
  it('ACC5 last 12 hours from their last use', async () => {
    const at = accessAt();
    const cookie = await at.access.accountSessions.begin(await administrator(at));
    at.clock.advance(ACCOUNT_SESSION_MS - 1);
    expect((await at.access.accountSessions.of(cookie))?.renewed).toBe(true);
    at.clock.advance(ACCOUNT_SESSION_MS - 1);
    expect(await at.access.accountSessions.of(cookie)).toBeDefined();
    at.clock.advance(ACCOUNT_SESSION_MS);
    expect(await at.access.accountSessions.of(cookie)).toBeUndefined();
  });

  it('ACC5 end for one browser, or for all of an account', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { accountSessions } = at.access;
    const [one, two] = [await accountSessions.begin(ada), await accountSessions.begin(ada)];
    await accountSessions.end(present(await accountSessions.of(one)).session);
    expect(await accountSessions.of(one)).toBeUndefined();
    expect(await accountSessions.of(two)).toBeDefined();
    await accountSessions.endAll(ada.id);
    expect(await accountSessions.of(two)).toBeUndefined();
  });

  it('ACC5 name the meeting pages that end with them', async () => {
    const at = accessAt();
    const cookie = await at.access.accountSessions.begin(await administrator(at));
    const { session } = present(await at.access.accountSessions.of(cookie));
    const opened = [newId<'session'>(), newId<'session'>()];
    await Promise.all(opened.map((id) => at.access.accountSessions.opened(session, id)));
    expect(await at.access.accountSessions.end(session)).toEqual(opened);
  });

  it.each(['', '.', 'x', 'x.y', `${newId()}.${newId()}`])(
    'ACC5 are not opened by the cookie %j',
    async (cookie) => {
      const at = accessAt();
      await at.access.accountSessions.begin(await administrator(at));
      expect(await at.access.accountSessions.of(cookie)).toBeUndefined();
    },
  );

  it('ACC5 are kept without their token', async () => {
    const at = accessAt();
    const cookie = await at.access.accountSessions.begin(await administrator(at));
    const records = JSON.stringify(await at.storage.list('accountSession'));
    expect(records).not.toContain(cookie.split('.')[1]);
  });
});
