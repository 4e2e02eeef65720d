import type { JSX } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

/** What a one-line text field takes. */
export type TextFieldProps = FieldProps & {
  readonly value: string;
  /** Every keystroke. */
  readonly onInput: (value: string) => void;
  /** Enter was pressed; without it Enter sends the form around the field. */
  readonly onEnter?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined;
  readonly name?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'search' | undefined;
  /** In UTF-16 units. */
  readonly maxLength?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  /** About how many characters it should hold; full width unless given. */
  readonly characters?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly inputRef?: ((input: HTMLInputElement) => void) | undefined;
};

/** A native one-line input whose direction follows the words in it. */
export function TextField(props: TextFieldProps): JSX.Element {
  const keyDown = (event: KeyboardEvent): void => {
    // Enter that ends a composed character (Japanese, dictation) is not a send.
    if (event.key !== 'Enter' || event.isComposing || !props.onEnter) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <Field {...props}>
      {(parts) => (
        <input
          class="input"
          id={parts.id}
          ref={(input) => props.inputRef?.(input)}
          type={props.type ?? 'text'}
          name={props.name}
          value={props.value}
          dir="auto"
          autocomplete={props.autocomplete ?? 'off'}
          inputmode={props.inputMode}
          maxLength={props.maxLength}
          readOnly={props.readOnly}
          spellcheck={props.spellcheck}
          style={{ 'max-inline-size': props.characters ? `${props.characters + 3}ch` : undefined }}
          aria-describedby={parts.describedBy()}
          aria-invalid={parts.invalid()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={keyDown}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  );
}
