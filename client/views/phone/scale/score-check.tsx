import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import { nameOfScale } from '../../../meeting/scales.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import type { NotebookScore, SeenBy } from '../../../../shared/documents/notebook.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { WhoSeesNumber } from './number-step.tsx';

/** A number that was chosen, and what it is for. */
export interface ChosenScore {
  readonly of: ScaleOf;
  readonly score: NotebookScore;
}

function Facts(props: { readonly of: ScaleOf; readonly score: NotebookScore }): JSX.Element {
  const { model, typedFor } = usePhone();
  const label = (): string => {
    const name = typedFor();
    return name === undefined ? scaleWords.yourNumber : scaleWords.numberOf(name);
  };
  const whoIn = (seenBy: SeenBy): string => {
    if (seenBy === 'everyone') return scaleWords.everyone;
    const names = seenBy.flatMap((id) => model.person(id)?.name ?? []);
    return new Intl.ListFormat('en-GB').format(names);
  };
  return (
    <dl class="phone-facts">
      <div>
        <dt>
          {label()}
          <Show when={nameOfScale(model, props.of)}>
            {(name) => (
              <>
                , <bdi>{scaleWords.forChildSmall(name())}</bdi>
              </>
            )}
          </Show>
        </dt>
        <dd class="phone-number number">
          {props.score.number === 'none' ? scaleWords.none : props.score.number}
        </dd>
      </div>
      <Show when={props.score.number !== 'none'}>
        <div>
          <dt>{scaleWords.why}</dt>
          <dd dir="auto">{props.score.reason.trim() || scaleWords.nothingSaid}</dd>
        </div>
        <div>
          <dt>{scaleWords.oneUp}</dt>
          <dd dir="auto">{props.score.oneUp.trim() || scaleWords.nothingSaid}</dd>
        </div>
        <Show when={props.score.seenBy}>
          {(seenBy) => (
            <div>
              <dt>{scaleWords.whoSees}</dt>
              <dd dir="auto">{whoIn(seenBy())}</dd>
            </div>
          )}
        </Show>
      </Show>
    </dl>
  );
}

/** The number with its words once more, before it is sealed. */
export function ScoreCheck(props: {
  readonly scores: readonly ChosenScore[];
  readonly isRevealed: boolean;
  readonly onSeal: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { typedFor } = usePhone();
  const sealLabel = (): string => {
    if (props.isRevealed) return scaleWords.add;
    const name = typedFor();
    if (props.scores.length > 1) return name === undefined ? scaleWords.sealAll : scaleWords.sealAllFor(name);
    return name === undefined ? scaleWords.seal : scaleWords.sealFor(name);
  };
  return (
    <>
      <PageHeading>{scaleWords.checkHeading}</PageHeading>
      <For each={props.scores}>{({ of, score }) => <Facts of={of} score={score} />}</For>
      <WhoSeesNumber isRevealed={props.isRevealed} />
      <Button kind="main" wide onClick={() => props.onSeal()}>
        {sealLabel()}
      </Button>
      <Button wide onClick={() => props.onBack()}>
        {phoneWords.back}
      </Button>
    </>
  );
}

/** Sealed: only this person sees it until the lead shows all. `isRest`: others of theirs stand above it, shown. */
export function SealedPage(props: {
  readonly scores: readonly ChosenScore[];
  readonly isRest: boolean;
  readonly onChange: () => void;
}): JSX.Element {
  const { leadName, typedFor } = usePhone();
  const heading = (): string => {
    const name = typedFor();
    if (props.scores.length > 1)
      return name === undefined ? scaleWords.sealedAllHeading : scaleWords.sealedAllHeadingFor(name);
    return name === undefined ? scaleWords.sealedHeading : scaleWords.sealedHeadingFor(name);
  };
  return (
    <>
      <Show when={props.isRest} fallback={<PageHeading>{heading()}</PageHeading>}>
        <h2>{heading()}</h2>
      </Show>
      <For each={props.scores}>{({ of, score }) => <Facts of={of} score={score} />}</For>
      <Notice kind="private" lead={scaleWords.hidden}>
        {scaleWords.hiddenMore}
      </Notice>
      <p>{scaleWords.sealedMore(leadName())}</p>
      <Button wide onClick={() => props.onChange()}>
        {scaleWords.change}
      </Button>
    </>
  );
}
