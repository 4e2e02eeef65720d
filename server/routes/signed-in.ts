import { createMiddleware } from 'hono/factory';
import type { SignedIn } from '../access/account-sessions.ts';
import { mayAdminister } from '../access/policies.ts';
import { refuse } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** Routes of accounts know who asks. */
export interface SignedInEnv {
  Variables: { me: SignedIn };
}

type Deps = Pick<RouteDeps, 'access' | 'cookies' | 'door'>;

/** Accounts are for real meetings: on a plain network, where a password could be read along, there are none. */
export function realMeetingsOnly({ door }: Pick<RouteDeps, 'door'>) {
  return createMiddleware(async (c, next) => {
    if (door.kind === 'practice') return refuse(c, 'practiceOnly', { sentence: 'practiceOnly' });
    return next();
  });
}

/** Lets only signed-in accounts through, and makes their sign-in last from now. */
export function signedIn(deps: Deps) {
  return createMiddleware<SignedInEnv>(async (c, next) => {
    if (deps.door.kind === 'practice') return refuse(c, 'practiceOnly', { sentence: 'practiceOnly' });
    const cookie = deps.cookies.account(c);
    const me = cookie === undefined ? undefined : await deps.access.accountSessions.of(cookie);
    if (cookie === undefined || !me) return refuse(c, 'signedOut', { sentence: 'signedOut' });
    c.set('me', me);
    if (me.renewed) deps.cookies.setAccount(c, cookie);
    return next();
  });
}

/** Lets only administrators through; stands after `signedIn`. */
export function administratorOnly() {
  return createMiddleware<SignedInEnv>(async (c, next) => {
    if (!mayAdminister(c.var.me.account)) return refuse(c, 'notAllowed', { sentence: 'notAdministrator' });
    return next();
  });
}
