import { type JSX, Show } from 'solid-js';
import type { ChildId } from '../../../shared/ids.ts';
import { PLACES, type Place, type Role, ROLES } from '../../../shared/practice/vocabulary/words.ts';
import type { ChildInput } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { SelectField, type SelectOption } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { setUpWords } from '../../copy/leads.ts';
import { vocabularyNamed } from '../../meeting/vocabularies.ts';
import { type PersonDraft, withRole } from './meeting-draft.ts';

/** What a line takes. */
export type PersonLineProps = {
  readonly person: PersonDraft;
  /** From 1. */
  readonly place: number;
  /** The children of the family, and those of them who are nobody's line yet. */
  readonly kids: readonly ChildInput[];
  readonly freeKids: readonly ChildInput[];
  /** The lead's line stays. */
  readonly isLead: boolean;
  readonly problem: (field: 'person' | 'name' | 'role' | 'agency' | 'place' | 'child') => string | undefined;
  readonly onChange: (changes: Partial<PersonDraft>) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
};

const { roles } = vocabularyNamed(undefined);
const roleOptions: readonly SelectOption<Role>[] = ROLES.map((role) => ({ value: role, label: roles[role] }));
const placeOptions: readonly SelectOption<Place>[] = PLACES.map((place) => ({
  value: place,
  label: setUpWords.places[place],
}));

/** One person who comes: as wide as a table's row on a laptop, a card on a phone. */
export function PersonLine(props: PersonLineProps): JSX.Element {
  const idOf = (field: string): string => `meeting-people-${props.person.participant}-${field}`;
  const called = (): string => setUpWords.person(props.place, props.person.name.trim());
  const childOptions = (): readonly SelectOption<ChildId | ''>[] => [
    { value: '', label: setUpWords.noChild },
    ...props.kids.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <li>
      <div class="person-row" role="group" aria-label={called()}>
        <TextField
          id={idOf('name')}
          label={setUpWords.name}
          error={props.problem('name') ?? props.problem('person')}
          value={props.person.name}
          onInput={(name) => props.onChange({ name })}
          onEnter={() => props.onEnter()}
        />
        <SelectField<Role>
          id={idOf('role')}
          label={setUpWords.role}
          error={props.problem('role')}
          options={roleOptions}
          blank={setUpWords.chooseRole}
          value={props.person.role}
          onChange={(role) => props.onChange(withRole(role, props.freeKids))}
        />
        <TextField
          id={idOf('agency')}
          label={setUpWords.agency}
          error={props.problem('agency')}
          value={props.person.agency}
          onInput={(agency) => props.onChange({ agency })}
          onEnter={() => props.onEnter()}
        />
        <SelectField<Place>
          id={idOf('place')}
          label={setUpWords.where}
          error={props.problem('place')}
          options={placeOptions}
          value={props.person.place}
          onChange={(place) => props.onChange({ place })}
        />
        <CheckField
          label={setUpWords.ownDevice}
          checked={props.person.ownDevice}
          onChange={(ownDevice) => props.onChange({ ownDevice })}
        />
        <Show when={!props.isLead} fallback={<span />}>
          <Button kind="quiet" class="take-out" icon="close" onClick={() => props.onRemove()}>
            <span class="take-out-words">{setUpWords.remove(called())}</span>
          </Button>
        </Show>
        <Show when={props.person.role === 'youngPerson' && props.kids.length > 0}>
          <div class="which-child">
            <SelectField<ChildId | ''>
              id={idOf('child')}
              label={setUpWords.whichChild}
              error={props.problem('child')}
              options={childOptions()}
              value={props.person.child ?? ''}
              onChange={(child) => props.onChange({ child: child === '' ? null : child })}
            />
          </div>
        </Show>
      </div>
    </li>
  );
}
