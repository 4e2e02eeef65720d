import { type JSX, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Icon } from './icon.tsx';

/** What went wrong with one field. */
export type FieldErrorProps = {
  /** The field names this id as its description. */
  readonly id: string;
  /** What is wrong and how to mend it, in plain words; nothing is drawn without one. */
  readonly message: string | undefined;
};

/** The words of a problem, right beside the field it belongs to. */
export function FieldError(props: FieldErrorProps): JSX.Element {
  return (
    <Show when={props.message}>
      {(message) => (
        <p class="field-error" id={props.id}>
          <Icon name="worry" />
          <span>
            <span class="visually-hidden">{controlWords.errorPrefix} </span>
            {message()}
          </span>
        </p>
      )}
    </Show>
  );
}
