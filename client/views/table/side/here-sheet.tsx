import { createSignal, For, type JSX, Show } from 'solid-js';
import { Sheet } from '../../../components/sheet.tsx';
import { inALine } from '../../../copy/in-a-line.ts';
import { sideWords } from '../../../copy/table.ts';
import { lendWords } from '../../../copy/table-lend.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { PersonMark } from '../../../components/person-mark.tsx';
import { useTable } from '../table-context.tsx';
import { HelperDialog } from './helper-dialog.tsx';
import { LendDialog } from './lend-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PersonMenu, type PersonTask } from './person-menu.tsx';
import { HandOverDialog, WithdrawDialog } from './person-dialogs.tsx';

/** Who is here and who is still expected, in seating order; for the lead a menu for each. */
export function HereSheet(): JSX.Element {
  const { model } = useTable();
  const [task, setTask] = createSignal<PersonTask | null>(null);
  const here = (): readonly Person[] => model.proceedings.participants.filter((p) => p.here && !p.withdrawn);
  const others = (): readonly Person[] =>
    model.proceedings.participants.filter((p) => !p.here || p.withdrawn);
  const close = (): void => {
    setTask(null);
  };
  const taskOf = (kind: PersonTask['kind']): Person | undefined => {
    const now = task();
    return now?.kind === kind ? model.person(now.participant) : undefined;
  };
  return (
    <>
      <Sheet level={3} title={sideWords.here}>
        <ul class="here-list">
          <For each={here()}>{(person) => <PersonLine person={person} onTask={setTask} />}</For>
        </ul>
        <Show when={others().length > 0}>
          <h4 class="side-subtitle">{sideWords.expected}</h4>
          <ul class="here-list here-later">
            <For each={others()}>{(person) => <PersonLine person={person} onTask={setTask} />}</For>
          </ul>
        </Show>
      </Sheet>
      <LinkDialog person={taskOf('link')} onClose={close} />
      <HelperDialog person={taskOf('helper')} onClose={close} />
      <LendDialog person={taskOf('pages')} onClose={close} />
      <WithdrawDialog person={taskOf('withdraw')} onClose={close} />
      <HandOverDialog person={taskOf('lead')} onClose={close} />
    </>
  );
}

function PersonLine(props: {
  readonly person: Person;
  readonly onTask: (task: PersonTask) => void;
}): JSX.Element {
  const { model } = useTable();
  /** What they do in this meeting; else where they come from. */
  const part = (): string => {
    const state = model.state();
    const { id, agency, role } = props.person;
    const offices = [
      state?.lead === id ? sideWords.lead : '',
      state?.chair === id ? sideWords.chair : '',
      state?.scribe === id ? sideWords.scribe : '',
    ].filter(Boolean);
    return offices.join(', ') || agency || inALine(model.vocabulary.roles[role]);
  };
  const place = (): string => {
    const { person } = props;
    if (person.withdrawn) return sideWords.withdrawn;
    if (!person.here) return person.admitted ? sideWords.gone : '';
    if (person.marked) return sideWords.noDevice;
    return person.place === 'remote' ? sideWords.remote : '';
  };
  /** Who has this child's pages open. */
  const holder = (): string | undefined => {
    const { pagesWith } = props.person;
    return pagesWith ? model.person(pagesWith)?.name : undefined;
  };
  return (
    <li class="here-line">
      <PersonMark name={props.person.name} />
      <span class="here-who" dir="auto">
        {props.person.name}
        <span class="here-part">
          , {part()}
          <Show when={place()}>{(word) => <> · {word()}</>}</Show>
          <Show when={holder()}>{(name) => <> · {lendWords.with(name())}</>}</Show>
        </span>
      </span>
      <PersonMenu person={props.person} onTask={props.onTask} />
    </li>
  );
}
