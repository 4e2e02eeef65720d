import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';
import { markOwn } from './own-lines.ts';

/** What the plan grows from: the goals, and what people said would move their number up. */
export function PlanSources(props: { readonly mayWrite: boolean }): JSX.Element {
  const { model } = useTable();
  const goals = (): typeof model.draft.statements =>
    model.draft.statements.filter(({ kind, removed, words }) => kind === 'goal' && !removed && words !== '');
  const oneUps = (): readonly {
    readonly id: ParticipantId;
    readonly name: string;
    readonly words: string;
  }[] =>
    model.proceedings.participants.flatMap(({ id, name }) => {
      const score = model.proceedings.scores[id];
      const words = (score?.changed?.oneUp || score?.oneUp) ?? '';
      const isInPlan = model.draft.actions.some(({ from, removed }) => from === id && !removed);
      return words !== '' && !isInPlan ? [{ id, name, words }] : [];
    });
  return (
    <div class="plan-sources">
      <Show when={goals().length > 0}>
        <div>
          <h3 class="map-section">{tablePlanWords.goals}</h3>
          <ul class="plan-goals">
            <For each={goals()}>{(goal) => <li dir="auto">{goal.words}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={props.mayWrite && oneUps().length > 0}>
        <Expander summary={tablePlanWords.oneUps} open>
          <ul class="taken-out">
            <For each={oneUps()}>
              {(up) => (
                <li class="spread">
                  <span dir="auto">
                    <strong>{tablePlanWords.oneUpBy(up.name)}</strong> {up.words}
                  </span>
                  <Button
                    aria-label={tablePlanWords.makeStepOf(up.name)}
                    onClick={() => markOwn(model.ours.addAction({ what: up.words, from: up.id }))}
                  >
                    {tablePlanWords.makeStep}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Expander>
      </Show>
    </div>
  );
}
