import { Hono } from 'hono';
import { isId, type ParticipantId } from '../../shared/ids.ts';
import type { Command, CommandAnswer, SessionView } from '../../shared/protocol/commands.ts';
import type { ParticipantSession } from '../access/participant-sessions.ts';
import { carryOut } from '../rooms/commands/decide.ts';
import type { Meeting } from '../rooms/meeting.ts';
import { JournalFullError } from '../storage/journal.ts';
import { notFound, refuse, STATUS } from './answers.ts';
import { input } from './input.ts';
import type { Inside, ParticipantDeps } from './participant-deps.ts';
import { createCommandLimit } from './limits.ts';
import { recordRoutes } from './record.ts';

/** Everything one device's page asks under `/in/<session>/api`, but for its sockets. */
export function participantRoutes(deps: ParticipantDeps) {
  const { gatekeeper, meetings } = deps;
  const isWithinLimit = createCommandLimit();

  /** Runs `then` for a session that has been let in, with its live meeting; all others get the same answer. */
  const inside: Inside = async (c, then) => {
    const session = await gatekeeper.session(c);
    if (session?.standing !== 'admitted' || !session.participant) return notFound(c);
    const meeting = await meetings.get(session.meeting);
    const person = meeting.snapshot().participants.find((p) => p.id === session.participant);
    return person && !person.withdrawn ? then(meeting, person.id, session) : notFound(c);
  };

  return new Hono()
    .use('/in/:session/api/*', gatekeeper.sameOrigin)
    .get('/in/:session/api/session', async (c) => {
      const session = await gatekeeper.session(c);
      if (!session) return notFound(c);
      return c.json(await viewOf(session, deps));
    })
    .post('/in/:session/api/commands', input('POST /in/:session/api/commands'), async (c) => {
      // It has been read to its end before anybody is asked who sends it: who they are counts when the command is whole.
      const command = c.req.valid('json');
      return inside(c, async (meeting, participant, { id }) => {
        if (!(await isWithinLimit(id))) return refuse(c, 'tooMany', { sentence: 'tooMany' });
        const answer = await carryOutOrExplain(meeting, participant, command);
        return c.json(answer, answer.ok ? 200 : STATUS[answer.reason]);
      });
    })
    .post('/in/:session/api/leave', async (c) => {
      const session = await gatekeeper.session(c);
      if (!session) return notFound(c);
      // In turn with the door: a session that is being let in must not come to life after its end.
      await deps.setUps.inTurn(session.meeting, async () => {
        const now = (await deps.sessions.get(session.meeting, session.id)) ?? session;
        await deps.journal.commit({ put: [deps.sessions.toRecord({ ...now, standing: 'ended' })] });
      });
      deps.sessions.settled(session.id);
      const meeting = await meetings.get(session.meeting).catch(() => undefined);
      await meeting?.sessionEnded(session.id);
      deps.forgetCookie(c, session);
      return c.json({ ok: true } as const);
    })
    .post('/in/:session/api/wall', (c) =>
      inside(c, async (meeting, participant) => {
        if (meeting.snapshot().meeting.lead !== participant) return refuse(c, 'notAllowed');
        return c.json({ ticket: await deps.walls.makeTicket(meeting.id) });
      }),
    )
    .post('/in/:session/api/invitations/:participant', (c) =>
      inside(c, async (meeting, participant) => {
        const { meeting: state, participants } = meeting.snapshot();
        if (state.lead !== participant) return refuse(c, 'notAllowed');
        const whose = c.req.param('participant');
        const person = isId(whose) ? participants.find((p) => p.id === whose) : undefined;
        if (!person) return notFound(c);
        const link = await deps.inviteAgain(meeting.id, person.id);
        if (link === undefined) return notFound(c);
        await meeting.welcomeBack(person.id);
        return c.json({ link });
      }),
    )
    .route('/', recordRoutes(deps, inside));
}

async function carryOutOrExplain(
  meeting: Meeting,
  from: ParticipantId,
  command: Command,
): Promise<CommandAnswer> {
  try {
    return await carryOut(meeting, from, command);
  } catch (error) {
    if (error instanceof JournalFullError) return { ok: false, reason: 'storeTrouble' };
    throw error;
  }
}

async function viewOf(session: ParticipantSession, deps: ParticipantDeps): Promise<SessionView> {
  const admitted = session.standing === 'admitted' && session.participant !== null;
  const setUp = admitted ? await deps.setUps.get(session.meeting) : undefined;
  return {
    standing: admitted ? 'admitted' : 'waiting',
    // At the door nothing of the meeting is said: the page knows only its own invitation.
    participant: session.participant ?? ('' as ParticipantId),
    name: session.name,
    outboxKey: session.outboxKey,
    meeting: admitted ? { id: session.meeting, stage: setUp?.stage === 'closed' ? 'closed' : 'open' } : null,
    generation: deps.generation,
    practice: deps.practiceOnly,
  };
}
