import { newId, type ParticipantId } from '../../../shared/ids.ts';
import type { PersonInput } from '../../../shared/protocol/set-up.ts';
import type { ParticipantSession } from '../../access/participant-sessions.ts';
import { participantFrom } from '../begin-meeting.ts';
import { done, refused } from './answers.ts';
import type { Carrying, Handlers } from './carrying.ts';

/** Lets a waiting session in as a participant; false when it no longer waits. */
async function letIn(
  { meeting, act }: Pick<Carrying, 'meeting' | 'act'>,
  session: ParticipantSession,
  participant: ParticipantId,
): Promise<boolean> {
  const person = meeting.snapshot().participants.find((p) => p.id === participant);
  if (!person || person.withdrawn || session.standing !== 'waiting') return false;
  act.store(meeting.deps.sessions.toRecord({ ...session, participant, standing: 'admitted' }));
  const { id, ...state } = person;
  await Promise.all([meeting.openDesk(participant), meeting.notebooks.room(participant)]);
  act.put('participants', id, { ...state, admitted: true });
  noteArrival({ meeting, act }, person);
  meeting.door.delete(session.id);
  act.afterwards.push(() => meeting.deps.sessions.settled(session.id));
  return true;
}

/** Whoever comes in when the others are past the first step is told where they are; a second device is not (rule LATE1). */
function noteArrival(
  { meeting, act }: Pick<Carrying, 'meeting' | 'act'>,
  person: { readonly id: ParticipantId; readonly admitted: boolean },
): void {
  const { phase } = meeting.snapshot().meeting;
  if (person.admitted || phase === 'welcome') return;
  act.desk(person.id, 'arrival', 'it', { phase, at: meeting.deps.clock.now() });
}

/**
 * Ends a person's part: link, sessions and sockets together (rule DOOR7: within a second). What they have shown stays;
 * a number they sealed goes. False when they are not in the meeting.
 */
export async function withdrawPerson(
  { meeting, act }: Pick<Carrying, 'meeting' | 'act'>,
  participant: ParticipantId,
): Promise<boolean> {
  const person = meeting.snapshot().participants.find((p) => p.id === participant);
  if (!person) return false;
  const { id, ...state } = person;
  act.put('participants', id, { ...state, admitted: false, here: false, marked: false, withdrawn: true });
  for (const record of await meeting.deps.setUps.withdrawInvitation(meeting.id, id)) act.store(record);
  for (const session of await meeting.deps.sessions.of(meeting.id)) {
    if (session.participant !== id || session.standing === 'ended') continue;
    act.store(meeting.deps.sessions.toRecord({ ...session, standing: 'ended' }));
    meeting.door.delete(session.id);
    act.afterwards.push(() => meeting.deps.sessions.settled(session.id));
  }
  act.afterwards.push(() => {
    meeting
      .endPeers({ participant: id })
      .catch((e: unknown) => meeting.deps.log.error('sockets were not ended', e));
  });
  return true;
}

/** The door: who comes in, who does not, who leaves for good. */
export const doors: Handlers<'admit' | 'admitWalkIn' | 'turnAway' | 'withdraw' | 'markHere'> = {
  async admit({ meeting, act, command }) {
    let admitted = 0;
    for (const knock of command.knocks) {
      const session = await meeting.deps.sessions.get(meeting.id, knock);
      if (session?.participant && (await letIn({ meeting, act }, session, session.participant))) admitted++;
    }
    return admitted > 0 ? done({ admitted }) : refused('notFound');
  },

  async admitWalkIn({ meeting, act, command }) {
    const session = await meeting.deps.sessions.get(meeting.id, command.knock);
    if (!session || session.standing !== 'waiting' || session.participant) return refused('notFound');
    const named = command.as;
    if ('participant' in named) {
      return (await letIn({ meeting, act }, session, named.participant)) ? done() : refused('notFound');
    }
    const { participants } = meeting.snapshot();
    const participant = newId<'participant'>();
    const seat = Math.max(0, ...participants.map((p) => p.seat)) + 1;
    const person: PersonInput = { ...named, person: newId(), participant, child: null, ownDevice: true };
    act.put('participants', participant, participantFrom(person, seat, null));
    for (const record of await meeting.deps.setUps.withPerson(meeting.id, person)) act.store(record);
    return (await letIn({ meeting, act }, session, participant))
      ? done({ participant })
      : refused('notFound');
  },

  async turnAway({ meeting, act, command }) {
    const session = await meeting.deps.sessions.get(meeting.id, command.knock);
    if (session?.standing !== 'waiting') return refused('notFound');
    act.store(meeting.deps.sessions.toRecord({ ...session, standing: 'ended' }));
    meeting.door.delete(session.id);
    act.afterwards.push(() => meeting.deps.sessions.settled(session.id));
    return done();
  },

  async withdraw({ meeting, act, command, from }) {
    if (command.participant === from) return refused('notAllowed');
    return (await withdrawPerson({ meeting, act }, command.participant)) ? done() : refused('notFound');
  },

  markHere({ meeting, act, command }) {
    const person = meeting.snapshot().participants.find((p) => p.id === command.participant);
    if (!person || person.withdrawn) return refused('notFound');
    const { id, ...state } = person;
    act.put('participants', id, {
      ...state,
      admitted: state.admitted || command.here,
      marked: command.here,
      here: command.here || (meeting.presences.devices.get(id) ?? 0) > 0,
    });
    return done();
  },
};
