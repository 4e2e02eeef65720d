import { type Context, Hono } from 'hono';
import type { AddressAnswer } from '../../shared/protocol/access.ts';
import type { Access } from '../access/access.ts';
import type { OpenedSession } from '../access/participant-sessions.ts';
import { notFound, refuse } from './answers.ts';
import { clientAddress } from './client-address.ts';
import { addressOf, wallAddressOf } from './cookies.ts';
import { input } from './input.ts';
import type { RouteDeps } from './route-deps.ts';

/** The ways in: a personal link, the spoken code, and a screen's ticket. All of them by POST; looking spends nothing. */
export function joinRoutes(deps: RouteDeps) {
  const { access, cookies, door, limits, practice } = deps;
  /** Real meetings first, so that nothing of a practice meeting can ever be taken for one. */
  const first = async <T>(look: (access: Access) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const each of [access, ...practice.doors]) {
      const found = await look(each);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const address = (c: Context): string => clientAddress(c, door.trustProxy);
  const tooMany = (c: Context) => refuse(c, 'tooMany', { sentence: 'tooMany' });
  const enter = (c: Context, { session, token, until }: OpenedSession) => {
    cookies.setParticipant(c, session.id, token, until);
    return c.json({ ok: true, address: addressOf(session.id), session: session.id } satisfies AddressAnswer);
  };

  return new Hono()
    .post('/api/join', input('POST /api/join'), async (c) => {
      if (!(await limits.join(address(c)))) return tooMany(c);
      const device = cookies.device(c);
      const { secret } = c.req.valid('json');
      const opened = await first(({ sessions }) => sessions.redeem(secret, device));
      if (opened === 'tooMany') return refuse(c, 'tooMany', { sentence: 'doorFull' });
      if (opened) return enter(c, opened);
      return (await limits.wrongJoin(address(c))) ? notFound(c) : tooMany(c);
    })
    .post('/api/knock', input('POST /api/knock'), async (c) => {
      const form = c.req.valid('json');
      if (!(await limits.knock(address(c))) || !(await limits.guess())) return tooMany(c);
      const meeting = await first(({ sessions }) => sessions.meetingOfCode(form.code));
      if (meeting !== undefined) {
        await limits.guessedRight();
        if (!(await limits.knockAt(meeting))) return tooMany(c);
      }
      const device = cookies.device(c);
      const opened = await first(({ sessions }) => sessions.knock(form, device));
      if (opened === 'tooMany') return refuse(c, 'tooMany', { sentence: 'doorFull' });
      return opened ? enter(c, opened) : notFound(c);
    })
    .post('/api/wall', input('POST /api/wall'), async (c) => {
      if (!(await limits.join(address(c)))) return tooMany(c);
      const { ticket } = c.req.valid('json');
      const paired = await first(({ walls }) => walls.redeem(ticket));
      if (!paired) return (await limits.wrongJoin(address(c))) ? notFound(c) : tooMany(c);
      cookies.setWall(c, paired.wall.id, paired.token, paired.wall.until);
      return c.json({ ok: true, address: wallAddressOf(paired.wall.id), wall: paired.wall.id } as const);
    });
}
