import { createSignal, ErrorBoundary, type JSX, lazy, Show, Suspense } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextSizeButtons } from '../../components/text-size-buttons.tsx';
import { phoneWords } from '../../copy/phone.ts';
import { usePhone } from './phone-context.tsx';

/** Fetched after the first page. */
export const PhoneHelp = lazy(async () => ({ default: (await import('./phone-help.tsx')).PhoneHelp }));

/** The bar below every page: help, the size of the words, and the way out, always in the same places. */
export function PhoneFoot(): JSX.Element {
  return (
    <div class="phone-foot">
      <Help />
      <TextSizeButtons />
      <Leave />
    </div>
  );
}

function Help(): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {phoneWords.help}
      </Button>
      <Dialog open={open()} title={phoneWords.help} onClose={() => setOpen(false)}>
        {/* It comes after the first page; without it the words for a child in danger still stand. */}
        <ErrorBoundary fallback={<DangerWords />}>
          <Suspense fallback={<DangerWords />}>
            <PhoneHelp />
          </Suspense>
        </ErrorBoundary>
      </Dialog>
    </>
  );
}

const DangerWords = (): JSX.Element => <p>{usePhone().model.vocabulary.safeguarding.words}</p>;

function Leave(): JSX.Element {
  const { model } = usePhone();
  const [open, setOpen] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    await model.leave();
  };
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {phoneWords.leave}
      </Button>
      <Dialog
        open={open()}
        title={phoneWords.leaveTitle}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="main" busy={leaving()} onClick={() => void leave()}>
              {phoneWords.leaveConfirm}
            </Button>
            <Button onClick={() => setOpen(false)}>{phoneWords.leaveStay}</Button>
          </>
        }
      >
        <p>{phoneWords.leaveExplain}</p>
        <Show when={model.status() !== 'saved'}>
          <p>
            <strong>{phoneWords.leaveUnsaved}</strong>
          </p>
        </Show>
      </Dialog>
    </>
  );
}
