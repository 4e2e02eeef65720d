import { newId } from '../../shared/ids.ts';
import type { FamilyInput, MeetingInput, PersonInput } from '../../shared/protocol/set-up.ts';

/** A made-up family, and the meeting about it. */
export interface PracticeSetUp {
  readonly family: FamilyInput;
  readonly meeting: MeetingInput;
}

/** The made-up people of a practice meeting on a day (ISO): nobody in it is anybody. */
export function practiceSetUp(day: string): PracticeSetUp {
  const child = { id: newId<'child'>(), name: 'Robin', born: null };
  const person = (
    who: Pick<PersonInput, 'name' | 'role'> &
      Partial<Pick<PersonInput, 'agency' | 'place' | 'child' | 'ownDevice'>>,
  ): PersonInput => ({
    person: newId(),
    participant: newId(),
    agency: '',
    place: 'inRoom',
    child: null,
    ownDevice: true,
    ...who,
  });
  const lead = person({ name: 'You, the lead', role: 'leadProfessional', agency: 'Riverside School' });
  const nurse = person({ name: 'Nurse Ash', role: 'health', agency: 'School nursing', place: 'remote' });
  return {
    family: { name: 'The Meadow family (practice)', children: [child], cover: [] },
    meeting: {
      day,
      time: '',
      place: 'A made-up room',
      why: 'To try everything out. Robin is often late for school, and mornings are hard.',
      people: [
        lead,
        person({ name: 'Mum Meadow', role: 'parent' }),
        person({ name: 'Robin', role: 'youngPerson', child: child.id }),
        person({ name: 'Nan Meadow', role: 'familyNetwork', ownDevice: false }),
        person({ name: 'Teacher Bell', role: 'school', agency: 'Riverside School' }),
        nurse,
      ],
      lead: lead.participant,
      chair: null,
      scribe: null,
      standIn: nurse.participant,
    },
  };
}
