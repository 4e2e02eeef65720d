import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { personWords } from '../../../copy/table.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';

/** Names who may type for somebody, or nobody. */
export function HelperDialog(props: {
  readonly person: Person | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Show when={props.person?.id} keyed>
      {(id) => <HelperForm participant={id} onClose={props.onClose} />}
    </Show>
  );
}

function HelperForm(props: {
  readonly participant: ParticipantId;
  readonly onClose: () => void;
}): JSX.Element {
  const { model, act, isActing } = useTable();
  const name = (): string => model.person(props.participant)?.name ?? '';
  const [helper, setHelper] = createSignal<ParticipantId | 'nobody'>(
    untrack(() => model.person(props.participant)?.helper) ?? 'nobody',
  );
  const options = (): readonly { readonly value: ParticipantId | 'nobody'; readonly label: string }[] => [
    { value: 'nobody', label: personWords.helperNobody },
    ...model.proceedings.participants
      .filter((p) => p.id !== props.participant && !p.withdrawn && p.role !== 'observer')
      .map((p) => ({ value: p.id, label: p.name })),
  ];
  const save = async (): Promise<void> => {
    const chosen = helper();
    await act({
      type: 'nameHelper',
      participant: props.participant,
      helper: chosen === 'nobody' ? null : chosen,
    });
    props.onClose();
  };
  return (
    <Dialog
      open
      title={personWords.helperTitle(name())}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" busy={isActing('nameHelper')} onClick={() => void save()}>
            {personWords.save}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <SelectField
        label={personWords.helperChoose}
        hint={personWords.helperExplain(name())}
        options={options()}
        value={helper()}
        onChange={setHelper}
      />
    </Dialog>
  );
}
