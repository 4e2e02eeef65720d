import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';

/** One problem, with the id of the field that can mend it, if there is one. */
export type FieldProblem = { readonly message: string; readonly fieldId?: string | undefined };

/** What an error summary takes. */
export type ErrorSummaryProps = {
  /**
   * A new array at each try to send: that is when the summary takes focus, not while somebody is
   * typing. Empty means nothing is drawn. Use the words that stand beside the field.
   */
  readonly errors: readonly FieldProblem[];
};

function lead(event: MouseEvent, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  // A group of radios is a fieldset: its first radio is what can be answered.
  const target = field.matches('fieldset') ? (field.querySelector('input') ?? field) : field;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

/** “There is a problem”, at the top of a page or form, taking focus. */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length > 0) box?.focus();
      },
    ),
  );
  return (
    <Show when={props.errors.length > 0}>
      <div
        class="error-summary"
        role="alert"
        tabindex={-1}
        ref={(element) => {
          box = element;
        }}
      >
        <h2 class="error-summary-title">{controlWords.problemHeading}</h2>
        <ul class="error-summary-list">
          <For each={props.errors}>
            {(problem) => (
              <li>
                <Show when={problem.fieldId} fallback={problem.message}>
                  {(fieldId) => (
                    <a href={`#${fieldId()}`} onClick={(event) => lead(event, fieldId())}>
                      {problem.message}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
