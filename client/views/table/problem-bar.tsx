import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { tableWords } from '../../copy/table.ts';
import { useTable } from './table-context.tsx';

/** What did not work, in a sentence at the top of the page; it stays until it is closed or something works. */
export function ProblemBar(): JSX.Element {
  const { problem, setProblem } = useTable();
  return (
    <Show when={problem()}>
      {(sentence) => (
        <div class="table-bar">
          <Notice kind="problem">
            {sentence()}{' '}
            <Button kind="quiet" class="button-in-line" onClick={() => setProblem(null)}>
              {tableWords.dismiss}
            </Button>
          </Notice>
        </div>
      )}
    </Show>
  );
}
