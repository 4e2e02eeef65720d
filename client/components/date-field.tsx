import type { JSX } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

/** What a date field takes. Days are ISO dates, `2026-03-04`. */
export type DateFieldProps = FieldProps & {
  /** Empty while no day is chosen. */
  readonly value: string;
  /** An ISO date, or empty when the day was taken away. */
  readonly onChange: (day: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly name?: string | undefined;
};

/** The browser's own date input: it follows the device's language and needs no calendar of ours. */
export function DateField(props: DateFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(parts) => (
        <input
          class="input input-date"
          id={parts.id}
          type="date"
          name={props.name}
          value={props.value}
          min={props.min}
          max={props.max}
          aria-describedby={parts.describedBy()}
          aria-invalid={parts.invalid()}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
