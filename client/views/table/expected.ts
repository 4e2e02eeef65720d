import type { MeetingModel, Person } from '../../meeting/meeting-model.ts';

/**
 * Whose number and answer are waited for: everybody who has been let in or whose OK was typed, but nobody who only
 * watches, has left for good or, by the lead's desk, does not take part today.
 */
export function expectedPeople(model: MeetingModel): readonly Person[] {
  return model.proceedings.participants.filter(
    (person) =>
      !person.withdrawn &&
      person.role !== 'observer' &&
      (person.admitted || model.proceedings.oks[person.id] !== undefined) &&
      model.desk.people[person.id]?.ok !== 'notToday',
  );
}
