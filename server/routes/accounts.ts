import { type Context, Hono } from 'hono';
import { type AccountId, type SessionId } from '../../shared/ids.ts';
import type { AccountView, ColleagueView } from '../../shared/protocol/access.ts';
import type { Account, LinkSpent } from '../access/accounts.ts';
import { mayAdminister } from '../access/policies.ts';
import { notFound, refuse } from './answers.ts';
import { clientAddress } from './client-address.ts';
import { idIn } from './cookies.ts';
import { input } from './input.ts';
import type { RouteDeps } from './route-deps.ts';
import { administratorOnly, realMeetingsOnly, signedIn } from './signed-in.ts';

/** Accounts of the service: the first one, signing in and out, colleagues and their one-time links. */
export function accountRoutes(deps: RouteDeps) {
  const { access, cookies, door, limits } = deps;
  const { accounts, accountSessions, sessions } = access;
  const me = signedIn(deps);
  const real = realMeetingsOnly(deps);
  const administrator = administratorOnly();

  const address = (c: Context): string => clientAddress(c, door.trustProxy);
  const tooMany = (c: Context) => refuse(c, 'tooMany', { sentence: 'tooMany' });
  const enter = async (c: Context, account: Account) => {
    cookies.setAccount(c, await accountSessions.begin(account));
    return c.json({ ok: true, account: viewOf(account) } as const);
  };
  const spent = async (c: Context, result: LinkSpent) => {
    if (result.ok) return enter(c, result.account);
    if (result.reason === 'loginTaken') {
      return refuse(c, 'wrongInput', { field: 'login', sentence: 'loginTaken' });
    }
    return notFound(c);
  };
  /** Ends what a browser opened as a lead, when its sign-in ends. */
  const endOpened = (opened: readonly SessionId[], by: AccountId) => sessions.end(opened, by);

  return new Hono()
    .post('/api/set-up', real, input('POST /api/set-up'), async (c) => {
      if (!(await limits.accountLink(address(c)))) return tooMany(c);
      return spent(c, await accounts.create(c.req.valid('json'), 'setUp'));
    })
    .post('/api/sign-in', real, input('POST /api/sign-in'), async (c) => {
      const { login, password } = c.req.valid('json');
      if (!(await limits.signIn(address(c), login))) return tooMany(c);
      const account = await accounts.verify(login, password);
      if (!account) return refuse(c, 'wrongLogin', { sentence: 'wrongLogin' });
      await limits.signedIn(address(c), login);
      return enter(c, account);
    })
    .post('/api/sign-out', me, async (c) => {
      const { account, session } = c.var.me;
      await endOpened(await accountSessions.end(session), account.id);
      cookies.forgetAccount(c);
      return c.json({ ok: true } as const);
    })
    .get('/api/account', me, (c) => c.json({ ok: true, account: viewOf(c.var.me.account) } as const))
    .get('/api/colleagues', me, async (c) => {
      const withLogin = mayAdminister(c.var.me.account);
      const colleagues = (await accounts.all()).map(
        (account): ColleagueView => ({ ...viewOf(account), ...(withLogin && { login: account.login }) }),
      );
      return c.json({ ok: true, colleagues } as const);
    })
    .post('/api/colleagues', me, administrator, input('POST /api/colleagues'), async (c) => {
      const form = c.req.valid('json');
      const by = c.var.me.account;
      const secret =
        form.purpose === 'newAccount'
          ? await accounts.linkForNew(by)
          : await accounts.linkForReset(form.account, by);
      if (secret === undefined) return notFound(c);
      return c.json({ ok: true, link: `${door.origin()}/account#${secret}` } as const);
    })
    .delete('/api/colleagues/:account', me, administrator, async (c) => {
      const by = c.var.me.account;
      const id = idIn(c, 'account');
      if (id === by.id) return refuse(c, 'notAllowed', { sentence: 'notYourself' });
      const ended = id === undefined ? undefined : await accounts.end(id as AccountId, by);
      if (!ended) return notFound(c);
      await endOpened(await accountSessions.endAll(ended.id), by.id);
      return c.json({ ok: true } as const);
    })
    .post('/api/account-link/look', real, input('POST /api/account-link/look'), async (c) => {
      if (!(await limits.accountLink(address(c)))) return tooMany(c);
      const link = await accounts.look(c.req.valid('json').secret);
      return link ? c.json({ ok: true, link } as const) : notFound(c);
    })
    .post('/api/account-link', real, input('POST /api/account-link'), async (c) => {
      if (!(await limits.accountLink(address(c)))) return tooMany(c);
      const form = c.req.valid('json');
      if ('login' in form) return spent(c, await accounts.create(form, 'newAccount'));
      const result = await accounts.reset(form.secret, form.password);
      // Whoever had the old password is out everywhere.
      if (result.ok) await endOpened(await accountSessions.endAll(result.account.id), result.account.id);
      return spent(c, result);
    });
}

function viewOf({ id, name, role }: Account): AccountView {
  return { id, name, role };
}
