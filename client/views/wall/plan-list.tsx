import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../copy/wall.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import type { Action } from '../../../shared/documents/draft.ts';
import { Paged } from './paging/paged.tsx';
import { TermMeanings } from '../shared/term-meanings.tsx';
import { OtherViews } from './other-views.tsx';
import { namesOf } from './people.ts';

const words = wallWords.plan;

/** What stands in the plan, in its order; what nobody has written yet is left out. */
export function actionsOf(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ what, removed }) => !removed && what.trim() !== '');
}

/** The steps of the plan with who and when. `narrow` puts who and when under the step. */
export function PlanList(props: { readonly narrow?: boolean }): JSX.Element {
  const model = useWall();
  const actions = (): readonly Action[] => actionsOf(model.draft.actions);
  const action = (id: string): Action | undefined => actions().find((one) => one.id === id);
  return (
    <Show when={actions().length > 0} fallback={<p>{words.empty}</p>}>
      <Paged
        label={words.heading}
        class={`wall-plan ${props.narrow ? 'wall-plan-narrow' : ''}`}
        ids={() => actions().map(({ id }) => id)}
        render={(id) => <Step action={action(id)} />}
      />
    </Show>
  );
}

function Step(props: { readonly action: Action | undefined }): JSX.Element {
  const model = useWall();
  const who = (): string => wallWords.names(namesOf(model, props.action?.who ?? [])) || words.nobody;
  const when = (): string => (props.action?.when ? words.by(props.action.when) : words.noDay);
  return (
    <div class="wall-step" data-step>
      <div class="wall-step-words">
        <p class="wall-words wall-step-what" dir="auto">
          {props.action?.what}
        </p>
        <TermMeanings class="wall-terms" words={props.action?.what ?? ''} />
        <Show when={props.action?.id}>{(id) => <OtherViews about={id()} />}</Show>
      </div>
      <p class="wall-step-who" dir="auto">
        {who()}
      </p>
      <p class="wall-step-when">{when()}</p>
    </div>
  );
}
