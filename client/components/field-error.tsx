import { type JSX, onMount, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Icon } from './icon.tsx';

/** What went wrong with one field. */
export type FieldErrorProps = {
  /** The field names this id as its description. */
  readonly id: string;
  /** What is wrong and how to mend it, in plain words; nothing is drawn without one. */
  readonly message: string | undefined;
};

/**
 * The words of a problem, right beside the field it belongs to. Who pressed a button for it is led to the field: what is
 * wrong can stand far above the button, or be unseen by somebody who only hears the page.
 */
export function FieldError(props: FieldErrorProps): JSX.Element {
  return <Show when={props.message}>{(message) => <Words id={props.id} message={message()} />}</Show>;
}

function Words(props: { readonly id: string; readonly message: string }): JSX.Element {
  let words: HTMLParagraphElement | undefined;
  onMount(() => {
    // A summary of the form takes the focus itself, and who is typing keeps it. A press with a finger focuses nothing.
    if (!document.activeElement?.matches('button, body')) return;
    const field = words?.parentElement?.querySelector<HTMLElement>('input, textarea, select');
    field?.focus();
    words?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <p
      class="field-error"
      id={props.id}
      ref={(element) => {
        words = element;
      }}
    >
      <Icon name="worry" />
      <span>
        <span class="visually-hidden">{controlWords.errorPrefix} </span>
        {props.message}
      </span>
    </p>
  );
}
