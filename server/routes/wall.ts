import { Hono } from 'hono';
import { notFound } from './answers.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Meetings } from '../rooms/meetings.ts';
import type { WallTickets } from '../access/wall-tickets.ts';

/** What the wall's own pages stand on. */
export interface WallDeps {
  readonly gatekeeper: Gatekeeper;
  readonly meetings: Meetings;
  readonly walls: WallTickets;
  readonly generation: string;
  /** The code that people without a link type, and where: for the wall to show. */
  readonly walkIn: (meeting: Parameters<Meetings['get']>[0]) => Promise<{ code: string; address: string }>;
}

/** The wall's requests under `/wall/<wall>/api`: who it is, and the spoken code. Its documents come by sockets. */
export function wallRoutes(deps: WallDeps) {
  return new Hono()
    .use('/wall/:wall/api/*', deps.gatekeeper.sameOrigin)
    .get('/wall/:wall/api/session', async (c) => {
      const wall = await deps.gatekeeper.wall(c);
      if (!wall) return notFound(c);
      return c.json({ wall: wall.id, generation: deps.generation });
    })
    .get('/wall/:wall/api/walk-in', async (c) => {
      const wall = await deps.gatekeeper.wall(c);
      if (!wall) return notFound(c);
      const { meeting } = (await deps.meetings.get(wall.meeting)).snapshot();
      if (meeting.closedAt !== null) return notFound(c);
      return c.json(await deps.walkIn(wall.meeting));
    });
}
