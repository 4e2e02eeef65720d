import type { JSX } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

/** What a time field takes. Times are `15:30`. */
export type TimeFieldProps = FieldProps & {
  /** Empty while no time is chosen. */
  readonly value: string;
  /** A time, or empty when it was taken away. */
  readonly onChange: (time: string) => void;
  readonly name?: string | undefined;
};

/** The browser's own time input, in the way of the device. */
export function TimeField(props: TimeFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(parts) => (
        <input
          class="input input-date"
          id={parts.id}
          type="time"
          name={props.name}
          value={props.value}
          aria-describedby={parts.describedBy()}
          aria-invalid={parts.invalid()}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
