import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { CheckMenu } from '../../../components/check-menu.tsx';
import type { ChildId } from '../../../../shared/ids.ts';
import { listOfNames } from '../../../copy/table.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { mapWords } from '../../../copy/table-map.ts';
import { useTable } from '../table-context.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';

/** Longest addendum, as the server takes it. */
const MOST_LETTERS = 2000;

/** Adds dated words to the record, which itself stays as it is. */
export function AddendumForm(): JSX.Element {
  const { model, act, isActing } = useTable();
  const [words, setWords] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [children, setChildren] = createSignal<readonly ChildId[]>([]);
  const chosenNames = (): string =>
    listOfNames(model.proceedings.children.filter(({ id }) => children().includes(id)).map((c) => c.name));
  const add = async (): Promise<void> => {
    if (words().trim() === '') {
      setError(tableCloseWords.addendumMissing);
      return;
    }
    setError(undefined);
    const answer = await act({ type: 'addAddendum', words: words().trim(), children: [...children()] });
    // What was refused stays in the field: nothing typed is lost.
    if (answer.ok) setWords('');
  };
  return (
    <div class="stack stack-close">
      <PlainArea
        label={tableCloseWords.addAddendum}
        hint={tableCloseWords.addendumHint}
        rows={3}
        maxLength={MOST_LETTERS}
        value={words()}
        onInput={setWords}
        error={error()}
      />
      <Show when={model.proceedings.children.length > 1}>
        <CheckMenu
          label={tableCloseWords.addendumChildren}
          summary={chosenNames() || mapWords.allChildren}
          options={model.proceedings.children.map(({ id, name }) => ({ value: id, label: name }))}
          isOn={(child) => children().includes(child)}
          onChange={(child, on) =>
            setChildren((all) => (on ? [...all, child] : all.filter((each) => each !== child)))
          }
        />
      </Show>
      <div>
        <Button busy={isActing('addAddendum')} onClick={() => void add()}>
          {tableCloseWords.addendumDo}
        </Button>
      </div>
    </div>
  );
}
