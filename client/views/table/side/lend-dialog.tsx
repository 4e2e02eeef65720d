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
import type { CommandAnswer } from '../../../../shared/protocol/commands.ts';
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

type Refused = Extract<CommandAnswer, { ok: false }>;

function LendForm(props: { readonly child: ParticipantId; readonly onClose: () => void }): JSX.Element {
  const { model } = useTable();
  const name = (): string => model.person(props.child)?.name ?? '';
  const before = untrack(() => model.person(props.child)?.pagesWith ?? 'nobody');
  const [holder, setHolder] = createSignal<ParticipantId | 'nobody'>(before);
  const [error, setError] = createSignal<string>();
  /** The helper whom the child has to be asked about first. */
  const [asked, setAsked] = createSignal<ParticipantId>();
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
    const yes = to !== null && to === asked() && { childSaidYes: true };
    const answer = await model.send({ type: 'lendPages', of: props.child, to, ...yes });
    setSending(false);
    if (answer.ok) return props.onClose();
    if (answer.reason === 'askChild' && to !== null && to !== model.me) setAsked(to);
    setError(sentenceOf(answer, to));
  };
  const sentenceOf = (answer: Refused, to: ParticipantId | null): string => {
    if (answer.reason === 'childsOwn') return lendWords.childsOwn(name());
    if (answer.reason !== 'askChild') return refusalSentence(answer);
    if (to === model.me) return lendWords.notYourself(name());
    return lendWords.askChild(name(), (to && model.person(to)?.name) ?? '');
  };
  const choose = (next: ParticipantId | 'nobody'): void => {
    setHolder(next);
    setAsked(undefined);
    setError(undefined);
  };
  return (
    <Dialog
      open
      title={lendWords.title(name())}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" busy={isSending()} onClick={() => void save()}>
            {asked() === undefined ? lendWords.save : lendWords.saidYes(name())}
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
          onChange={choose}
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
