import { type Context, Hono } from 'hono';
import type { MeetingId, ParticipantId } from '../../shared/ids.ts';
import type { AddressAnswer, LinkAnswer } from '../../shared/protocol/access.ts';
import type { Account } from '../access/accounts.ts';
import type { MeetingSetUp } from '../access/meetings.ts';
import { linksUntil } from '../access/policies.ts';
import { notFound, refuse } from './answers.ts';
import { addressOf, idIn } from './cookies.ts';
import { input } from './input.ts';
import { meetingView, refuseSetUp } from './meeting-view.ts';
import type { RouteDeps } from './route-deps.ts';
import { signedIn } from './signed-in.ts';

/** One meeting before and around it: its set-up, its links, and opening it. */
export function meetingRoutes(deps: RouteDeps) {
  const { accountSessions, invitations, sessions, setUps } = deps.access;
  const me = signedIn(deps);

  const visible = async (c: Context, to: Account): Promise<MeetingSetUp | undefined> => {
    const id = idIn(c, 'id');
    return id === undefined ? undefined : (await setUps.visible(id as MeetingId, to))?.meeting;
  };
  const personIn = (c: Context, meeting: MeetingSetUp): ParticipantId | undefined =>
    meeting.people.find((p) => p.participant === c.req.param('participant'))?.participant;

  return new Hono()
    .get('/api/meetings/:id', me, async (c) => {
      const meeting = await visible(c, c.var.me.account);
      if (!meeting) return notFound(c);
      return c.json({ ok: true, meeting: await meetingView(deps, meeting) } as const);
    })
    .put('/api/meetings/:id', me, input('PUT /api/meetings/:id'), async (c) => {
      const { account } = c.var.me;
      const meeting = await visible(c, account);
      if (!meeting) return notFound(c);
      const result = await setUps.change(meeting.id, c.req.valid('json'), account);
      if (!result.ok) return refuseSetUp(c, result);
      return c.json({ ok: true, meeting: await meetingView(deps, result.meeting) } as const);
    })
    .post('/api/meetings/:id/invitations/:participant', me, async (c) => {
      const { account } = c.var.me;
      const meeting = await visible(c, account);
      const participant = meeting && personIn(c, meeting);
      if (!meeting || !participant) return notFound(c);
      if (deps.clock.now() >= linksUntil(meeting, deps.linkTimes)) {
        return refuse(c, 'notNow', { sentence: 'dayPast' });
      }
      const secret = await invitations.make(meeting.id, participant, account.id);
      if (meeting.stage !== 'setUp') await deps.live.welcomeBack(meeting.id, participant);
      return c.json({ ok: true, link: `${deps.door.origin()}/join#${secret}` } satisfies LinkAnswer);
    })
    .delete('/api/meetings/:id/invitations/:participant', me, async (c) => {
      const { account } = c.var.me;
      const meeting = await visible(c, account);
      const participant = meeting && personIn(c, meeting);
      if (!meeting || !participant) return notFound(c);
      if (meeting.stage !== 'open') await setUps.withdraw(meeting.id, participant, account);
      else if (participant === meeting.host) return refuse(c, 'notNow', { sentence: 'leadStays' });
      else if (!(await deps.live.withdraw(meeting.id, participant))) return notFound(c);
      return c.json({ ok: true } as const);
    })
    .post('/api/meetings/:id/open', me, async (c) => {
      const { account, session, token } = c.var.me;
      const seen = await visible(c, account);
      const meeting = seen && (await setUps.begin(seen.id, account.id));
      if (!meeting) return notFound(c);
      await deps.live.begin(meeting.id);
      const opened = await sessions.openAsLead(meeting, token, account.id);
      await accountSessions.opened(session, opened.session.id);
      deps.cookies.setParticipant(c, opened.session.id, opened.token, opened.until);
      const address = addressOf(opened.session.id);
      return c.json({ ok: true, address, session: opened.session.id } satisfies AddressAnswer);
    });
}
