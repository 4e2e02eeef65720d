import { For, type JSX, Show } from 'solid-js';
import { Chip } from '../../../components/chip.tsx';
import { listOfNames } from '../../../copy/table.ts';
import { dayInWords } from '../../../copy/days.ts';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import type { Action } from '../../../../shared/documents/draft.ts';
import type { ChildId } from '../../../../shared/ids.ts';
import { OtherViews } from '../../shared/other-views.tsx';
import { useTable } from '../table-context.tsx';
import './plan.css';

/** The plan to read: each step with who and by when, in words; only one child's part where one is named. */
export function PlanReading(props: { readonly child?: ChildId | null }): JSX.Element {
  const { model } = useTable();
  const live = (): readonly Action[] =>
    model.draft.actions.filter(({ removed, children }) => !removed && isAbout(children, props.child ?? null));
  const names = (action: Action): string =>
    listOfNames(
      model.proceedings.participants
        .filter(({ person }) => action.who.includes(person))
        .map(({ name }) => name),
    );
  const childNames = (action: Action): readonly string[] =>
    model.proceedings.children.filter(({ id }) => action.children.includes(id)).map(({ name }) => name);
  const goal = (action: Action): string | undefined =>
    model.draft.statements.find(
      ({ id, removed, children }) => id === action.goal && !removed && isAbout(children, props.child ?? null),
    )?.words;
  return (
    <Show when={live().length > 0} fallback={<p>{tablePlanWords.emptyReading}</p>}>
      <ol class="plan-reading">
        <For each={live()}>
          {(action) => (
            <li class="note">
              <OtherViews model={model} about={action.id} name={action.what}>
                <p class="note-words plan-step" dir="auto">
                  {action.what}
                </p>
                <p class="note-by">
                  <strong class="plan-names" dir="auto">
                    {names(action) || tablePlanWords.nobody}
                  </strong>
                  <span>
                    {action.when ? tablePlanWords.by(dayInWords(action.when)) : tablePlanWords.noDay}
                  </span>
                  <For each={childNames(action)}>{(name) => <Chip>{name}</Chip>}</For>
                </p>
                <Show when={goal(action)}>
                  {(words) => (
                    <p class="quiet-words" dir="auto">
                      {tablePlanWords.towards(words())}
                    </p>
                  )}
                </Show>
              </OtherViews>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
