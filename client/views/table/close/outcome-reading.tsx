import { type JSX, Show } from 'solid-js';
import { dayInWords } from '../../../copy/days.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { useTable } from '../table-context.tsx';

/** How we go on, to read. */
export function OutcomeReading(): JSX.Element {
  const { model } = useTable();
  const leads = (): string =>
    model.proceedings.participants.find(({ person }) => person === model.state()?.leadFromHere)?.name ??
    tableCloseWords.leadsNobody;
  return (
    <Show when={model.state()}>
      {(state) => (
        <dl class="outcome-reading">
          <div>
            <dt>{tableCloseWords.outcome}</dt>
            <dd>
              <Show when={state().outcome} fallback={tableCloseWords.nothingYet}>
                {(outcome) => <strong>{model.vocabulary.outcomes[outcome()]}</strong>}
              </Show>
              <Show when={state().outcomeWords}>
                <p dir="auto">{state().outcomeWords}</p>
              </Show>
            </dd>
          </div>
          <div>
            <dt>{tableCloseWords.leads}</dt>
            <dd dir="auto">{leads()}</dd>
          </div>
          <div>
            <dt>{tableCloseWords.nextReview}</dt>
            <dd>
              <Show when={state().nextReview} fallback={tableCloseWords.noDay}>
                {(day) => dayInWords(day())}
              </Show>
            </dd>
          </div>
        </dl>
      )}
    </Show>
  );
}
