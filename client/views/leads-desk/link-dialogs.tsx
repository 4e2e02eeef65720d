import { type JSX, Show } from 'solid-js';
import type { PersonInput } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { meetingWords } from '../../copy/leads.ts';

/** What the dialog of one link takes. */
export type LinkDialogProps = {
  /** Whose link is shown; undefined while none is. */
  readonly person: PersonInput | undefined;
  readonly link: string;
  readonly onPrint: (person: PersonInput) => void;
  readonly onClose: () => void;
};

/** One person's link, to be copied, scanned or printed. */
export function LinkDialog(props: LinkDialogProps): JSX.Element {
  const words = meetingWords.dialog;
  return (
    <Dialog
      open={props.person !== undefined}
      title={words.title(props.person?.name ?? '')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button
            icon="print"
            onClick={() => {
              if (props.person) props.onPrint(props.person);
            }}
          >
            {words.print}
          </Button>
          <Button onClick={() => props.onClose()}>{words.close}</Button>
        </>
      }
    >
      <Show when={props.person}>
        {(person) => (
          <div class="stack">
            <p>{words.once}</p>
            <CopyField label={words.link} text={props.link} />
            <div class="link-code">
              <QrCode text={props.link} title={words.qr(person().name)} />
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  );
}

/** What the dialog after making all links takes. */
export type AllLinksDialogProps = {
  readonly open: boolean;
  readonly count: number;
  readonly onPrint: () => void;
  readonly onClose: () => void;
};

/** All links are there: print them together, or go on one by one. */
export function AllLinksDialog(props: AllLinksDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={meetingWords.allReady(props.count)}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button kind="main" icon="print" onClick={() => props.onPrint()}>
            {meetingWords.printAll}
          </Button>
          <Button onClick={() => props.onClose()}>{meetingWords.dialog.close}</Button>
        </>
      }
    >
      <div class="stack stack-close">
        <p>{meetingWords.allReadyWords}</p>
        <p>{meetingWords.allReadyOnce}</p>
      </div>
    </Dialog>
  );
}
