import { createUniqueId, type JSX, Show } from 'solid-js';
import { FieldError } from './field-error.tsx';

/** What every group of radios takes. */
export type ChoiceGroupProps = {
  /** The question. */
  readonly legend: string;
  /** True where the page's heading already asks it. */
  readonly hideLegend?: boolean | undefined;
  readonly hint?: JSX.Element;
  readonly error?: string | undefined;
  /** The id of the group, which an error summary leads to. */
  readonly id?: string | undefined;
};

/** A fieldset with its question, hint and error; the radios stand inside. */
export function ChoiceGroup(
  props: ChoiceGroupProps & { readonly class: string; readonly children: JSX.Element },
): JSX.Element {
  const made = createUniqueId();
  const id = (): string => props.id ?? `group-${made}`;
  const describedBy = (): string | undefined =>
    [props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean).join(' ') ||
    undefined;
  return (
    <fieldset
      class={`choice-group ${props.class}`}
      classList={{ 'field-wrong': props.error !== undefined }}
      id={id()}
      tabindex={-1}
      aria-describedby={describedBy()}
    >
      <legend class="field-label" classList={{ 'visually-hidden': props.hideLegend === true }}>
        {props.legend}
      </legend>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      <FieldError id={`${id()}-error`} message={props.error} />
      {props.children}
    </fieldset>
  );
}
