import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { tableWords } from '../../copy/table.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import type { MovingOn } from './moving-on.tsx';
import { phaseAfter } from './next-step.ts';
import { useTable } from './table-context.tsx';
import { createChord } from './time/chords.ts';

/** For the lead “Next: Scale”, also Alt+N; for the others “I am ready to go on”. */
export function NextButton(props: { readonly moving: MovingOn }): JSX.Element {
  const { model } = useTable();
  const isOpen = (): boolean => model.state()?.closedAt === null;
  return (
    <Show when={isOpen()}>
      <Show when={model.isLead()} fallback={<ReadyButton />}>
        <Show when={phaseAfter(model.phase())}>{(to) => <GoOn to={to()} moving={props.moving} />}</Show>
      </Show>
    </Show>
  );
}

function GoOn(props: { readonly to: Phase; readonly moving: MovingOn }): JSX.Element {
  const { model, isActing } = useTable();
  const label = (): string => tableWords.next(model.vocabulary.phases[props.to]);
  const press = (): void => props.moving.to(props.to);
  createChord('next', press);

  return (
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
