import type { Context, MiddlewareHandler } from 'hono';
import type { ParticipantSession } from '../access/participant-sessions.ts';
import type { WallIdentity } from '../access/wall-tickets.ts';

/** Who stands behind a request: read from its cookie and path, in one place. */
export interface Gatekeeper {
  /** Refuses requests that come from another site's page. */
  readonly sameOrigin: MiddlewareHandler;
  /** The session of `/in/:session/…`, or undefined for unknown, foreign and ended ones alike. */
  session(c: Context): Promise<ParticipantSession | undefined>;
  /** The wall of `/wall/:wall/…`, likewise. */
  wall(c: Context): Promise<WallIdentity | undefined>;
}
