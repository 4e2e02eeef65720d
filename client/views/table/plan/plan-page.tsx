import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { coachWords, whenThenWords } from '../../../copy/plan-coach.ts';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import type { Action } from '../../../../shared/documents/draft.ts';
import type { ActionId, ChildId } from '../../../../shared/ids.ts';
import type { PlanBalance } from '../../../../shared/practice/plan-balance.ts';
import { coachBalance, type PlanHint } from '../../../../shared/practice/plan-coach.ts';
import { balanceOf } from '../../shared/balance-of.ts';
import { createHandsOn } from '../hands-on.ts';
import { createSteadyIds } from '../steady-ids.ts';
import { ChildPressers } from '../child-pressers.tsx';
import { useTable } from '../table-context.tsx';
import { hasOwn, markOwn } from './own-lines.ts';
import { PlanReading } from './plan-reading.tsx';
import { PlanRow } from './plan-row.tsx';
import { PlanSources } from './plan-sources.tsx';
import { TakenOut } from './taken-out.tsx';
import { WhenThenDialog, type WhenThenTask } from './when-then-dialog.tsx';
import './plan.css';

/** The plan: clear steps that everybody here may write at once. */
export function PlanPage(): JSX.Element {
  const { model, child } = useTable();
  const live = (): readonly Action[] => model.draft.actions.filter(({ removed }) => !removed);
  const mayWrite = (): boolean => model.state()?.draftOpen === true && model.myself()?.role !== 'observer';
  const balance = (): PlanBalance => balanceOf(model);
  /** For whoever writes the plan or leads, and for nobody else. */
  const planHint = (): PlanHint | null =>
    mayWrite() && (hasOwn() || model.isLead()) ? coachBalance(balance()) : null;
  const [whenThen, setWhenThen] = createSignal<WhenThenTask | null>(null);
  const hands = createHandsOn();
  const ids = createSteadyIds<ActionId>(
    () =>
      live()
        .filter(({ children }) => isAbout(children, child()))
        .map(({ id }) => id),
    hands.isOn,
  );
  let list: HTMLOListElement | undefined;
  const addLine = (): ActionId => {
    const id = model.ours.addAction(aboutOf(child()));
    markOwn(id);
    return id;
  };
  const add = (): void => {
    const id = addLine();
    // The row comes with the next turn; what is new is where the writing goes on.
    setTimeout(() => list?.querySelector<HTMLElement>(`[data-action="${id}"] textarea`)?.focus());
  };
  return (
    <div class="plan stack">
      <div class="plan-top">
        <div class="spread">
          <h2>{tablePlanWords.heading}</h2>
          <p class="plan-balance" title={tablePlanWords.balanceHint}>
            {coachWords.balance(balance().family, balance().services)}
          </p>
        </div>
        <Show when={planHint()}>{(hint) => <p class="quiet-words">{coachWords.plan[hint()]}</p>}</Show>
      </div>
      <ChildPressers />
      <PlanSources mayWrite={mayWrite()} />
      <Show
        when={mayWrite()}
        fallback={
          <>
            <Show when={model.state()?.draftOpen === false}>
              <p class="quiet-words">{tablePlanWords.closed}</p>
            </Show>
            <PlanReading child={child()} />
          </>
        }
      >
        <Show when={ids().length > 0} fallback={<EmptyState>{tablePlanWords.empty}</EmptyState>}>
          <div class="plan-heads" aria-hidden="true">
            <span>{tablePlanWords.what}</span>
            <span>{tablePlanWords.who}</span>
            <span>{tablePlanWords.when}</span>
          </div>
          <ol
            class="plan-rows"
            ref={(element) => {
              list = element;
              hands.ref(element);
            }}
          >
            <For each={ids()}>
              {(id, at) => (
                <PlanRow id={id} place={at() + 1} ids={ids()} onWhenThen={() => setWhenThen(id)} />
              )}
            </For>
          </ol>
        </Show>
        <div class="cluster">
          <Button icon="plus" onClick={add}>
            {tablePlanWords.add}
          </Button>
          <Button onClick={() => setWhenThen('new')}>{whenThenWords.open}</Button>
        </div>
        <TakenOut />
        <WhenThenDialog task={whenThen()} onNew={addLine} onClose={() => setWhenThen(null)} />
      </Show>
    </div>
  );
}

/** What is added while one child's part is looked at is about that child. */
const aboutOf = (child: ChildId | null): { readonly children: readonly ChildId[] } => ({
  children: child === null ? [] : [child],
});
