import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { childWords } from '../../copy/child.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { NamedPeople } from './named-people.tsx';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import type { ParticipantId, VoiceId } from '../../../shared/ids.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { Thing } from './thing.tsx';
import './who-sees.css';

type Who = 'nobody' | 'everyone' | 'some';

/** One thing, and who may see it by the child's own word; nobody, until the child says otherwise. */
export function ThingPage(props: { readonly id: VoiceId }): JSX.Element {
  const { book, model, go, heldFor } = useChild();
  const item = (): VoiceItem | undefined => book.items().find(({ id }) => id === props.id);
  const [choosesSome, setChoosesSome] = createSignal(false);
  const named = (): readonly ParticipantId[] => {
    const shownTo = item()?.shownTo ?? 'nobody';
    return typeof shownTo === 'string' ? [] : shownTo;
  };
  const who = (): Who => {
    const shownTo = item()?.shownTo ?? 'nobody';
    if (typeof shownTo !== 'string') return 'some';
    return shownTo === 'nobody' && choosesSome() ? 'some' : shownTo;
  };
  const choose = (next: Who): void => {
    setChoosesSome(next === 'some');
    // Choosing "some people" shows it to nobody until somebody is named.
    book.change(props.id, { shownTo: next === 'some' ? 'nobody' : next });
  };
  const name = (person: Person, on: boolean): void => {
    const rest = named().filter((id) => id !== person.id);
    const next = on ? [...rest, person.id] : rest;
    book.change(props.id, { shownTo: next.length > 0 ? next : 'nobody' });
    setChoosesSome(true);
  };
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id, withdrawn }) => id !== model.me && !withdrawn);
  const remove = (): void => {
    const gone = item();
    if (gone) go({ at: 'part', form: gone.form, part: gone.part });
    book.remove(props.id);
  };
  return (
    <Show when={item()}>
      {(thing) => (
        <>
          <ChildHeading>{childWords.who}</ChildHeading>
          <div class="child-card" data-own="">
            <Thing item={thing()} />
          </div>
          <Show when={heldFor() !== undefined && thing().words.trim() !== '' && heldFor()}>
            {(name) => (
              <Button kind="quiet" icon="pen" onClick={() => go({ at: 'whose', id: props.id })}>
                {thing().exact ? childWords.exact(name()) : childWords.meant(name())}
              </Button>
            )}
          </Show>
          <RadioCards<Who>
            legend={childWords.who}
            hideLegend
            options={[
              { value: 'nobody', label: childWords.nobody, icon: 'lock' },
              { value: 'everyone', label: childWords.everyone, icon: 'people' },
              { value: 'some', label: childWords.some, icon: 'person' },
            ]}
            value={who()}
            onChange={choose}
          />
          <Show when={who() === 'some'}>
            <NamedPeople people={people()} named={named()} onName={name} />
          </Show>
          <ConfirmButton
            kind="quiet"
            title={childWords.deleteTitle}
            explain={<p>{childWords.deleteExplain}</p>}
            confirm={childWords.deleteDo}
            cancel={childWords.deleteNot}
            onConfirm={remove}
          >
            {childWords.delete}
          </ConfirmButton>
        </>
      )}
    </Show>
  );
}
