import { createMiddleware } from 'hono/factory';
import type { ParticipantSessions } from '../access/participant-sessions.ts';
import type { WallTickets } from '../access/wall-tickets.ts';
import { refuse } from './answers.ts';
import type { Cookies } from './cookies.ts';
import { type Door, isGuarded, originAllowed } from './door.ts';
import type { Gatekeeper } from './gatekeeper.ts';

/** What tells who stands behind a request. */
export interface GatekeeperDeps {
  readonly door: Door;
  readonly cookies: Cookies;
  readonly sessions: ParticipantSessions;
  readonly walls: WallTickets;
}

/** Reads sessions and walls from path and cookie together: neither alone opens anything. */
export function createGatekeeper(deps: GatekeeperDeps): Gatekeeper {
  return {
    sameOrigin: createMiddleware(async (c, next) => {
      if (isGuarded(c.req.raw) && !originAllowed(c.req.raw, deps.door)) {
        return refuse(c, 'notAllowed', { sentence: 'otherSite' });
      }
      return next();
    }),
    session: (c) => deps.sessions.byToken(c.req.param('session') ?? '', deps.cookies.participant(c) ?? ''),
    wall: (c) => deps.walls.byToken(c.req.param('wall') ?? '', deps.cookies.wall(c) ?? ''),
  };
}
