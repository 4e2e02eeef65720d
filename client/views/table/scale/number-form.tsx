import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FieldError } from '../../../components/field-error.tsx';
import { NumberScale } from '../../../components/number-scale.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { isScaleShown } from '../../../meeting/scales.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import { scoreOfChild } from '../../../../shared/documents/score-of.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { isChosen, WhoSees } from '../../child/who-sees.tsx';
import { OwnWords } from '../own-words.tsx';
import { useTable } from '../table-context.tsx';

const nothingYet: NotebookScore = { number: null, reason: '', oneUp: '', sealed: null };

/** What the form of one number takes. */
export type NumberFormProps = {
  readonly whose: ParticipantId;
  /** Their name, for somebody typed for. */
  readonly name: string;
  readonly scale: ScaleOf;
  /** The other children for whom there is no number yet; the same can be given for all of them at once. */
  readonly others: readonly ScaleOf[];
  readonly onSealed: () => void;
};

/** One number, why, and what would move it up by one; sealed until all are shown together. */
export function NumberForm(props: NumberFormProps): JSX.Element {
  const { model } = useTable();
  const [error, setError] = createSignal<string>();
  const score = (): NotebookScore => scoreOfChild(model.notebook, props.whose, props.scale) ?? nothingYet;
  const isMine = (): boolean => props.whose === model.me;
  const isShown = (): boolean => isScaleShown(model, props.scale);
  const [whoMissing, setWhoMissing] = createSignal(false);
  /** A child of the family chooses who sees it, whoever holds the pen. */
  const isChild = (): boolean => (model.person(props.whose)?.child ?? null) !== null;
  const whoLegend = (): string =>
    isMine() ? tableScaleWords.whoSees : tableScaleWords.whoSeesOf(props.name);
  const set = (change: Parameters<typeof model.mine.setScore>[0]): void =>
    model.mine.setScore(change, props.whose, props.scale);
  const isSealed = (): boolean => score().sealed !== null && score().sealed === model.state()?.scale;
  const words = (): Scale => model.state()?.revealedScale ?? model.draft.scale;
  const hadOtherWords = (): boolean => score().sealed !== null && !isSealed();
  createEffect(
    on(
      () => props.whose,
      () => setError(undefined),
    ),
  );
  const seal = (alsoFor: readonly ScaleOf[] = []): void => {
    if (score().number === null) {
      setError(tableScaleWords.choose);
      return;
    }
    setError(undefined);
    setWhoMissing(isChild() && score().number !== 'none' && !isChosen(score().seenBy));
    if (whoMissing()) return;
    const { number, reason, oneUp } = score();
    for (const other of alsoFor) model.mine.setScore({ number, reason, oneUp }, props.whose, other);
    for (const each of [props.scale, ...alsoFor]) model.mine.sealScore(true, props.whose, each);
    announce(tableScaleWords.sealed, 'reply');
    props.onSealed();
  };
  /** Offered where nothing was said for the others yet: nothing is written over. */
  const mayBeSame = (): boolean =>
    !isShown() &&
    props.others.length > 0 &&
    props.others.every((other) => !scoreOfChild(model.notebook, props.whose, other)?.number) &&
    props.others.every((other) => !isScaleShown(model, other));
  const sealWords = (): string => {
    if (isShown()) return isMine() ? tableScaleWords.add : tableScaleWords.addFor(props.name);
    return isMine() ? tableScaleWords.seal : tableScaleWords.sealFor(props.name);
  };
  const faceOf = (number: NotebookScore['number']): string =>
    number === null || number === 'none' ? tableScaleWords.none : String(number);
  return (
    <Show
      when={!isSealed()}
      fallback={
        <div class="sealed-number stack stack-close">
          <p class="sealed-face">
            <span class="number">{faceOf(score().number)}</span>
          </p>
          <Show when={score().reason}>
            <p dir="auto">{score().reason}</p>
          </Show>
          <Show when={score().oneUp}>
            <p>
              <span class="quiet-words">{tableScaleWords.upIf}</span> <bdi>{score().oneUp}</bdi>
            </p>
          </Show>
          <Show when={!isShown()}>
            <p>
              <strong>{tableScaleWords.sealed}</strong> {tableScaleWords.sealedMore}
            </p>
          </Show>
          <div>
            <Button onClick={() => model.mine.sealScore(false, props.whose, props.scale)}>
              {tableScaleWords.changeMine}
            </Button>
          </div>
        </div>
      }
    >
      <div class="stack">
        <Show when={hadOtherWords()}>
          <Notice kind="warning">{tableScaleWords.scaleChanged}</Notice>
        </Show>
        <NumberScale
          legend={tableScaleWords.ask}
          low={words().low}
          high={words().high}
          ownLow={words().ownLow}
          ownHigh={words().ownHigh}
          value={typeof score().number === 'number' ? Number(score().number) : null}
          onChange={(number) => {
            setError(undefined);
            set({ number });
          }}
          extra={{
            label: tableScaleWords.none,
            chosen: score().number === 'none',
            onChoose: () => {
              setError(undefined);
              set({ number: 'none' });
            },
          }}
          error={error()}
        />
        <div class="number-words">
          <OwnWords
            label={tableScaleWords.why}
            words={score().reason}
            onWrite={(reason) => set({ reason })}
          />
          <OwnWords label={tableScaleWords.oneUp} words={score().oneUp} onWrite={(oneUp) => set({ oneUp })} />
        </div>
        <Show when={isChild()}>
          <div class="stack stack-close">
            <p class="field-label">{whoLegend()}</p>
            <FieldError id="who-sees" message={whoMissing() ? tableScaleWords.chooseWho : undefined} />
            <WhoSees
              model={model}
              whose={props.whose}
              legend={whoLegend()}
              value={score().seenBy}
              onChange={(seenBy) => set({ seenBy })}
            />
          </div>
        </Show>
        <div class="cluster">
          <Button kind="main" icon={isShown() ? undefined : 'lock'} onClick={() => seal()}>
            {sealWords()}
          </Button>
          <Show when={mayBeSame()}>
            <Button icon="lock" onClick={() => seal(props.others)}>
              {tableScaleWords.sameForAll}
            </Button>
          </Show>
          <p class="quiet-words number-seen">
            <strong>{isShown() ? tableScaleWords.afterShown : tableScaleWords.nobodySees}</strong>{' '}
            {isShown() ? tableScaleWords.afterShownMore : tableScaleWords.nobodySeesMore}
          </p>
        </div>
      </div>
    </Show>
  );
}
