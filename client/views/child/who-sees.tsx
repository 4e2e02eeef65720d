import { type JSX, Show } from 'solid-js';
import { RadioCards } from '../../components/radio-cards.tsx';
import { childWords } from '../../copy/child.ts';
import type { MeetingModel, Person } from '../../meeting/meeting-model.ts';
import { NamedPeople } from './named-people.tsx';
import type { SeenBy } from '../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import './who-sees.css';

/** Everyone, or some people by name; nothing is chosen beforehand (rule KEPT1). */
export function WhoSees(props: {
  readonly model: MeetingModel;
  readonly whose: ParticipantId;
  readonly legend: string;
  /** Undefined until the child has chosen. */
  readonly value: SeenBy | undefined;
  readonly onChange: (value: SeenBy) => void;
}): JSX.Element {
  const named = (): readonly ParticipantId[] => (Array.isArray(props.value) ? props.value : []);
  const choice = (): 'everyone' | 'some' | null =>
    props.value === undefined ? null : props.value === 'everyone' ? 'everyone' : 'some';
  const people = (): readonly Person[] =>
    props.model.proceedings.participants.filter(({ id, withdrawn }) => id !== props.whose && !withdrawn);
  const name = (person: Person, on: boolean): void => {
    const rest = named().filter((id) => id !== person.id);
    props.onChange(on ? [...rest, person.id] : rest);
  };
  return (
    <>
      <RadioCards<'everyone' | 'some'>
        legend={props.legend}
        hideLegend
        options={[
          { value: 'everyone', label: childWords.everyone, icon: 'people' },
          { value: 'some', label: childWords.some, icon: 'person' },
        ]}
        value={choice()}
        onChange={(next) => props.onChange(next === 'everyone' ? next : [])}
      />
      <Show when={choice() === 'some'}>
        <NamedPeople people={people()} named={named()} onName={name} />
      </Show>
    </>
  );
}

/** Whether somebody can see it by this choice; naming nobody is no choice yet. */
export const isChosen = (value: SeenBy | undefined): boolean => value !== undefined && value.length > 0;
