import { type ChildId, newId, type ParticipantId } from '../../../shared/ids.ts';
import { USUAL_MINUTES } from '../../../shared/practice/meeting-clock.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';
import type { ChildInput, FamilyView, MeetingView } from '../../../shared/protocol/set-up.ts';
import type { MeetingForm, PersonForm } from '../../connection/service.ts';

/** Somebody who comes, as they are typed. */
export type PersonDraft = { -readonly [Key in keyof PersonForm]: PersonForm[Key] };

/** A meeting as it is typed. */
export interface MeetingDraft {
  day: string;
  time: string;
  /** How long it is meant to last, in minutes. */
  minutes: number;
  place: string;
  why: string;
  people: PersonDraft[];
  lead: ParticipantId;
  chair: ParticipantId | null;
  scribe: ParticipantId | null;
  standIn: ParticipantId | null;
}

/** A fresh line for a person. */
export function newPerson(given: Partial<PersonDraft> = {}): PersonDraft {
  return {
    person: newId(),
    participant: newId(),
    name: '',
    role: null,
    agency: '',
    place: 'inRoom',
    child: null,
    ownDevice: true,
    ...given,
  };
}

/** A line for a child of the family. */
export function personOfChild(child: Pick<ChildInput, 'id' | 'name'>): PersonDraft {
  return newPerson({ name: child.name, role: 'youngPerson', child: child.id });
}

/** A meeting of which nothing is known but who sets it up. */
export function emptyMeeting(leadName: string): MeetingDraft {
  const lead = newPerson({ name: leadName, role: 'leadProfessional' });
  return {
    ...{ day: '', time: '', minutes: USUAL_MINUTES, place: '', why: '' },
    ...{ chair: null, scribe: null, standIn: null },
    people: [lead, newPerson()],
    lead: lead.participant,
  };
}

/** A set-up as it stands, to be changed. */
export function meetingDraftOf(meeting: MeetingView): MeetingDraft {
  const { day, time, minutes = USUAL_MINUTES, place, why, people, lead, chair, scribe, standIn } = meeting;
  return {
    ...{ day, time, minutes, place, why, lead, chair, scribe, standIn },
    people: people.map((person) => ({ ...person })),
  };
}

/** What a next meeting takes over from the one before. */
export interface TakenOver {
  readonly draft: MeetingDraft;
  /** Names of those who were taken out of that meeting and are not asked again. */
  readonly leftOut: readonly string[];
}

/**
 * The people, their roles, the time and the place of a family's last meeting: the same persons, as new participants.
 * Whoever sets up is the lead; a withdrawn person and a child who is no longer of the family are left out.
 */
export function takeOver(
  last: MeetingView,
  family: Pick<FamilyView, 'children'>,
  leadName: string,
): TakenOver {
  const withdrawn = new Set(last.invitations.filter((one) => one.withdrawn).map((one) => one.participant));
  const children = new Set<ChildId>(family.children.map((child) => child.id));
  const isLeftOut = ({ participant, child }: MeetingView['people'][number]): boolean =>
    participant !== last.lead && (withdrawn.has(participant) || (child !== null && !children.has(child)));
  const staying = last.people.filter((person) => !isLeftOut(person));
  const renewed = new Map<ParticipantId, PersonDraft>(
    staying.map((person) => [person.participant, { ...person, participant: newId() }]),
  );
  const people = [...renewed.values()];
  const again = (id: ParticipantId | null): ParticipantId | null =>
    (id === null ? undefined : renewed.get(id))?.participant ?? null;

  const oldLead = renewed.get(last.lead);
  const lead =
    oldLead?.name === leadName
      ? oldLead
      : (people.find(({ name }) => name === leadName) ??
        newPerson({ name: leadName, role: 'leadProfessional' }));
  if (!people.includes(lead)) people.unshift(lead);
  const standIn = again(last.standIn);
  return {
    draft: {
      ...{ day: '', time: last.time, minutes: last.minutes ?? USUAL_MINUTES, place: last.place, why: '' },
      ...{ people, lead: lead.participant },
      chair: again(last.chair),
      scribe: again(last.scribe),
      standIn: standIn === lead.participant ? null : standIn,
    },
    leftOut: last.people.filter((person) => isLeftOut(person)).map(({ name }) => name),
  };
}

/** The people as they are sent, in that order: a server's path counts these. Lines nobody wrote in are left out. */
export function writtenPeople({ people }: MeetingDraft): readonly PersonDraft[] {
  return people.filter(
    ({ name, agency, role }) => name.trim() !== '' || agency.trim() !== '' || role !== null,
  );
}

/** What is sent. */
export function meetingFormOf(draft: MeetingDraft): MeetingForm {
  const people = writtenPeople(draft);
  const ifThere = (id: ParticipantId | null): ParticipantId | null =>
    people.some(({ participant }) => participant === id) ? id : null;
  return {
    ...draft,
    people: people.map((person) => ({ ...person })),
    chair: ifThere(draft.chair),
    scribe: ifThere(draft.scribe),
    standIn: ifThere(draft.standIn),
  };
}

/** A role chosen for somebody: only a young person is one of the family's children. */
export function withRole(role: Role, children: readonly Pick<ChildInput, 'id'>[]): Partial<PersonDraft> {
  if (role !== 'youngPerson') return { role, child: null };
  const [only, ...others] = children;
  return { role, child: only && others.length === 0 ? only.id : null };
}
