import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { askAt, deskWords } from '../../../copy/table.ts';
import { type Phase, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';

/** One question at a time that may help people think; another on a press. */
export function AskSheet(props: { readonly phase: Phase }): JSX.Element {
  const { model } = useTable();
  const [turn, setTurn] = createSignal(0);
  createEffect(
    on(
      () => props.phase,
      () => setTurn(0),
    ),
  );
  const questions = (): readonly string[] => {
    if (props.phase !== 'map') return askAt[props.phase];
    // The columns' order decides: what works well is asked before what worries.
    const { prompts, columnOrder } = model.vocabulary;
    return columnOrder.flatMap((column) => SECTIONS[column].flatMap((section) => prompts[section]));
  };
  const question = (): string => questions()[turn() % Math.max(1, questions().length)] ?? '';
  return (
    <Show when={question()}>
      <Sheet level={3} title={deskWords.ask} class="side-ask">
        <p>{question()}</p>
        <Show when={questions().length > 1}>
          <Button kind="quiet" onClick={() => setTurn((at) => at + 1)}>
            {deskWords.askMore}
          </Button>
        </Show>
      </Sheet>
    </Show>
  );
}
