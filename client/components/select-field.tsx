import { For, type JSX, Show } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

/** One choice of a select. */
export type SelectOption<Value extends string> = { readonly value: Value; readonly label: string };

/** What a select takes. */
export type SelectFieldProps<Value extends string> = FieldProps & {
  readonly options: readonly SelectOption<Value>[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Words of the empty first choice; needed while `value` may be null. */
  readonly blank?: string | undefined;
  readonly name?: string | undefined;
};

/** A native select, for lists too long for radio cards. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): JSX.Element {
  const chosen = (text: string): void => {
    const option = props.options.find((candidate) => candidate.value === text);
    if (option) props.onChange(option.value);
  };
  return (
    <Field {...props}>
      {(parts) => (
        <select
          class="input input-select"
          id={parts.id}
          name={props.name}
          aria-describedby={parts.describedBy()}
          aria-invalid={parts.invalid()}
          onChange={(event) => chosen(event.currentTarget.value)}
        >
          <Show when={props.blank !== undefined}>
            <option value="" selected={props.value === null}>
              {props.blank}
            </option>
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={props.value === option.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
