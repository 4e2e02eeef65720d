import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { whenThenWords } from '../../../copy/plan-coach.ts';
import type { ActionId } from '../../../../shared/ids.ts';
import { readWhenThen, type WhenThen, whenThenSentence } from '../../../../shared/practice/when-then.ts';
import { doerNamed, WhenThenFields } from '../../shared/when-then-fields.tsx';
import { useTable } from '../table-context.tsx';
import { markOwn } from './own-lines.ts';

/** Which line of the plan the form is for: one that is there, or a new one. */
export type WhenThenTask = ActionId | 'new';

/** A line said as “When …, … will …”; what stands in it already is taken up. */
export function WhenThenDialog(props: {
  readonly task: WhenThenTask | null;
  /** Adds a line for a new step and answers its id. */
  readonly onNew: () => ActionId;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Show when={props.task} keyed>
      {(task) => <WhenThenForm {...props} task={task} />}
    </Show>
  );
}

function WhenThenForm(props: {
  readonly task: WhenThenTask;
  readonly onNew: () => ActionId;
  readonly onClose: () => void;
}): JSX.Element {
  const { model } = useTable();
  const people = () => model.proceedings.participants.filter(({ role }) => role !== 'observer');
  const [value, setValue] = createSignal<WhenThen>(untrack(start));
  const [isMissing, setMissing] = createSignal(false);
  function start(): WhenThen {
    const before = model.draft.actions.find(({ id }) => id === props.task);
    const name = people().find(({ person }) => before?.who.includes(person))?.name ?? '';
    return readWhenThen(before?.what ?? '') ?? { when: '', who: name, will: before?.what ?? '' };
  }
  const save = (): void => {
    const sentence = whenThenSentence(value());
    setMissing(sentence === '');
    if (sentence === '') return;
    const id = props.task === 'new' ? props.onNew() : props.task;
    model.ours.writeAction(id, sentence);
    const doer = doerNamed(people(), value().who);
    if (doer !== undefined) model.ours.tickAction(id, 'who', doer, true);
    markOwn(id);
    props.onClose();
  };
  return (
    <Dialog
      open
      title={whenThenWords.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button kind="main" onClick={save}>
            {whenThenWords.put}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <p>{whenThenWords.help}</p>
      <WhenThenFields
        value={value()}
        people={people()}
        onChange={(next) => {
          setMissing(false);
          setValue(next);
        }}
        error={isMissing() ? whenThenWords.needOne : undefined}
      />
    </Dialog>
  );
}
