import { For, type JSX, Show } from 'solid-js';
import { agreeWords } from '../../../copy/phone-agree.ts';
import { planWords } from '../../../copy/phone-plan.ts';
import type { Statement } from '../../../../shared/documents/draft.ts';
import { stepsOf } from '../plan/plan-page.tsx';
import { StepList } from '../plan/step-list.tsx';
import { usePhone } from '../phone-context.tsx';

/** The whole plan as it is agreed to: the goals, then every step. */
export function PlanToRead(): JSX.Element {
  const { model } = usePhone();
  const steps = () => stepsOf(model.draft.actions, undefined).others;
  const goals = (): readonly Statement[] =>
    model.draft.statements.filter(({ kind, removed, words }) => kind === 'goal' && !removed && words !== '');
  return (
    <>
      <Show when={goals().length > 0}>
        <section class="stack stack-close" aria-labelledby="plan-goals">
          <h2 id="plan-goals">{planWords.goals}</h2>
          <ul class="phone-list">
            <For each={goals()}>
              {(goal) => (
                <li class="note note-words" dir="auto">
                  {goal.words}
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={steps().length > 0} fallback={<p>{agreeWords.nothing}</p>}>
        <StepList steps={steps()} />
      </Show>
    </>
  );
}
