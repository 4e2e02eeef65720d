import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/error-summary.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { inALine } from '../../../copy/in-a-line.ts';
import { refusalSentence } from '../../../copy/refusals.ts';
import { personWords, sideWords } from '../../../copy/table.ts';
import type { Knock } from '../../../../shared/documents/desk.ts';
import type { ParticipantId, SessionId } from '../../../../shared/ids.ts';
import { PLACES, type Place, ROLES, type Role } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';

type Waiting = Knock & { readonly id: SessionId };

/** “Who is this?”: somebody expected who came by the spoken code, or somebody new. */
export function WalkInDialog(props: {
  readonly knock: Waiting | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Show when={props.knock} keyed>
      {(knock) => <WalkInForm knock={knock} onClose={props.onClose} />}
    </Show>
  );
}

function WalkInForm(props: { readonly knock: Waiting; readonly onClose: () => void }): JSX.Element {
  const { model, act, isActing } = useTable();
  const expected = (): readonly { readonly value: ParticipantId; readonly label: string }[] =>
    model.proceedings.participants
      .filter((person) => !person.withdrawn && person.id !== model.me)
      .map((person) => ({
        value: person.id,
        label: `${person.name}, ${person.agency || inALine(model.vocabulary.roles[person.role])}`,
      }));
  const [kind, setKind] = createSignal<'expected' | 'new' | null>(null);
  const [person, setPerson] = createSignal<ParticipantId | null>(null);
  const [name, setName] = createSignal(untrack(() => props.knock.name));
  const [role, setRole] = createSignal<Role | null>(null);
  const [agency, setAgency] = createSignal('');
  const [place, setPlace] = createSignal<Place>('inRoom');
  const [errors, setErrors] = createSignal<readonly FieldProblem[]>([]);
  const errorAt = (fieldId: string): string | undefined =>
    errors().find((each) => each.fieldId === fieldId)?.message;

  const wrong = (): readonly FieldProblem[] => {
    const found: FieldProblem[] = [];
    if (kind() === null) found.push({ message: sideWords.missing.person, fieldId: 'walk-in-kind' });
    if (kind() === 'expected' && !person())
      found.push({ message: sideWords.missing.person, fieldId: 'walk-in-person' });
    if (kind() === 'new' && name().trim() === '')
      found.push({ message: sideWords.missing.name, fieldId: 'walk-in-name' });
    if (kind() === 'new' && !role()) found.push({ message: sideWords.missing.role, fieldId: 'walk-in-role' });
    return found;
  };
  const letIn = async (): Promise<void> => {
    const found = wrong();
    setErrors(found);
    const chosen = person();
    const inRole = role();
    if (found.length > 0) return;
    const knock = props.knock.id;
    const answer =
      kind() === 'expected' && chosen
        ? await act({ type: 'admitWalkIn', knock, as: { participant: chosen } })
        : inRole &&
          (await act({
            type: 'admitWalkIn',
            knock,
            as: { name: name().trim(), role: inRole, agency: agency().trim(), place: place() },
          }));
    if (!answer) return;
    if (answer.ok) props.onClose();
    else setErrors([{ message: refusalSentence(answer) }]);
  };
  const alike = (): string | undefined =>
    props.knock.looksLike ? model.person(props.knock.looksLike)?.name : undefined;

  return (
    <Dialog
      open
      title={sideWords.walkInTitle(props.knock.name)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" busy={isActing('admitWalkIn')} onClick={() => void letIn()}>
            {sideWords.letIn}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <ErrorSummary errors={errors()} />
        <Show when={alike()}>
          {(known) => <Notice kind="warning">{sideWords.looksLike(known())}</Notice>}
        </Show>
        <RadioCards
          id="walk-in-kind"
          legend={sideWords.walkInChoose}
          layout="row"
          options={[
            { value: 'expected', label: sideWords.walkInExpected },
            { value: 'new', label: sideWords.walkInNew },
          ]}
          value={kind()}
          onChange={setKind}
          error={errorAt('walk-in-kind')}
        />
        <Show when={kind() === 'expected'}>
          <SelectField
            id="walk-in-person"
            label={personWords.helperChoose}
            options={expected()}
            value={person()}
            blank={sideWords.walkInChoose}
            onChange={setPerson}
            error={errorAt('walk-in-person')}
          />
        </Show>
        <Show when={kind() === 'new'}>
          <TextField
            id="walk-in-name"
            label={sideWords.walkInName}
            value={name()}
            onInput={setName}
            maxLength={80}
            error={errorAt('walk-in-name')}
          />
          <SelectField
            id="walk-in-role"
            label={sideWords.walkInRole}
            options={ROLES.map((value) => ({ value, label: model.vocabulary.roles[value] }))}
            value={role()}
            blank={sideWords.chooseRole}
            onChange={setRole}
            error={errorAt('walk-in-role')}
          />
          <TextField
            label={sideWords.walkInAgency}
            optional
            value={agency()}
            onInput={setAgency}
            maxLength={80}
          />
          <SelectField
            label={sideWords.walkInPlace}
            options={PLACES.map((value) => ({ value, label: sideWords.places[value] }))}
            value={place()}
            onChange={setPlace}
          />
        </Show>
      </div>
    </Dialog>
  );
}
