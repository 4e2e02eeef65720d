import { Hono } from 'hono';
import type { AddressAnswer, PracticeOfferAnswer } from '../../shared/protocol/access.ts';
import { refuse } from './answers.ts';
import { clientAddress } from './client-address.ts';
import { addressOf } from './cookies.ts';
import type { RouteDeps } from './route-deps.ts';

/**
 * `POST /api/practice`: a meeting of made-up people, opened at once for whoever asks. It needs no account and is kept
 * nowhere. `GET` says whether this service offers it.
 */
export function practiceRoutes({ practice, cookies, limits, door }: RouteDeps) {
  return new Hono()
    .get('/api/practice', (c) =>
      c.json({ ok: true, isOffered: practice.isOffered } satisfies PracticeOfferAnswer),
    )
    .post('/api/practice', async (c) => {
      if (!practice.isOffered) return refuse(c, 'notFound', { sentence: 'practiceOff' });
      if (!(await limits.practice(clientAddress(c, door.trustProxy)))) {
        return refuse(c, 'tooMany', { sentence: 'practiceTooOften' });
      }
      const opened = await practice.begin();
      if (opened === 'full') return refuse(c, 'tooMany', { sentence: 'practiceFull' });
      cookies.setParticipant(c, opened.session.id, opened.token, opened.until);
      const address = addressOf(opened.session.id);
      return c.json({ ok: true, address, session: opened.session.id } satisfies AddressAnswer);
    });
}
