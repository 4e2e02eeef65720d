import type { DeskPerson, Knock } from '../../shared/documents/desk.ts';
import { putDesk, snapshotDesk, toldOn } from '../../shared/documents/desk.ts';
import type { MeetingState, ProceedingsSnapshot } from '../../shared/documents/proceedings.ts';
import type { ParticipantId, SessionId } from '../../shared/ids.ts';
import type { Collected } from '../../shared/practice/collect.ts';
import type { ServedDocument } from './served-document.ts';

/** What desks are made from. */
export interface DeskInput {
  readonly meeting: MeetingState;
  readonly collected: Collected;
  readonly door: ReadonlyMap<SessionId, Knock>;
  readonly participants: ProceedingsSnapshot['participants'];
}

/**
 * Brings every open desk to what its owner may know (rules DESK1 to DESK3): all of it for the lead; for the chair the
 * door and readiness alone; for everyone, what the server has taken in from them.
 */
export function reconcileDesks(desks: ReadonlyMap<ParticipantId, ServedDocument>, input: DeskInput): void {
  const gone = new Set(input.participants.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  for (const [owner, desk] of desks) {
    const leads = owner === input.meeting.lead;
    const chairs = owner === input.meeting.chair;
    desk.write('server', (doc) => {
      const now = snapshotDesk(doc);
      const told = toldOn(doc);
      const door = leads || chairs ? input.door : new Map<SessionId, Knock>();
      for (const knock of now.door) if (!door.has(knock.id)) putDesk(doc, 'door', knock.id, undefined);
      for (const [id, knock] of door) putDesk(doc, 'door', id, knock);

      for (const [id, person] of input.collected.desk) {
        const known = told[id] === 'others' ? { ...person, leadOnly: null } : person;
        const seen = leads ? known : chairs ? readinessOnly(person) : undefined;
        if (told[id] && !person.leadOnly) putDesk(doc, 'told', id, undefined);
        if (seen || now.people[id]) putDesk(doc, 'people', id, seen);
      }
      // An offer lapses with whoever made it as lead, with whoever was asked, and with the meeting (rule LEAD5).
      const { leadOffer } = now;
      const isOff =
        leadOffer?.from !== input.meeting.lead || input.meeting.closedAt !== null || gone.has(leadOffer.to);
      if (leadOffer && isOff) putDesk(doc, 'leadOffer', 'it', undefined);
      putDesk(doc, 'mine', 'it', input.collected.mine.get(owner));
    });
  }
}

const readinessOnly = (person: DeskPerson): DeskPerson => ({
  sealed: false,
  ok: null,
  ready: person.ready,
  answered: false,
  leadOnly: null,
  devices: person.devices,
});
