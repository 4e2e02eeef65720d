import { createUniqueId, type JSX, Show } from 'solid-js';
import { FieldError } from './field-error.tsx';

/** What a checkbox with its words takes. */
export type CheckFieldProps = {
  readonly label: JSX.Element;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string | undefined;
  readonly hint?: JSX.Element;
  readonly error?: string | undefined;
  readonly name?: string | undefined;
};

/** One native checkbox; the whole line is the target. */
export function CheckField(props: CheckFieldProps): JSX.Element {
  const made = createUniqueId();
  const id = (): string => props.id ?? `check-${made}`;
  const describedBy = (): string | undefined =>
    [props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean).join(' ') ||
    undefined;
  return (
    <div class="field" classList={{ 'field-wrong': props.error !== undefined }}>
      <FieldError id={`${id()}-error`} message={props.error} />
      <label class="choice choice-check">
        <input
          type="checkbox"
          class="choice-input"
          id={id()}
          name={props.name}
          checked={props.checked}
          aria-labelledby={props.hint ? `${id()}-name` : undefined}
          aria-describedby={describedBy()}
          aria-invalid={props.error ? 'true' : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class="choice-words">
          <span class="choice-label" id={`${id()}-name`}>
            {props.label}
          </span>
          <Show when={props.hint}>
            <span class="choice-hint" id={`${id()}-hint`}>
              {props.hint}
            </span>
          </Show>
        </span>
      </label>
    </div>
  );
}
