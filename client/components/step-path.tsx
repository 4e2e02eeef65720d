import { For, type JSX, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';

/** One step of the path. */
export type Step<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** A short addition, such as minutes left; only drawn on the current step. */
  readonly note?: string | undefined;
};

/** What the path takes. */
export type StepPathProps<Id extends string> = {
  /** The name of the navigation for screen readers, such as “Steps of this meeting”. */
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly current: Id;
  /** Called for an allowed step; without it the path is only shown. */
  readonly onSelect?: ((id: Id) => void) | undefined;
  /** Which steps may be gone to now; a step that may not is words, not a dead button. */
  readonly allowed?: ((id: Id) => boolean) | undefined;
};

/** Where we are. On a narrow screen one line, “Step 3 of 7: Map”. */
export function StepPath<Id extends string>(props: StepPathProps<Id>): JSX.Element {
  const place = (): number => props.steps.findIndex((step) => step.id === props.current);
  const mayGo = (id: Id): boolean =>
    props.onSelect !== undefined && id !== props.current && (props.allowed?.(id) ?? true);
  return (
    <nav class="step-path" aria-label={props.label}>
      <p class="step-short">
        <span class="step-count">{controlWords.stepOf(place() + 1, props.steps.length)}</span>
        <strong>{props.steps[place()]?.label}</strong>
      </p>
      <ol class="step-list">
        <For each={props.steps}>
          {(step, index) => (
            <li
              class="step"
              classList={{ 'step-now': step.id === props.current, 'step-done': index() < place() }}
              aria-current={step.id === props.current ? 'step' : undefined}
            >
              <Show
                when={mayGo(step.id)}
                fallback={
                  <span class="step-face">
                    {step.label}
                    <Show when={step.id === props.current && step.note}>
                      {(note) => <span class="step-note">{note()}</span>}
                    </Show>
                    <Show when={index() < place()}>
                      <span class="visually-hidden"> ({controlWords.stepDone})</span>
                    </Show>
                  </span>
                }
              >
                <button type="button" class="step-face" onClick={() => props.onSelect?.(step.id)}>
                  {step.label}
                  <Show when={index() < place()}>
                    <span class="visually-hidden"> ({controlWords.stepDone})</span>
                  </Show>
                </button>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
