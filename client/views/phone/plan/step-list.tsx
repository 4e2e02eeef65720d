import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { dayInWords } from '../../../copy/days.ts';
import { planWords } from '../../../copy/phone-plan.ts';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';
import type { Action } from '../../../../shared/documents/draft.ts';
import type { ActionId, PersonId } from '../../../../shared/ids.ts';
import { OtherViews } from '../../shared/other-views.tsx';
import { usePhone } from '../phone-context.tsx';
import { namesOf } from '../who-said.ts';

/** The known-as name of a person at this meeting. */
export function nameOfPerson(model: MeetingModel, person: PersonId): string | undefined {
  return model.proceedings.participants.find((participant) => participant.person === person)?.name;
}

/** Steps of the plan to read: what, who, by when. */
export function StepList(props: {
  readonly steps: readonly Action[];
  /** Opens a step to change it; without it the steps are only read. */
  readonly onChange?: ((id: ActionId) => void) | undefined;
}): JSX.Element {
  const { model, whose } = usePhone();
  const who = (step: Action): string =>
    namesOf(
      model.proceedings.participants
        .filter(({ person }) => step.who.includes(person))
        .map(({ name }) => name),
    ) || planWords.noOne;
  const children = (step: Action): string | undefined =>
    model.proceedings.children.length > 1 && step.children.length > 0
      ? planWords.forChild(
          namesOf(
            model.proceedings.children.filter(({ id }) => step.children.includes(id)).map(({ name }) => name),
          ),
        )
      : undefined;
  return (
    <ul class="phone-list">
      <For each={props.steps}>
        {(step) => (
          <li class="note">
            <OtherViews model={model} about={step.id} name={step.what} whose={whose()}>
              <p class="note-words phone-what" dir="auto">
                {step.what}
              </p>
              <p class="note-by">
                <bdi>{who(step)}</bdi>
                <span>{step.when === null ? planWords.noDay : planWords.by(dayInWords(step.when))}</span>
                <Show when={children(step)}>{(names) => <span>{names()}</span>}</Show>
              </p>
            </OtherViews>
            <Show when={props.onChange}>
              {(onChange) => (
                <Button
                  kind="quiet"
                  aria-label={planWords.changeOf(step.what)}
                  onClick={() => onChange()(step.id)}
                >
                  {planWords.change}
                </Button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
