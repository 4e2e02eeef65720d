import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { listOfNames, tableWords } from '../../copy/table.ts';
import { hearingWords } from '../../copy/table-hearing.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { leavesUnheard } from '../../../shared/practice/hearing.ts';
import { planIsClosedIn } from '../../../shared/practice/leading.ts';
import type { ShownPage } from './follow-phase.ts';
import { useTable } from './table-context.tsx';

/** Moving the meeting from the lead's table, with a question first where something would be left behind. */
export interface MovingOn {
  /** Goes to a step, or asks first. */
  readonly to: (phase: Phase) => void;
  /** The step that is asked about; null while nothing is asked. */
  readonly asking: () => Phase | null;
  readonly go: (phase: Phase) => Promise<void>;
  readonly wait: () => void;
  /** Whose hands are on the plan, when the step would close it for writing. */
  readonly stillWriting: (phase: Phase) => readonly string[];
  /** How many notes the step would leave unheard. */
  readonly unheard: (phase: Phase) => number;
}

/** Makes it for one table's head. */
export function createMovingOn(shown: () => ShownPage): MovingOn {
  const { model, act, isActing } = useTable();
  const [asking, setAsking] = createSignal<Phase | null>(null);
  const stillWriting = (to: Phase): readonly string[] =>
    model.state()?.draftOpen && planIsClosedIn(to)
      ? model
          .present()
          .filter(({ at }) => at !== null && /^(?:action|statement):/.test(at))
          .map(({ name }) => name)
      : [];
  const unheard = (to: Phase): number => {
    const state = model.state();
    return state ? leavesUnheard(model.proceedings.entries, state, to).length : 0;
  };
  const go = async (to: Phase): Promise<void> => {
    if (isActing('movePhase')) return;
    setAsking(null);
    const answer = await act({ type: 'movePhase', to });
    if (answer.ok) shown().look(to);
  };
  return {
    to: (phase) => {
      if (stillWriting(phase).length + unheard(phase) > 0) setAsking(phase);
      else void go(phase);
    },
    asking,
    go,
    wait: () => setAsking(null),
    stillWriting,
    unheard,
  };
}

/** The question, when there is one: gently, with a way to go on all the same (rule HEAR3). */
export function MovingOnQuestion(props: {
  readonly moving: MovingOn;
  readonly shown: ShownPage;
}): JSX.Element {
  const { model, hearing } = useTable();
  const names = (to: Phase): string => listOfNames(props.moving.stillWriting(to));
  const unheard = (): number => {
    const to = props.moving.asking();
    return to === null ? 0 : props.moving.unheard(to);
  };
  const lines = (): readonly string[] => {
    const to = props.moving.asking();
    if (to === null) return [];
    return [
      ...(unheard() > 0 ? [hearingWords.question.explain(unheard())] : []),
      ...(names(to) ? [tableWords.stillWriting.explain(names(to))] : []),
    ];
  };
  const walk = (): void => {
    props.moving.wait();
    props.shown.look('map');
    // The map draws first, and its strip takes the walk.
    queueMicrotask(() => hearing.next());
  };
  return (
    <Dialog
      open={props.moving.asking() !== null}
      title={unheard() > 0 ? hearingWords.question.title(unheard()) : tableWords.stillWriting.title}
      onClose={() => props.moving.wait()}
      actions={
        <>
          <Button
            kind="main"
            onClick={() => {
              const to = props.moving.asking();
              if (to) void props.moving.go(to);
            }}
          >
            {hearingWords.question.goOn(model.vocabulary.phases[props.moving.asking() ?? model.phase()])}
          </Button>
          <Show when={unheard() > 0}>
            <Button onClick={walk}>{hearingWords.walk}</Button>
          </Show>
          <Button onClick={() => props.moving.wait()}>{tableWords.stillWriting.wait}</Button>
        </>
      }
    >
      <For each={lines()}>{(line) => <p>{line}</p>}</For>
    </Dialog>
  );
}
