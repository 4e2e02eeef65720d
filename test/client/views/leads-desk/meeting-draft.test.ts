import { describe, expect, it } from 'vitest';
import {
  emptyMeeting,
  meetingFormOf,
  newPerson,
  personOfChild,
  takeOver,
  withRole,
  writtenPeople,
} from '../../../../client/views/leads-desk/meeting-draft.ts';
import { newId } from '../../../../shared/ids.ts';
import type { MeetingView, PersonInput } from '../../../../shared/protocol/set-up.ts';
import { childOf } from '../../../support/fixtures/fixture-people.ts';

const yusuf = { id: childOf('yusuf'), name: 'Yusuf', born: null };
const layla = { id: childOf('layla'), name: 'Layla', born: null };

const aPerson = (name: string, given: Partial<PersonInput> = {}): PersonInput => ({
  ...newPerson({ name }),
  role: 'parent',
  ...given,
});

/** All of somebody but who they are in one meeting. */
const asPerson = (given: object): object => ({ ...given, participant: undefined });

/** A meeting that was, with the names of those whose link was taken back. */
function aMeeting(people: readonly PersonInput[], withdrawn: readonly string[] = []): MeetingView {
  const [lead] = people;
  if (!lead) throw new Error('A meeting has a lead.');
  return {
    id: newId(),
    family: newId(),
    stage: 'closed',
    walkInCode: null,
    linksUntil: 0,
    day: '2026-03-04',
    time: '15:30',
    place: 'Hill School',
    why: 'Mornings',
    people: [...people],
    lead: lead.participant,
    chair: people[1]?.participant ?? null,
    scribe: null,
    standIn: people[2]?.participant ?? null,
    invitations: people.map(({ participant, name }) => ({
      participant,
      made: true,
      used: true,
      withdrawn: withdrawn.includes(name),
    })),
  };
}

describe('the people of a next meeting', () => {
  const okafor = aPerson('Ms Okafor', { role: 'leadProfessional' });
  const bell = aPerson('Mr Bell', { role: 'school', agency: 'Hill School' });
  const tom = aPerson('Tom', { role: 'health', place: 'remote', ownDevice: false });

  it('LEADS4 are the same persons as before, as new participants in the same roles', () => {
    const { draft, leftOut } = takeOver(aMeeting([okafor, bell, tom]), { children: [] }, 'Ms Okafor');
    expect(leftOut).toEqual([]);
    expect(draft.people.map(asPerson)).toEqual([okafor, bell, tom].map(asPerson));
    const fresh = draft.people.map(({ participant }) => participant);
    expect(fresh.some((id) => [okafor, bell, tom].some(({ participant }) => participant === id))).toBe(false);
    expect([draft.lead, draft.chair, draft.standIn]).toEqual(fresh);
    expect(draft.scribe).toBeNull();
    expect([draft.day, draft.time, draft.place, draft.why]).toEqual(['', '15:30', 'Hill School', '']);
  });

  it('CLOCK2 LEADS4 are asked for as long as last time, or for an hour', () => {
    const last = { ...aMeeting([okafor, bell, tom]), minutes: 90 };
    const again = takeOver(last, { children: [] }, 'Ms Okafor').draft;
    expect([emptyMeeting('Ms Okafor').minutes, again.minutes, meetingFormOf(again).minutes]).toEqual([
      60, 90, 90,
    ]);
  });

  it('LEADS4 leave out whoever was taken out, and children who are no longer of the family', () => {
    const past = aPerson('Layla', { role: 'youngPerson', child: layla.id });
    const now = aPerson('Yusuf', { role: 'youngPerson', child: yusuf.id });
    const last = aMeeting([okafor, bell, tom, past, now], ['Tom']);
    const { draft, leftOut } = takeOver(last, { children: [yusuf] }, 'Ms Okafor');
    expect(leftOut).toEqual(['Tom', 'Layla']);
    expect(draft.people.map(({ name }) => name)).toEqual(['Ms Okafor', 'Mr Bell', 'Yusuf']);
    expect(draft.standIn).toBeNull();
  });

  it('LEADS4 are led by whoever sets the meeting up, found among them or put before them', () => {
    const last = aMeeting([okafor, bell, tom]);
    const found = takeOver(last, { children: [] }, 'Tom').draft;
    expect(found.people.map(({ name }) => name)).toEqual(['Ms Okafor', 'Mr Bell', 'Tom']);
    expect(found.lead).toBe(found.people[2]?.participant);
    expect(found.standIn).toBeNull();
    const added = takeOver(last, { children: [] }, 'Ms Hill').draft;
    expect(added.people.map(({ name }) => name)).toEqual(['Ms Hill', 'Ms Okafor', 'Mr Bell', 'Tom']);
    expect(added.people[0]).toMatchObject({ role: 'leadProfessional', participant: added.lead });
  });
});

describe('what is sent of a set-up', () => {
  it('LEADS5 leaves out lines that nobody wrote in, and whoever stood only there', () => {
    const draft = emptyMeeting('Ms Okafor');
    const blank = draft.people[1];
    draft.chair = blank?.participant ?? null;
    draft.people.push(personOfChild(yusuf));
    const form = meetingFormOf(draft);
    expect(form.people.map(({ name }) => name)).toEqual(['Ms Okafor', 'Yusuf']);
    expect(writtenPeople(draft).map(({ name }) => name)).toEqual(['Ms Okafor', 'Yusuf']);
    expect(form.chair).toBeNull();
    expect(form.people[1]).toMatchObject({ role: 'youngPerson', child: yusuf.id });
  });

  it('LEADS5 a role says which child somebody is only where it must be so', () => {
    expect(withRole('youngPerson', [yusuf])).toEqual({ role: 'youngPerson', child: yusuf.id });
    expect(withRole('youngPerson', [yusuf, layla])).toEqual({ role: 'youngPerson', child: null });
    expect(withRole('parent', [yusuf])).toEqual({ role: 'parent', child: null });
  });
});
