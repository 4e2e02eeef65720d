import { type JSX, Show } from 'solid-js';
import { agreeWords } from '../../../copy/phone-agree.ts';
import type { Statement } from '../../../../shared/documents/draft.ts';
import { stepsOf } from '../plan/plan-page.tsx';
import { GoalsToRead } from '../plan/goals-to-read.tsx';
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
      <GoalsToRead goals={goals()} />
      <Show when={steps().length > 0} fallback={<p>{agreeWords.nothing}</p>}>
        <StepList steps={steps()} />
      </Show>
    </>
  );
}
