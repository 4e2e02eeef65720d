import { For, type JSX, Show } from 'solid-js';
import { dayInWords } from '../../../copy/days.ts';
import { differenceWords, tableCloseWords } from '../../../copy/table-close.ts';
import { levelWords } from '../../../../shared/practice/vocabulary/levels.ts';
import { Ladder } from './difference-fields.tsx';
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
          <Show when={state().level}>
            {(level) => (
              <div>
                <dt>{differenceWords.level}</dt>
                <dd>
                  {levelWords(state().vocabulary).levels[level().level]}
                  <Show when={level().views.length > 0}>
                    <p class="quiet-words">{differenceWords.views}</p>
                    <ul class="level-views">
                      <For each={level().views}>
                        {(view) => (
                          <li class="note">
                            <p class="note-words" dir="auto">
                              {view.words}
                            </p>
                            <p class="note-by" dir="auto">
                              {model.person(view.whose)?.name}
                            </p>
                          </li>
                        )}
                      </For>
                    </ul>
                  </Show>
                </dd>
              </div>
            )}
          </Show>
          <Show when={state().difference}>
            {(difference) => (
              <div>
                <dt>{differenceWords.difference}</dt>
                <dd>
                  <p dir="auto">{difference().words}</p>
                  <Ladder from={difference().from} />
                </dd>
              </div>
            )}
          </Show>
        </dl>
      )}
    </Show>
  );
}
