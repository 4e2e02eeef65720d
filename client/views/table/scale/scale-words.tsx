import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import { hasRevealed } from '../../../../shared/practice/each-child.ts';
import { useTable } from '../table-context.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';

/** Longest question or end of the scale, in letters. */
const MOST_LETTERS = 300;

/** The question and both ends, the family's own words beside the service's; they can change before the numbers are shown. */
export function ScaleWords(): JSX.Element {
  const { model } = useTable();
  const [isChanging, setChanging] = createSignal(false);
  const scale = (): Scale => model.state()?.revealedScale ?? model.draft.scale;
  const mayChange = (): boolean => {
    const state = model.state();
    return state?.draftOpen === true && !hasRevealed(state) && model.myself()?.role !== 'observer';
  };
  return (
    <section class="scale-words">
      <div class="spread">
        <h2 dir="auto">{scale().question}</h2>
        <Show when={mayChange()}>
          <Button kind="quiet" icon="pen" onClick={() => setChanging(true)}>
            {tableScaleWords.change}
          </Button>
        </Show>
      </div>
      <dl class="scale-words-ends">
        <div>
          <dt>{tableScaleWords.low}</dt>
          <dd>
            <EndWords words={scale().low} own={scale().ownLow} />
          </dd>
        </div>
        <div>
          <dt>{tableScaleWords.high}</dt>
          <dd>
            <EndWords words={scale().high} own={scale().ownHigh} />
          </dd>
        </div>
      </dl>
      <Show when={isChanging()}>
        <ChangeWords start={model.draft.scale} onClose={() => setChanging(false)} />
      </Show>
    </section>
  );
}

/** The service's words for an end, and under them the family's own, quoted. */
function EndWords(props: { readonly words: string; readonly own: string | undefined }): JSX.Element {
  return (
    <>
      <span dir="auto">{props.words}</span>
      <Show when={props.own}>
        {(own) => (
          <q class="scale-own" dir="auto">
            {own()}
          </q>
        )}
      </Show>
    </>
  );
}

function ChangeWords(props: { readonly start: Scale; readonly onClose: () => void }): JSX.Element {
  const { model } = useTable();
  // As it stood when the dialog opened: what somebody else changes meanwhile is told apart from what is changed here.
  const start = untrack(() => ({ ...props.start }));
  const [question, setQuestion] = createSignal(start.question);
  const [low, setLow] = createSignal(start.low);
  const [high, setHigh] = createSignal(start.high);
  const [ownLow, setOwnLow] = createSignal(start.ownLow ?? '');
  const [ownHigh, setOwnHigh] = createSignal(start.ownHigh ?? '');
  const save = (): void => {
    // What was not touched here is not written: somebody else may have changed it meanwhile.
    const change: { -readonly [K in keyof Scale]?: string } = {};
    if (question().trim() && question() !== start.question) change.question = question().trim();
    if (low().trim() && low() !== start.low) change.low = low().trim();
    if (high().trim() && high() !== start.high) change.high = high().trim();
    // The family's own may be taken away again; the service's are never empty.
    if (ownLow() !== (start.ownLow ?? '')) change.ownLow = ownLow().trim();
    if (ownHigh() !== (start.ownHigh ?? '')) change.ownHigh = ownHigh().trim();
    if (Object.keys(change).length > 0) model.ours.setScale(change);
    props.onClose();
  };
  return (
    <Dialog
      open
      title={tableScaleWords.changeTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" onClick={save}>
            {tableScaleWords.save}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <Notice kind="warning" lead={tableScaleWords.opensAgain}>
          {tableScaleWords.opensAgainMore}
        </Notice>
        <PlainArea
          label={tableScaleWords.question}
          rows={1}
          maxLength={MOST_LETTERS}
          value={question()}
          onInput={setQuestion}
        />
        <PlainArea
          label={tableScaleWords.lowField}
          rows={2}
          maxLength={MOST_LETTERS}
          value={low()}
          onInput={setLow}
        />
        <PlainArea
          label={tableScaleWords.highField}
          rows={2}
          maxLength={MOST_LETTERS}
          value={high()}
          onInput={setHigh}
        />
        <p class="quiet-words">{tableScaleWords.ownHint}</p>
        <PlainArea
          label={tableScaleWords.ownLowField}
          rows={1}
          maxLength={MOST_LETTERS}
          value={ownLow()}
          onInput={setOwnLow}
        />
        <PlainArea
          label={tableScaleWords.ownHighField}
          rows={1}
          maxLength={MOST_LETTERS}
          value={ownHigh()}
          onInput={setOwnHigh}
        />
      </div>
    </Dialog>
  );
}
