import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { listOfNames, tableWords } from '../../copy/table.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { planIsClosedIn } from '../../../shared/practice/leading.ts';
import type { ShownPage } from './follow-phase.ts';
import { phaseAfter } from './next-step.ts';
import { useTable } from './table-context.tsx';

/** For the lead “Next: Scale”, also Alt+N; for the others “I am ready to go on”. */
export function NextButton(props: { readonly shown: ShownPage }): JSX.Element {
  const { model } = useTable();
  const isOpen = (): boolean => model.state()?.closedAt === null;
  return (
    <Show when={isOpen()}>
      <Show when={model.isLead()} fallback={<ReadyButton />}>
        <Show when={phaseAfter(model.phase())}>{(to) => <GoOn to={to()} shown={props.shown} />}</Show>
      </Show>
    </Show>
  );
}

function GoOn(props: { readonly to: Phase; readonly shown: ShownPage }): JSX.Element {
  const { model, act, isActing } = useTable();
  const [asking, setAsking] = createSignal(false);
  const label = (): string => tableWords.next(model.vocabulary.phases[props.to]);
  /** Whose hands are on the plan, when the next step would close it for writing. */
  const stillWriting = (): readonly string[] =>
    model.state()?.draftOpen && planIsClosedIn(props.to)
      ? model
          .present()
          .filter(({ at }) => at !== null && /^(?:action|statement):/.test(at))
          .map(({ name }) => name)
      : [];

  const go = async (): Promise<void> => {
    if (isActing('movePhase')) return;
    const { to } = props;
    setAsking(false);
    const answer = await act({ type: 'movePhase', to });
    if (answer.ok) props.shown.look(to);
  };
  const press = (): void => {
    if (stillWriting().length > 0) setAsking(true);
    else void go();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
    event.preventDefault();
    // A dialog has asked something: that comes first.
    if (!document.querySelector('dialog[open]')) press();
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });

  return (
    <>
      <Button
        kind="main"
        class="table-next"
        busy={isActing('movePhase')}
        aria-keyshortcuts="Alt+N"
        title={`${label()} (Alt+N)`}
        onClick={press}
      >
        {label()}
      </Button>
      <Dialog
        open={asking()}
        title={tableWords.stillWriting.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="main" onClick={() => void go()}>
              {tableWords.stillWriting.goOn}
            </Button>
            <Button onClick={() => setAsking(false)}>{tableWords.stillWriting.wait}</Button>
          </>
        }
      >
        {tableWords.stillWriting.explain(listOfNames(stillWriting()))}
      </Dialog>
    </>
  );
}

function ReadyButton(): JSX.Element {
  const { model } = useTable();
  const isReady = (): boolean => model.notebook.readyIn === model.phase();
  return (
    <Show when={model.takesPart()}>
      <Button
        kind={isReady() ? 'main' : 'second'}
        icon={isReady() ? 'tick' : undefined}
        aria-pressed={isReady()}
        title={tableWords.readyHint}
        onClick={() => model.mine.setReady(isReady() ? null : model.phase())}
      >
        {tableWords.ready}
      </Button>
    </Show>
  );
}
