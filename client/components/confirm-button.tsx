import { createSignal, type JSX, splitProps } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Button, type ButtonProps } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** What a button in two steps takes, besides what a button takes. */
export type ConfirmButtonProps = Omit<ButtonProps, 'onClick'> & {
  /** The question the dialog asks. */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly explain: JSX.Element;
  /** Words of the button that does it: a verb, never “OK”. */
  readonly confirm: string;
  /** Words of the button that does not. */
  readonly cancel?: string | undefined;
  /** Does it, and says itself what went wrong. While its promise is open the dialog stays. */
  readonly onConfirm: () => void | Promise<void>;
};

/** A press asks first, in a dialog; only the second press does it. */
export function ConfirmButton(props: ConfirmButtonProps): JSX.Element {
  const [own, button] = splitProps(props, ['title', 'explain', 'confirm', 'cancel', 'onConfirm']);
  const [open, setOpen] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await own.onConfirm();
    } finally {
      setBusy(false);
      setOpen(false);
    }
  };
  return (
    <>
      <Button {...button} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog
        open={open()}
        title={own.title}
        onClose={() => !busy() && setOpen(false)}
        actions={
          <>
            <Button kind="danger" busy={busy()} onClick={() => void confirm()}>
              {own.confirm}
            </Button>
            <Button onClick={() => !busy() && setOpen(false)}>{own.cancel ?? controlWords.cancel}</Button>
          </>
        }
      >
        {own.explain}
      </Dialog>
    </>
  );
}
