import { type JSX, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import { createKeptText } from '../../shared/kept-text.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';
import { ForChild } from './number-step.tsx';

/** Why this number, or what would make it one up: the words that matter more than the number. */
export function ReasonStep(props: {
  readonly part: 'reason' | 'oneUp';
  readonly of: ScaleOf;
  readonly score: NotebookScore;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { model, whose } = usePhone();
  const part = untrack(() => props.part);
  const of = untrack(() => props.of);
  const kept = createKeptText({
    read: () => props.score[part],
    write: (words) =>
      model.mine.setScore(part === 'reason' ? { reason: words } : { oneUp: words }, whose(), of),
  });
  const number = (): number => (typeof props.score.number === 'number' ? props.score.number : 0);
  const heading = (): string => {
    if (part === 'reason') return scaleWords.whyHeading(number());
    return number() === 10 ? scaleWords.topHeading : scaleWords.upHeading(number());
  };
  const next = (): void => {
    kept.flush();
    props.onNext();
  };
  const nextLabel = (): string => {
    if (kept.text().trim() === '') return scaleWords.skip;
    return part === 'reason' ? scaleWords.nextUp : scaleWords.toSeal;
  };
  return (
    <>
      <PageHeading>
        <ForChild of={of} />
        {heading()}
      </PageHeading>
      <PlainArea
        label={heading()}
        hideLabel
        rows={5}
        maxLength={MAX_STRING}
        value={kept.text()}
        onInput={kept.type}
        onBlur={kept.flush}
      />
      <Button kind="main" wide onClick={next}>
        {nextLabel()}
      </Button>
      <Button wide onClick={() => props.onBack()}>
        {phoneWords.back}
      </Button>
    </>
  );
}
