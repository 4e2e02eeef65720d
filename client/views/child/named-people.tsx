import { For, type JSX } from 'solid-js';
import { CheckField } from '../../components/check-field.tsx';
import type { Person } from '../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../shared/ids.ts';

/** The people a child may name, each with a tick. */
export function NamedPeople(props: {
  readonly people: readonly Person[];
  readonly named: readonly ParticipantId[];
  readonly onName: (person: Person, on: boolean) => void;
}): JSX.Element {
  return (
    <div class="child-people" data-own="">
      <For each={props.people}>
        {(person) => (
          <CheckField
            label={person.name}
            checked={props.named.includes(person.id)}
            onChange={(on) => props.onName(person, on)}
          />
        )}
      </For>
    </div>
  );
}
