import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import { nameOfScale, scalesIn } from '../../../meeting/scales.ts';
import { scoreOfChild } from '../../../../shared/documents/score-of.ts';
import type { ChildId, ParticipantId } from '../../../../shared/ids.ts';
import { grewFrom } from '../../../../shared/practice/each-child.ts';
import { useTable } from '../table-context.tsx';
import { markOwn } from './own-lines.ts';

/** What the plan grows from: the goals, and what people said would move their number up. */
export function PlanSources(props: { readonly mayWrite: boolean }): JSX.Element {
  const { model, child } = useTable();
  const goals = (): typeof model.draft.statements =>
    model.draft.statements.filter(
      ({ kind, removed, words, children }) =>
        kind === 'goal' && !removed && words !== '' && isAbout(children, child()),
    );
  const oneUps = (): readonly {
    readonly id: ParticipantId;
    readonly name: string;
    readonly words: string;
    readonly children: readonly ChildId[];
  }[] =>
    model.proceedings.participants.flatMap(({ id, name }) =>
      scalesIn(model, id).flatMap((scale) => {
        const score = scoreOfChild(model.proceedings, id, scale);
        const words = (score?.changed?.oneUp || score?.oneUp) ?? '';
        const children = scale === null ? [] : [scale];
        const whose = nameOfScale(model, scale);
        const of = whose === undefined ? name : tablePlanWords.oneUpOfChild(name, whose);
        return words === '' || grewFrom(model.draft.actions, id, scale) || !isAbout(children, child())
          ? []
          : [{ id, name: of, words, children }];
      }),
    );
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
                    onClick={() =>
                      markOwn(model.ours.addAction({ what: up.words, from: up.id, children: up.children }))
                    }
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
