import { createSignal, type JSX } from 'solid-js';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** Buttons of every kind, a menu, a dialog and a press that asks first. */
export function ButtonSamples(): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [moved, setMoved] = createSignal('nowhere');
  const [removed, setRemoved] = createSignal(false);
  const moveTo = (place: string) => ({ label: place, onSelect: () => setMoved(place) });
  return (
    <Sheet title="Buttons">
      <div class="stack">
        <div class="cluster">
          <Button kind="main">Next: Scale</Button>
          <Button>Curtain</Button>
          <Button kind="quiet" icon="sound">
            Listen
          </Button>
          <Button kind="danger">Take away</Button>
          <Button kind="main" busy>
            Sending…
          </Button>
          <Button disabled>Not now</Button>
          <LinkButton href="/dev/components" icon="print">
            Print
          </LinkButton>
        </div>
        <Button kind="main" wide>
          Send
        </Button>
        <Button wide>Skip this one</Button>
        <div class="cluster">
          <ActionMenu
            label="Move to…"
            actions={[
              moveTo('Working well'),
              moveTo('Worries'),
              { ...moveTo('Away'), icon: 'close', danger: true },
            ]}
          />
          <ActionMenu
            label="More for this note"
            iconOnly="more"
            actions={[moveTo('Working well'), moveTo('Worries')]}
          />
          <span data-sample="moved">Moved: {moved()}</span>
        </div>
        <div class="cluster">
          <Button data-sample="open-dialog" onClick={() => setOpen(true)}>
            Open a dialog
          </Button>
          <Dialog open={open()} title="Who will see this?" onClose={() => setOpen(false)}>
            <p>Everyone in this meeting will see it, and it goes into the record.</p>
          </Dialog>
          <ConfirmButton
            data-sample="confirm"
            title="Take this note away?"
            explain={<p>It is gone for everyone. You can put it back until the record is agreed.</p>}
            confirm="Take it away"
            onConfirm={() => {
              setRemoved(true);
            }}
          >
            Take away…
          </ConfirmButton>
          <span data-sample="removed">{removed() ? 'Taken away' : 'Still here'}</span>
        </div>
      </div>
    </Sheet>
  );
}
