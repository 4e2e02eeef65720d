import type { Access } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PracticeMeetings } from '../practice/practice-meetings.ts';
import type { LiveMeetings } from '../rooms/live-meetings.ts';
import type { Cookies } from './cookies.ts';
import type { Door } from './door.ts';
import type { Limits } from './limits.ts';

/** What the routes before and around a meeting stand on. */
export interface RouteDeps {
  readonly access: Access;
  readonly live: LiveMeetings;
  readonly practice: PracticeMeetings;
  readonly door: Door;
  readonly cookies: Cookies;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
  /** Days after a meeting's day in which its links work; for saying when that is. */
  readonly linkTimes: { readonly timeZone: string; readonly linkDays: number };
}
