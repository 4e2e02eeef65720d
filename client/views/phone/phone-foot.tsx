import { createSignal, ErrorBoundary, type JSX, lazy, Show, Suspense } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { TextSizeButtons } from '../../components/text-size-buttons.tsx';
import { phoneWords } from '../../copy/phone.ts';
import { usePhone } from './phone-context.tsx';

/** The silent hand, fetched after the first page. */
export const QuietWord = lazy(async () => ({
  default: (await import('../shared/quiet-word.tsx')).QuietWord,
}));

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
  const { model, leadName } = usePhone();
  const [open, setOpen] = createSignal(false);
  const mayTell = (): boolean => model.ready() && model.state()?.closedAt === null;
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {phoneWords.help}
      </Button>
      <Dialog open={open()} title={phoneWords.helpTitle} onClose={() => setOpen(false)}>
        <div class="stack">
          <Show when={mayTell()}>
            <h3>{phoneWords.helpTell(leadName())}</h3>
            {/* It comes after the first page; without it the help for a child still stands. */}
            <ErrorBoundary fallback={<p>{phoneWords.offline.lead}</p>}>
              <Suspense fallback={<p>{phoneWords.opening}</p>}>
                <QuietWord model={model} leadName={leadName()} />
              </Suspense>
            </ErrorBoundary>
          </Show>
          <h3>{phoneWords.helpSafe}</h3>
          <p>{model.vocabulary.safeguarding.words}</p>
          <LinkButton href={`tel:${model.vocabulary.safeguarding.number}`} wide>
            {phoneWords.call(model.vocabulary.safeguarding.number)}
          </LinkButton>
          <p>{phoneWords.helpHow}</p>
          <p>{phoneWords.helpAsk(leadName())}</p>
        </div>
      </Dialog>
    </>
  );
}

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
