import type { ParticipantState, ProceedingsSnapshot } from '../../../shared/documents/proceedings.ts';
import type { ChildId, Id, ParticipantId, PersonId } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';

/** The identifier that always stands for `name`. */
export const idFor = <K extends string>(name: string): Id<K> => name.padEnd(22, '-').slice(0, 22) as Id<K>;
export const part = (name: string): ParticipantId => idFor<'participant'>(`at-${name}`);
export const person = (name: string): PersonId => idFor<'person'>(`is-${name}`);
export const child = (name: string): ChildId => idFor<'child'>(`child-${name}`);

type Described = readonly [
  key: string,
  name: string,
  role: Role,
  agency: string,
  came: 'room' | 'remote' | 'no',
];

const described: readonly Described[] = [
  ['okafor', 'Ms Okafor', 'leadProfessional', 'Hill School', 'room'],
  ['bell', 'Mr Bell', 'school', 'Hill School', 'room'],
  ['amina', 'Amina', 'parent', 'mum', 'room'],
  ['yusuf', 'Yusuf', 'youngPerson', '', 'room'],
  ['nan', 'Nan', 'familyNetwork', '', 'room'],
  ['gareth', 'Gareth', 'familyNetwork', 'uncle', 'remote'],
  ['tom', 'Tom', 'health', 'school nurse', 'remote'],
  ['dee', 'Dee', 'housing', 'Northside Homes', 'remote'],
  ['priya', 'Priya Ramanathan-Featherstonehaugh', 'socialCare', 'Early Help', 'room'],
  ['lloyd', 'PC Lloyd', 'police', 'Safer Schools', 'no'],
  ['kemi', 'Kemi', 'youthWork', 'The Den', 'room'],
  ['sana', 'Sana', 'interpreter', 'Language Line', 'remote'],
  ['ruth', 'Ruth', 'voluntarySector', 'Home-Start', 'no'],
  ['sam', 'Sam', 'observer', 'student', 'room'],
];

/** Fourteen people round the table, one of them only watching and two who could not come. */
export const people: ProceedingsSnapshot['participants'] = described.map(
  ([key, name, role, agency, came], at): ParticipantState & { readonly id: ParticipantId } => ({
    id: part(key),
    person: person(key),
    name,
    role,
    agency,
    place: came === 'remote' ? 'remote' : 'inRoom',
    seat: at + 1,
    admitted: came !== 'no',
    here: false,
    marked: key === 'nan',
    withdrawn: false,
    child: key === 'yusuf' ? child('yusuf') : null,
    helper: null,
  }),
);

export const children: ProceedingsSnapshot['children'] = ['Yusuf', 'Layla', 'Idris'].map((name, at) => ({
  id: child(name.toLowerCase()),
  name,
  position: at + 1,
}));
