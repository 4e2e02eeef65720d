import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Button } from './button.tsx';
import { keepFocus } from './keep-focus.ts';

/** What a dialog takes. */
export type DialogProps = {
  readonly open: boolean;
  /** Its heading and its name. */
  readonly title: string;
  /** Esc or the close button: the owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
  /** Buttons at the foot, the safe one last. Without them there is a close button. */
  readonly actions?: JSX.Element;
};

/**
 * A native modal dialog. Focus goes to its heading (or to a child with `autofocus`) and comes back
 * to where it was; the page behind cannot be reached meanwhile.
 */
export function Dialog(props: DialogProps): JSX.Element {
  const headingId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  let cameFrom: HTMLElement | null = null;

  createEffect(() => {
    if (!dialog) return;
    if (props.open && !dialog.open) {
      cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      dialog.showModal();
      if (!dialog.querySelector('[autofocus]')) heading?.focus();
    } else if (!props.open && dialog.open) {
      dialog.close();
      keepFocus(cameFrom);
    }
  });
  onCleanup(() => {
    if (!dialog?.open) return;
    dialog.close();
    // Only once the page has settled is it known whether the opener is still there.
    queueMicrotask(() => keepFocus(cameFrom));
  });

  return (
    <dialog
      class="dialog"
      aria-labelledby={headingId}
      ref={(element) => {
        dialog = element;
      }}
      onCancel={(event) => {
        // The owner decides: closing is a change of `open`, so that the two never disagree.
        event.preventDefault();
        props.onClose();
      }}
    >
      <Show when={props.open}>
        <h2
          class="dialog-title"
          id={headingId}
          tabindex={-1}
          ref={(element) => {
            heading = element;
          }}
        >
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <div class="dialog-actions">
          {props.actions ?? <Button onClick={() => props.onClose()}>{controlWords.close}</Button>}
        </div>
      </Show>
    </dialog>
  );
}
