import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { QrCode } from '../../../components/qr-code.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { personWords } from '../../../copy/table.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { useTable } from '../table-context.tsx';

/** Makes a person a new link, shows it once as words and as a code to scan. */
export function LinkDialog(props: {
  readonly person: Person | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Show when={props.person?.id} keyed>
      {(id) => <NewLink participant={id} onClose={props.onClose} />}
    </Show>
  );
}

function NewLink(props: { readonly participant: Person['id']; readonly onClose: () => void }): JSX.Element {
  const { model, services } = useTable();
  const [link, setLink] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const [copied, setCopied] = createSignal(false);
  const name = (): string => model.person(props.participant)?.name ?? '';
  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await services.newLink(props.participant);
    setBusy(false);
    setFailed(answer.kind !== 'ok');
    if (answer.kind === 'ok') setLink(answer.value);
  };
  const copy = async (address: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Plain-http pages may not write to the clipboard: the field is there to copy from by hand.
      setCopied(false);
    }
  };
  return (
    <Dialog
      open
      title={personWords.linkTitle(name())}
      onClose={props.onClose}
      actions={
        <>
          <Show when={link() === null}>
            <Button kind="main" busy={busy()} onClick={() => void make()}>
              {personWords.makeLink}
            </Button>
          </Show>
          <Show when={link()}>
            {(address) => (
              <Button kind="main" icon="copy" onClick={() => void copy(address())}>
                {copied() ? personWords.copied : personWords.copy}
              </Button>
            )}
          </Show>
          <Button onClick={() => props.onClose()}>{link() ? controlWords.close : controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <Show when={failed()}>
          <Notice kind="problem">{personWords.linkFailed}</Notice>
        </Show>
        <Show when={link()} fallback={<p>{personWords.linkExplain}</p>}>
          {(address) => (
            <>
              <Notice kind="private" lead={personWords.onlyYou}>
                {personWords.linkOnce}
              </Notice>
              <div class="link-code">
                <QrCode text={address()} title={personWords.linkCode(name())} />
              </div>
              <TextField label={personWords.linkField} value={address()} readOnly onInput={() => undefined} />
            </>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
