import { createUniqueId, type JSX, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { FieldError } from './field-error.tsx';

/** What every single field takes. */
export type FieldProps = {
  /** Always there, even when it is hidden from sight. */
  readonly label: string;
  /** The input's id, so that an error summary can lead to it; made up unless given. */
  readonly id?: string | undefined;
  /** One short sentence of help between label and input. */
  readonly hint?: JSX.Element;
  /** What is wrong now, if anything. */
  readonly error?: string | undefined;
  /** True where the page's heading already asks the question: the label is then for screen readers. */
  readonly hideLabel?: boolean | undefined;
  /** Says “you can leave this out” after the label. */
  readonly optional?: boolean | undefined;
};

/** What the field hands to the input inside it. */
export type FieldParts = {
  readonly id: string;
  /** Ids of hint and error, in reading order, or nothing. */
  readonly describedBy: () => string | undefined;
  readonly invalid: () => 'true' | undefined;
};

/** Label, hint, error and input in the order people read them. */
export function Field(
  props: FieldProps & { readonly children: (parts: FieldParts) => JSX.Element },
): JSX.Element {
  const made = createUniqueId();
  const id = (): string => props.id ?? `field-${made}`;
  const parts: FieldParts = {
    get id() {
      return id();
    },
    describedBy: () =>
      [props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean).join(' ') ||
      undefined,
    invalid: () => (props.error ? 'true' : undefined),
  };
  return (
    <div class="field" classList={{ 'field-wrong': props.error !== undefined }}>
      <label class="field-label" for={id()} classList={{ 'visually-hidden': props.hideLabel === true }}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="field-optional">({controlWords.optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      <FieldError id={`${id()}-error`} message={props.error} />
      {props.children(parts)}
    </div>
  );
}
