import { newId, type ParticipantId } from '../../shared/ids.ts';
import { MEADOW } from '../../shared/practice/meadow-names.ts';
import type { FamilyInput, MeetingInput, PersonInput } from '../../shared/protocol/set-up.ts';
import type { Part } from '../../shared/script/part.ts';
import { type Actor, meadowParts } from './meadow-parts.ts';

/** A made-up family, the meeting about it, and what its people do there. */
export interface PracticeSetUp {
  readonly family: FamilyInput;
  readonly meeting: MeetingInput;
  readonly parts: ReadonlyMap<ParticipantId, Part>;
}

/** The made-up people of a practice meeting on a day (ISO). */
export function practiceSetUp(day: string): PracticeSetUp {
  const child = { id: newId<'child'>(), name: MEADOW.child, born: null };
  const people: Readonly<Record<keyof typeof MEADOW, PersonInput>> = {
    lead: person({ name: MEADOW.lead, role: 'leadProfessional', agency: 'Riverside School' }),
    mum: person({ name: MEADOW.mum, role: 'parent' }),
    child: person({ name: MEADOW.child, role: 'youngPerson', child: child.id }),
    withoutPhone: person({ name: MEADOW.withoutPhone, role: 'familyNetwork', ownDevice: false }),
    slow: person({ name: MEADOW.slow, role: 'familyNetwork' }),
    disagrees: person({ name: MEADOW.disagrees, role: 'school', agency: 'Riverside School' }),
    offline: person({ name: MEADOW.offline, role: 'health', agency: 'School nursing', place: 'remote' }),
  };
  return {
    family: { name: 'The Meadow family (practice)', children: [child], cover: [] },
    meeting: {
      day,
      time: '',
      place: 'A made-up room',
      why: 'To try everything out. Robin is often late for school, and mornings are hard.',
      people: Object.values(people),
      lead: people.lead.participant,
      chair: null,
      scribe: null,
      standIn: people.disagrees.participant,
    },
    parts: new Map(
      Object.entries(meadowParts).map(([who, part]) => [people[who as Actor].participant, part]),
    ),
  };
}

function person(
  who: Pick<PersonInput, 'name' | 'role'> &
    Partial<Pick<PersonInput, 'agency' | 'place' | 'child' | 'ownDevice'>>,
): PersonInput {
  return {
    person: newId(),
    participant: newId(),
    agency: '',
    place: 'inRoom',
    child: null,
    ownDevice: true,
    ...who,
  };
}
