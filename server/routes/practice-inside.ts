import { Hono, type MiddlewareHandler } from 'hono';
import type { PracticeMeeting } from '../practice/practice-meeting.ts';
import type { PracticeMeetings } from '../practice/practice-meetings.ts';
import type { Premises } from '../premises.ts';
import { notFound } from './answers.ts';
import type { insideRoutes } from './inside.ts';

type Inside = ReturnType<typeof insideRoutes>;

/**
 * Sends what is asked for a session or wall of a practice meeting to that meeting's own routes, and lets all else go by:
 * real meetings never hear of it.
 */
export function practiceInside(practice: PracticeMeetings, routesOf: (premises: Premises) => Inside): Hono {
  const known = new WeakMap<PracticeMeeting, Inside>();
  const routes = (meeting: PracticeMeeting): Inside => {
    const made = known.get(meeting) ?? routesOf(meeting.premises);
    known.set(meeting, made);
    return made;
  };
  const pick: MiddlewareHandler = async (c, next) => {
    const meeting = await practice.of(c.req.param('id') ?? '');
    if (!meeting) return next();
    const inside = routes(meeting)
      .notFound((unknown) => notFound(unknown))
      .onError((error) => {
        throw error;
      });
    return inside.fetch(c.req.raw, c.env);
  };
  return new Hono()
    .all('/in/:id/api/*', pick)
    .all('/in/:id/sync/*', pick)
    .all('/wall/:id/api/*', pick)
    .all('/wall/:id/sync/*', pick);
}
