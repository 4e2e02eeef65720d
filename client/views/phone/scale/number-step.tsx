import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { NumberScale } from '../../../components/number-scale.tsx';
import { scaleWords } from '../../../copy/phone-scale.ts';
import { nameOfScale } from '../../../meeting/scales.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { FaceScale } from '../../child/face-scale.tsx';
import { isChild } from './who-step.tsx';

/** Who will see a number, and when. */
export function WhoSeesNumber(props: { readonly isRevealed: boolean }): JSX.Element {
  return (
    <Show
      when={props.isRevealed}
      fallback={
        <Notice kind="private" lead={scaleWords.hidden}>
          {scaleWords.hiddenMore}
        </Notice>
      }
    >
      <Notice kind="shared" lead={scaleWords.after}>
        {scaleWords.afterMore}
      </Notice>
    </Show>
  );
}

/** Which child a page is about, over its heading; nothing where the number is for the family. */
export function ForChild(props: { readonly of: ScaleOf }): JSX.Element {
  const { model } = usePhone();
  return (
    <Show when={nameOfScale(model, props.of)}>
      {(name) => (
        <span class="phone-for-child" dir="auto">
          {scaleWords.forChild(name())}{' '}
        </span>
      )}
    </Show>
  );
}

/** Eleven numbers of one size, and “No number today” as one more. */
export function NumberStep(props: {
  readonly scale: Scale;
  readonly of: ScaleOf;
  readonly score: NotebookScore;
  readonly isRevealed: boolean;
  readonly onNext: () => void;
}): JSX.Element {
  const { model, whose } = usePhone();
  const [isMissing, setMissing] = createSignal(false);
  const choose = (number: NotebookScore['number']): void => {
    setMissing(false);
    model.mine.setScore({ number }, whose(), props.of);
  };
  const next = (): void => {
    setMissing(props.score.number === null);
    if (props.score.number !== null) props.onNext();
  };
  const [usesFaces, setUsesFaces] = createSignal(false);
  const chooseFace = (number: NotebookScore['number']): void => {
    choose(number);
    props.onNext();
  };
  const number = (): number | null => (typeof props.score.number === 'number' ? props.score.number : null);
  return (
    <>
      <PageHeading>
        <ForChild of={props.of} />
        <span dir="auto">{props.scale.question}</span>
      </PageHeading>
      <Show when={isChild(model.person(whose()))}>
        <Button kind="quiet" wide onClick={() => setUsesFaces(!usesFaces())}>
          {usesFaces() ? scaleWords.useNumbers : scaleWords.useFaces}
        </Button>
      </Show>
      <Show
        when={!usesFaces()}
        fallback={
          <>
            <FaceScale value={props.score.number} onChoose={chooseFace} />
            <Button wide onClick={() => chooseFace('none')}>
              {scaleWords.none}
            </Button>
          </>
        }
      >
        <NumberScale
          legend={props.scale.question}
          hideLegend
          low={props.scale.low}
          high={props.scale.high}
          ownLow={props.scale.ownLow}
          ownHigh={props.scale.ownHigh}
          value={number()}
          onChange={choose}
          extra={{
            label: scaleWords.none,
            chosen: props.score.number === 'none',
            onChoose: () => choose('none'),
          }}
          error={isMissing() ? scaleWords.chooseFirst : undefined}
        />
      </Show>
      <WhoSeesNumber isRevealed={props.isRevealed} />
      <Show when={!usesFaces()}>
        <Button kind="main" wide onClick={next}>
          {props.score.number === 'none' ? scaleWords.nextSeal : scaleWords.nextWhy}
        </Button>
      </Show>
    </>
  );
}
