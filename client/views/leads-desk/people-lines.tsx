import { For, type JSX } from 'solid-js';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { ChildInput } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { setUpWords } from '../../copy/leads.ts';
import { focusOn } from './focus-on.ts';
import { newPerson, type PersonDraft, personOfChild } from './meeting-draft.ts';
import { PersonLine } from './person-line.tsx';

/** What the list takes. */
export type PeopleLinesProps = {
  readonly people: readonly PersonDraft[];
  /** The children of the family. */
  readonly kids: readonly ChildInput[];
  /** Whose line cannot be taken out. */
  readonly lead: ParticipantId;
  /** What is wrong with an input, by its name: `people`, or `people.<participant>.role`. */
  readonly problem: (name: string) => string | undefined;
  readonly onChange: (at: number, changes: Partial<PersonDraft>) => void;
  readonly onAdd: (person: PersonDraft) => void;
  readonly onRemove: (participant: ParticipantId) => void;
};

/** Everybody who comes, a line each, written without leaving the keyboard: Enter goes to the next line. */
export function PeopleLines(props: PeopleLinesProps): JSX.Element {
  const nameId = (participant: ParticipantId): string => `meeting-people-${participant}-name`;
  const add = (person = newPerson()): void => {
    props.onAdd(person);
    focusOn(nameId(person.participant));
  };
  const nextAfter = (at: number): void => {
    const next = props.people[at + 1];
    if (next) focusOn(nameId(next.participant));
    else if (props.people[at]?.name.trim() !== '') add();
  };
  const remove = (at: number): void => {
    const person = props.people[at];
    const neighbour = props.people[at + 1] ?? props.people[at - 1];
    if (!person) return;
    props.onRemove(person.participant);
    focusOn(neighbour ? nameId(neighbour.participant) : 'meeting-add-person');
  };
  const missing = (): readonly ChildInput[] =>
    props.kids.filter((child) => !props.people.some((person) => person.child === child.id));
  return (
    <div class="stack">
      <p class="quiet-words">{setUpWords.peopleHint}</p>
      <div class="people-lines">
        <div class="person-line-heads" aria-hidden="true">
          <span>{setUpWords.name}</span>
          <span>{setUpWords.role}</span>
          <span>{setUpWords.agency}</span>
          <span>{setUpWords.where}</span>
          <span>{setUpWords.device}</span>
        </div>
        <ol class="line-list">
          <For each={props.people}>
            {(person, at) => (
              <PersonLine
                person={person}
                place={at() + 1}
                kids={props.kids}
                freeKids={missing()}
                isLead={person.participant === props.lead}
                problem={(field) => props.problem(`people.${person.participant}.${field}`)}
                onChange={(changes) => props.onChange(at(), changes)}
                onEnter={() => nextAfter(at())}
                onRemove={() => remove(at())}
              />
            )}
          </For>
        </ol>
      </div>
      <div class="cluster">
        <Button id="meeting-add-person" icon="plus" onClick={() => add()}>
          {setUpWords.addPerson}
        </Button>
        <For each={missing()}>
          {(child) => (
            <Button kind="quiet" icon="plus" onClick={() => add(personOfChild(child))}>
              {setUpWords.addChild(child.name)}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}
