import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { useTable } from '../table-context.tsx';

/** Longest addendum, as the server takes it. */
const MOST_LETTERS = 2000;

/** Adds dated words to the record, which itself stays as it is. */
export function AddendumForm(): JSX.Element {
  const { act, isActing } = useTable();
  const [words, setWords] = createSignal('');
  const [error, setError] = createSignal<string>();
  const add = async (): Promise<void> => {
    if (words().trim() === '') {
      setError(tableCloseWords.addendumMissing);
      return;
    }
    setError(undefined);
    const answer = await act({ type: 'addAddendum', words: words().trim() });
    // What was refused stays in the field: nothing typed is lost.
    if (answer.ok) setWords('');
  };
  return (
    <div class="stack stack-close">
      <TextArea
        label={tableCloseWords.addAddendum}
        hint={tableCloseWords.addendumHint}
        rows={3}
        maxLength={MOST_LETTERS}
        value={words()}
        onInput={setWords}
        error={error()}
      />
      <div>
        <Button busy={isActing('addAddendum')} onClick={() => void add()}>
          {tableCloseWords.addendumDo}
        </Button>
      </div>
    </div>
  );
}
