import type { Person } from '../../meeting/meeting-model.ts';
import { newId } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';

/** Known-as name, role and agency of twelve made-up people; the agencies must never be seen on the wall. */
const described: readonly (readonly [name: string, role: Role, agency: string])[] = [
  ['Ms Okafor', 'leadProfessional', 'Hill School'],
  ['Mr Bell', 'school', 'Hill School'],
  ['Amina', 'parent', 'mum'],
  ['Yusuf', 'youngPerson', 'son'],
  ['Nan', 'familyNetwork', 'grandmother'],
  ['Tom', 'health', 'school nurse'],
  ['Dee', 'housing', 'Borough Housing'],
  ['عائشة', 'familyNetwork', 'aunt'],
  ['Bartholomew-Alexander', 'youthWork', 'Youth Centre'],
  ['Jo Adeyemi', 'voluntarySector', 'Food Hub'],
  ['Mr Featherstonehaugh-Bell', 'police', 'Safer Schools'],
  ['Mrs Venkataraman', 'health', 'CAMHS'],
];

/** The first `count` of them, all here. */
export function madeUpPeople(count: number): readonly Person[] {
  return described.slice(0, count).map(([name, role, agency], at) => ({
    id: newId<'participant'>(),
    person: newId<'person'>(),
    name,
    role,
    agency,
    place: 'inRoom',
    seat: at + 1,
    admitted: true,
    here: true,
    marked: false,
    withdrawn: false,
    child: null,
    helper: null,
  }));
}
