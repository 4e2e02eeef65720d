import { For, type JSX, Show } from 'solid-js';
import { Sheet } from '../../../components/sheet.tsx';
import { deskWords, listOfNames } from '../../../copy/table.ts';
import { hearingWords } from '../../../copy/table-hearing.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { isAllSealedFor } from '../../../meeting/scales.ts';
import type { DeskNote, DeskPerson } from '../../../../shared/documents/desk.ts';
import { expectedPeople } from '../expected.ts';
import { useTable } from '../table-context.tsx';
import { LateLines } from '../time/late-lines.tsx';

/** At most so many notes are shown: the newest. */
const NOTES_SHOWN = 3;
/** From so many minutes on the lead reads what could be shorter. */
const WORTH_SAYING = 3;

/** What only this reader sees: for lead and chair how the others stand, for everyone the meeting's notes to them. */
export function DeskSheet(): JSX.Element {
  const { model } = useTable();
  const notes = (): readonly (DeskNote & { readonly id: string })[] =>
    model.desk.notes.filter((note) => !isSeenTo(note)).slice(-NOTES_SHOWN);
  /** What asks for a number or an answer is no news once it is given again. */
  const isSeenTo = ({ kind }: DeskNote): boolean => {
    const { agreements } = model.notebook;
    if (kind === 'scaleChanged') return isAllSealedFor(model, model.me);
    return kind === 'planChanged' && agreements[model.me]?.plan === model.state()?.plan;
  };
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const leads = (): boolean => (model.isLead() || model.isChair()) && isOpen();
  return (
    <Show when={leads() || notes().length > 0}>
      <Sheet level={3} tone="private" icon="eyeOff" title={deskWords.title}>
        <div class="desk-lines">
          <Show when={leads()}>
            <HowTheyStand />
          </Show>
          <For each={notes()}>{(note) => <p>{noteWords(note)}</p>}</For>
        </div>
      </Sheet>
    </Show>
  );
}

/** The sentence of a note. */
export function noteWords(note: DeskNote): string {
  return note.kind === 'notAccepted' ? deskWords.notes.notAccepted[note.what] : deskWords.notes[note.kind];
}

function HowTheyStand(): JSX.Element {
  const { model, hearing, clock } = useTable();
  const phase = (): string => model.phase();
  const deskOf = (person: Person): DeskPerson | undefined => model.desk.people[person.id];
  const countWhere = (is: (desk: DeskPerson | undefined) => boolean): number =>
    expectedPeople(model).filter((person) => is(deskOf(person))).length;
  const others = (): readonly Person[] =>
    expectedPeople(model).filter(({ id, here }) => here && id !== model.me);
  const ready = (): readonly string[] =>
    others()
      .filter((person) => deskOf(person)?.ready)
      .map(({ name }) => name);
  const notToday = (): readonly string[] =>
    model.proceedings.participants.filter((p) => deskOf(p)?.ok === 'notToday').map(({ name }) => name);
  const counts = (): readonly string[] => {
    if (!model.isLead()) return [];
    if (phase() === 'scale' && model.state()?.revealedAt === null) {
      return [
        deskWords.sealed(
          countWhere((desk) => desk?.sealed === true),
          expectedPeople(model).length,
        ),
      ];
    }
    if (phase() === 'agree' && model.state()?.agreementsShownAt === null) {
      return [
        deskWords.answered(
          countWhere((desk) => desk?.answered === true),
          expectedPeople(model).length,
        ),
      ];
    }
    return [];
  };
  const leadOnly = (): readonly Person[] =>
    model.proceedings.participants.filter((person) => deskOf(person)?.leadOnly);
  return (
    <>
      <p>
        {ready().length === 0
          ? deskWords.readyNone
          : ready().length === others().length
            ? deskWords.readyAll
            : deskWords.ready(listOfNames(ready()))}
      </p>
      <For each={counts()}>{(line) => <p>{line}</p>}</For>
      <Show when={model.isLead() && clock()}>
        {(reading) => (
          <Show when={reading().late >= WORTH_SAYING}>
            <LateLines reading={reading()} />
          </Show>
        )}
      </Show>
      <Show when={phase() !== 'welcome' && hearing.open().length > 0}>
        <p>{hearingWords.notHeard(hearing.open().length)}</p>
      </Show>
      <Show when={notToday().length > 0}>
        <p>{deskWords.notToday(listOfNames(notToday()))}</p>
        <p class="quiet-words">{deskWords.notTodayHelp}</p>
      </Show>
      <For each={leadOnly()}>
        {(person) => (
          <Show when={deskOf(person)?.leadOnly}>
            {(said) => (
              <div class="desk-said">
                <p>
                  <strong>{deskWords.leadOnly(person.name)}:</strong>{' '}
                  {model.vocabulary.agreement[said().answer]}
                </p>
                <Show when={said().words}>
                  <p dir="auto">“{said().words}”</p>
                </Show>
              </div>
            )}
          </Show>
        )}
      </For>
    </>
  );
}
