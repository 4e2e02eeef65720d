import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { tableWords } from '../../../copy/table.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { useTable } from '../table-context.tsx';

const USUAL_DAYS = 7;
const MOST_DAYS = 90;

/** The lead lets participants read and keep the record for some days, or no longer. */
export function ShareForm(): JSX.Element {
  const { model, act, isActing } = useTable();
  const [days, setDays] = createSignal(String(USUAL_DAYS));
  const [error, setError] = createSignal<string>();
  const until = (): number | null => model.state()?.copiesUntil ?? null;
  const share = (): void => {
    const wanted = Number(days().trim());
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_DAYS) {
      setError(tableCloseWords.daysWrong);
      return;
    }
    setError(undefined);
    void act({ type: 'shareRecord', days: wanted });
  };
  return (
    <div class="stack stack-close">
      <h3>{tableCloseWords.share}</h3>
      <p class="quiet-words">
        <Show when={until()} fallback={tableCloseWords.notShared}>
          {(end) => tableCloseWords.sharedUntil(tableWords.instant(end()))}
        </Show>
      </p>
      <div class="share-form">
        <TextField
          label={tableCloseWords.shareDays}
          inputMode="numeric"
          characters={3}
          value={days()}
          onInput={setDays}
          onEnter={share}
          error={error()}
        />
        <Button busy={isActing('shareRecord')} onClick={share}>
          {until() === null ? tableCloseWords.shareDo : tableCloseWords.shareAgain}
        </Button>
        <Show when={until() !== null}>
          <Button kind="quiet" onClick={() => void act({ type: 'shareRecord', days: 0 })}>
            {tableCloseWords.shareStop}
          </Button>
        </Show>
      </div>
    </div>
  );
}
