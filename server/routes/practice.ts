import { Hono } from 'hono';
import type { AddressAnswer } from '../../shared/protocol/access.ts';
import { dayAt } from '../access/days.ts';
import { practiceSetUp } from '../practice/practice-people.ts';
import { notFound, refuse } from './answers.ts';
import { clientAddress } from './client-address.ts';
import { addressOf } from './cookies.ts';
import type { RouteDeps } from './route-deps.ts';

/** `POST /api/practice`: a meeting of made-up people, opened at once for whoever asks. It needs no account. */
export function practiceRoutes(deps: RouteDeps) {
  const { families, sessions, setUps } = deps.access;
  return new Hono().post('/api/practice', async (c) => {
    if (!(await deps.limits.practice(clientAddress(c, deps.door.trustProxy)))) {
      return refuse(c, 'tooMany', { sentence: 'tooMany' });
    }
    const today = dayAt(deps.clock.now(), deps.linkTimes.timeZone);
    const madeUp = practiceSetUp(today);
    const family = await families.createPractice(madeUp.family);
    const { id } = await setUps.createPractice(family, madeUp.meeting);
    const meeting = await setUps.begin(id, 'server');
    if (!meeting) return notFound(c);
    await deps.live.begin(id);
    const opened = await sessions.openAsLead(meeting, deps.cookies.device(c), 'practice');
    deps.cookies.setParticipant(c, opened.session.id, opened.token, opened.until);
    const address = addressOf(opened.session.id);
    return c.json({ ok: true, address, session: opened.session.id } satisfies AddressAnswer);
  });
}
