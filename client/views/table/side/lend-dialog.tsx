import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { lendWords } from '../../../copy/table-lend.ts';
import { refusalSentence } from '../../../copy/refusals.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { mayHold } from '../../../../shared/practice/lent-pages.ts';
import { useTable } from '../table-context.tsx';

/** Opens a child's own pages on somebody's device, or on nobody's. */
export function LendDialog(props: {
  readonly person: Person | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Show when={props.person?.id} keyed>
      {(id) => <LendForm child={id} onClose={props.onClose} />}
    </Show>
  );
}

function LendForm(props: { readonly child: ParticipantId; readonly onClose: () => void }): JSX.Element {
  const { model } = useTable();
  const name = (): string => model.person(props.child)?.name ?? '';
  const before = untrack(() => model.person(props.child)?.pagesWith ?? 'nobody');
  const [holder, setHolder] = createSignal<ParticipantId | 'nobody'>(before);
  const [error, setError] = createSignal<string>();
  const [isSending, setSending] = createSignal(false);
  const options = (): readonly { readonly value: ParticipantId | 'nobody'; readonly label: string }[] => [
    { value: 'nobody', label: lendWords.nobody },
    ...model.proceedings.participants.filter(mayHold).map((p) => ({ value: p.id, label: p.name })),
  ];
  const save = async (): Promise<void> => {
    const chosen = holder();
    if (chosen === before) return props.onClose();
    setSending(true);
    const to = chosen === 'nobody' ? null : chosen;
    const answer = await model.send({ type: 'lendPages', of: props.child, to });
    setSending(false);
    if (answer.ok) props.onClose();
    else setError(answer.reason === 'childsOwn' ? lendWords.childsOwn(name()) : refusalSentence(answer));
  };
  return (
    <Dialog
      open
      title={lendWords.title(name())}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" busy={isSending()} onClick={() => void save()}>
            {lendWords.save}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <SelectField
          label={lendWords.choose}
          hint={lendWords.explain(name())}
          options={options()}
          value={holder()}
          onChange={setHolder}
        />
        <Show when={error()}>
          {(sentence) => (
            <div role="alert">
              <Notice kind="warning">{sentence()}</Notice>
            </div>
          )}
        </Show>
        <p class="quiet-words">{lendWords.ends(name())}</p>
      </div>
    </Dialog>
  );
}
