import type { WallModel } from '../../meeting/meeting-model.ts';
import type { ParticipantId, PersonId } from '../../../shared/ids.ts';

/**
 * The wall calls people by the known-as name that the lead wrote at set-up, as it stands there, and by nothing else: no
 * agency, no role, no address, no day of birth, and no title of the meeting, which may hold a family's surname (rule
 * WALL1). Names are not cut to their first word: “Ms Okafor” would be “Ms”, and “Mary Ann” would be somebody else.
 */
export function nameOnly(model: WallModel): (id: ParticipantId) => { name: string; agency: '' } | undefined {
  return (id) => {
    const person = model.person(id);
    return person && { name: person.name, agency: '' };
  };
}

/** The known-as names of those persons who are in this meeting, in seating order. */
export function namesOf(model: WallModel, persons: readonly PersonId[]): readonly string[] {
  return model.proceedings.participants
    .filter(({ person }) => persons.includes(person))
    .map(({ name }) => name);
}
