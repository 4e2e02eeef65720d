import { createEffect, createUniqueId, type JSX, on, Show } from 'solid-js';
import { carryOver, keepCaret } from '../reactive/keep-caret.ts';

/** What an input takes that several people may type in at once. */
export type SharedWordsProps = {
  readonly kind: 'input' | 'textarea';
  /** The words as everybody has them now. */
  readonly words: () => string;
  /** Writes the words as they should stand; called with every keystroke, never while a character is being composed. */
  readonly onWrite: (words: string) => void;
  readonly label: string;
  /** True where the label stands on the screen already, as a heading or a column. */
  readonly hideLabel?: boolean | undefined;
  readonly id?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** In UTF-16 units. */
  readonly maxLength?: number | undefined;
  readonly rows?: number | undefined;
  /** Id of words beside the field that say more about it; they may come and go. */
  readonly describedBy?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/**
 * A native input over shared words. When somebody else changes them, the caret stays with the words around it; while a
 * character is being composed (dictation, Japanese, swipe keyboards) nothing moves until it is done (rules VIEW3, VIEW4).
 */
export function SharedWords(props: SharedWordsProps): JSX.Element {
  const made = createUniqueId();
  const id = (): string => props.id ?? `shared-${made}`;
  let field: HTMLInputElement | HTMLTextAreaElement | undefined;
  let composing = false;
  /** What stands in the field by the words of everybody, before one's own keystroke. */
  let base = '';

  const showTheirs = (theirs: string): void => {
    if (!field || composing) return;
    base = theirs;
    const before = field.value;
    if (before === theirs) return;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = theirs;
    if (document.activeElement !== field) return;
    const caret = keepCaret(before, theirs, { start: selectionStart ?? 0, end: selectionEnd ?? 0 });
    field.setSelectionRange(caret.start, caret.end, selectionDirection ?? 'none');
  };
  const write = (): void => {
    if (!field || composing) return;
    if (field.value !== base) {
      const words = carryOver(base, field.value, props.words());
      base = words;
      props.onWrite(words);
    }
    showTheirs(props.words());
  };
  createEffect(on(() => props.words(), showTheirs));

  const common = (): JSX.InputHTMLAttributes<HTMLInputElement> &
    JSX.TextareaHTMLAttributes<HTMLTextAreaElement> => ({
    class: props.kind === 'textarea' ? 'input input-area' : 'input',
    id: id(),
    dir: 'auto',
    autocomplete: 'off',
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    maxLength: props.maxLength,
    'aria-describedby': props.describedBy,
  });
  const events = {
    onInput: write,
    onCompositionStart: () => {
      composing = true;
    },
    onCompositionEnd: () => {
      composing = false;
      write();
    },
    onFocus: () => props.onFocus?.(),
    onBlur: () => {
      // Some keyboards never say that they have finished composing.
      composing = false;
      write();
      props.onBlur?.();
    },
  };
  const hold = (element: HTMLInputElement | HTMLTextAreaElement): void => {
    field = element;
  };
  return (
    <div class="field">
      <label class="field-label" for={id()} classList={{ 'visually-hidden': props.hideLabel === true }}>
        {props.label}
      </label>
      <Show
        when={props.kind === 'textarea'}
        fallback={<input type="text" ref={hold} {...common()} {...events} />}
      >
        <textarea ref={hold} rows={props.rows ?? 2} {...common()} {...events} />
      </Show>
    </div>
  );
}
