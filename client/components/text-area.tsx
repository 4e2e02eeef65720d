import { createEffect, type JSX } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

/** What a text area takes. */
export type TextAreaProps = FieldProps & {
  readonly value: string;
  /** Every keystroke. */
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  /** Enter alone was pressed (Shift+Enter still makes a line). Leave out on phones: there Enter makes a line. */
  readonly onEnter?: (() => void) | undefined;
  readonly name?: string | undefined;
  /** Lines it shows when empty: 3 unless given. It grows with the words. */
  readonly rows?: number | undefined;
  /** In UTF-16 units. */
  readonly maxLength?: number | undefined;
  readonly readOnly?: boolean | undefined;
  /** BCP 47 language of the words, when it is known and is not the page's. */
  readonly lang?: string | undefined;
  /** An invitation in the empty area, where the label is hidden from sight; it never says anything the label does not. */
  readonly placeholder?: string | undefined;
  readonly inputRef?: ((input: HTMLTextAreaElement) => void) | undefined;
};

const growsByItself = (): boolean => CSS.supports('field-sizing', 'content');

/** A native text area that grows with what is written, up to half the screen, and then scrolls. */
export function TextArea(props: TextAreaProps): JSX.Element {
  let area: HTMLTextAreaElement | undefined;
  createEffect(() => {
    // Read first, so that the effect follows the words even where the browser does the growing.
    const words = props.value;
    if (!area || growsByItself()) return;
    area.style.blockSize = 'auto';
    if (words !== '') area.style.blockSize = `${area.scrollHeight + 4}px`;
  });
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !props.onEnter) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <Field {...props}>
      {(parts) => (
        <textarea
          class="input input-area"
          id={parts.id}
          ref={(element) => {
            area = element;
            props.inputRef?.(element);
          }}
          name={props.name}
          rows={props.rows ?? 3}
          value={props.value}
          placeholder={props.placeholder}
          dir="auto"
          lang={props.lang}
          autocomplete="off"
          maxLength={props.maxLength}
          readOnly={props.readOnly}
          aria-describedby={parts.describedBy()}
          aria-invalid={parts.invalid()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={keyDown}
          onFocus={() => props.onFocus?.()}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  );
}
