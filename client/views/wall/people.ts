import type { WallModel } from '../../meeting/meeting-model.ts';
import type { ParticipantId, PersonId } from '../../../shared/ids.ts';

/** Words that a family name belongs to: “Mr Bell” is what a person is called, and “Mr” would be nobody. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir lady rev father sister imam rabbi pc dc ps pcso sgt nurse coach aunt auntie uncle advocate'.split(
    ' ',
  ),
);

const firstOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? '';
const isTitle = (word: string): boolean => TITLES.has(word.replace(/\.$/u, '').toLowerCase());

/**
 * How the wall calls somebody: the first word of the name they are known by, or all of it where that begins with a title.
 * What comes after the first word may be a family's surname, and anybody may walk past a wall (rule WALL1). Two people
 * with one first name are told apart by one more letter.
 *
 * @param all the names of everybody it may be mixed up with.
 */
export function wallName(name: string, all: readonly string[]): string {
  const first = firstOf(name);
  if (first === name.trim() || isTitle(first)) return name.trim();
  const isShared = all.some((other) => other.trim() !== name.trim() && firstOf(other) === first);
  const [initial = ''] = name.trim().split(/\s+/u).at(-1) ?? '';
  return isShared ? `${first} ${initial}` : first;
}

/** A person's name as the wall says it. */
export function nameOnWall(model: WallModel, person: { readonly name: string } | undefined): string {
  const all = model.proceedings.participants.map(({ name }) => name);
  return person ? wallName(person.name, all) : '';
}

/**
 * What stands under words on the wall: the name alone. No agency, no role, no address, no day of birth, and no title of
 * the meeting, which may hold a family's surname (rule WALL1).
 */
export function nameOnly(model: WallModel): (id: ParticipantId) => { name: string; agency: '' } | undefined {
  return (id) => {
    const person = model.person(id);
    return person && { name: nameOnWall(model, person), agency: '' };
  };
}

/** The names of those persons who are in this meeting, in seating order. */
export function namesOf(model: WallModel, persons: readonly PersonId[]): readonly string[] {
  return model.proceedings.participants
    .filter(({ person }) => persons.includes(person))
    .map((person) => nameOnWall(model, person));
}
