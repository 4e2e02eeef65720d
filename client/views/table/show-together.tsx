import { createSignal, For, type JSX, Show } from 'solid-js';
import type { CommandRequest } from '../../../shared/protocol/commands.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { PersonMark } from '../../components/person-mark.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { listOfNames } from '../../copy/table.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { expectedPeople } from './expected.ts';
import { useTable } from './table-context.tsx';

/** The words of showing something together. */
export type ShowTogetherWords = {
  readonly whoHas: string;
  readonly whoHasHint: string;
  readonly done: string;
  readonly notDone: string;
  readonly show: string;
  readonly showMissing: (missing: number) => string;
  readonly showTitle: string;
  readonly showExplain: (names: string) => string;
  readonly wait: string;
  /** For those who do not lead: who will show it. */
  readonly leadShows: (lead: string) => string;
};

/** What showing together takes. */
export type ShowTogetherProps = {
  readonly words: ShowTogetherWords;
  readonly icon: IconName;
  /** Whether a person has done their part, by the lead's desk: never what it is. */
  readonly hasDone: (person: Person) => boolean;
  readonly command: 'revealScores' | 'showAgreements';
  /** Parts that can be shown alone, smaller than the whole; none unless given. */
  readonly parts?: readonly ShowPart[] | undefined;
};

/** A part of what is shown together that can be shown before the rest. */
export type ShowPart = {
  readonly command: CommandRequest;
  readonly label: (missing: number) => string;
  readonly hasDone: (person: Person) => boolean;
};

/** For the lead: who is ready, and showing everything at once, with some missing if need be. */
export function ShowTogether(props: ShowTogetherProps): JSX.Element {
  const { model } = useTable();
  const leadName = (): string => {
    const lead = model.state()?.lead;
    return (lead ? model.person(lead)?.name : undefined) ?? model.vocabulary.leadProfessional;
  };
  return (
    <Show when={model.isLead()} fallback={<p class="show-wait">{props.words.leadShows(leadName())}</p>}>
      <LeadsList {...props} />
    </Show>
  );
}

function LeadsList(props: ShowTogetherProps): JSX.Element {
  const { model, act, isActing } = useTable();
  const [asking, setAsking] = createSignal<ShowPart | null>(null);
  const people = (): readonly Person[] => expectedPeople(model);
  const missingOf = (part: ShowPart): readonly Person[] => people().filter((person) => !part.hasDone(person));
  const whole = (): ShowPart => ({
    command: { type: props.command },
    label: (missing) => (missing === 0 ? props.words.show : props.words.showMissing(missing)),
    hasDone: props.hasDone,
  });
  const missing = (): readonly Person[] => missingOf(whole());
  const show = async (part: ShowPart): Promise<void> => {
    setAsking(null);
    await act(part.command);
  };
  const press = (part: ShowPart): void => {
    if (missingOf(part).length === 0) void show(part);
    else setAsking(part);
  };
  return (
    <Sheet tone="private" icon="eyeOff" title={props.words.whoHas}>
      <p class="quiet-words">{props.words.whoHasHint}</p>
      <ul class="ready-list">
        <For each={people()}>
          {(person) => (
            <li classList={{ 'ready-yes': props.hasDone(person) }}>
              <PersonMark name={person.name} />
              <span class="ready-name" dir="auto">
                {person.name}
              </span>
              <span class="ready-state">
                <Show when={props.hasDone(person)} fallback={props.words.notDone}>
                  <Icon name={props.icon} /> {props.words.done}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Button
        kind={missing().length === 0 ? 'main' : 'second'}
        wide
        busy={isActing(props.command)}
        onClick={() => press(whole())}
      >
        {whole().label(missing().length)}
      </Button>
      <For each={props.parts}>
        {(part) => (
          <Button kind="quiet" wide busy={isActing(props.command)} onClick={() => press(part)}>
            {part.label(missingOf(part).length)}
          </Button>
        )}
      </For>
      <Dialog
        open={asking() !== null}
        title={props.words.showTitle}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind="main" onClick={() => void show(asking() ?? whole())}>
              {asking()?.label(0) ?? props.words.show}
            </Button>
            <Button onClick={() => setAsking(null)}>{props.words.wait}</Button>
          </>
        }
      >
        {props.words.showExplain(listOfNames(missingOf(asking() ?? whole()).map(({ name }) => name)))}
      </Dialog>
    </Sheet>
  );
}
