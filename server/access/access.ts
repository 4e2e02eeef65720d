import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { AccountSessions } from './account-sessions.ts';
import { Accounts } from './accounts.ts';
import { Families } from './families.ts';
import { Invitations } from './invitations.ts';
import { MeetingSetUps } from './meetings.ts';
import { ParticipantSessions } from './participant-sessions.ts';
import type { AccessDeps, AccessStore } from './store.ts';
import { Turns } from './turns.ts';
import { WallTickets } from './wall-tickets.ts';

/** Everything about who may come in, over one store. */
export interface Access {
  readonly accounts: Accounts;
  readonly accountSessions: AccountSessions;
  readonly families: Families;
  readonly invitations: Invitations;
  readonly setUps: MeetingSetUps;
  readonly sessions: ParticipantSessions;
  readonly walls: WallTickets;
}

/** What access is made from. */
export interface AccessOptions {
  readonly store: AccessStore;
  readonly clock: Clock;
  readonly log: Log;
  /** IANA name. */
  readonly timeZone: string;
  /** How many days after the meeting's day its links still work. */
  readonly linkDays: number;
  /** True on a plain network: practice meetings only. */
  readonly practiceOnly: boolean;
}

/** Puts accounts, families, set-ups and the door together. */
export function createAccess(options: AccessOptions): Access {
  const deps: AccessDeps = { ...options, turns: new Turns() };
  const accounts = new Accounts(deps);
  const families = new Families(deps);
  const invitations = new Invitations(deps);
  const sessions = new ParticipantSessions(deps, invitations);
  return {
    accounts,
    accountSessions: new AccountSessions(deps, accounts),
    families,
    invitations,
    sessions,
    setUps: new MeetingSetUps({ ...deps, families, invitations, sessions }),
    walls: new WallTickets(deps),
  };
}
