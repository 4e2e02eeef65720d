import type { JSX } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import { nameOfScale } from '../../../meeting/scales.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** After the first child's number: the same for the others, or another one for each. Both look alike. */
export function OthersStep(props: {
  readonly of: ScaleOf;
  readonly score: NotebookScore;
  readonly others: readonly ScaleOf[];
  readonly onSame: () => void;
  readonly onAnother: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { model } = usePhone();
  const names = (): string =>
    new Intl.ListFormat('en-GB').format(props.others.flatMap((other) => nameOfScale(model, other) ?? []));
  const said = (): string =>
    typeof props.score.number === 'number' ? String(props.score.number) : scaleWords.none;
  return (
    <>
      <PageHeading>
        <span dir="auto">{scaleWords.andFor(names())}</span>
      </PageHeading>
      <p dir="auto">{scaleWords.youSaid(nameOfScale(model, props.of) ?? '', said())}</p>
      <Button wide onClick={() => props.onSame()}>
        {scaleWords.same}
      </Button>
      <Button wide onClick={() => props.onAnother()}>
        {scaleWords.another}
      </Button>
      <Button kind="quiet" wide onClick={() => props.onBack()}>
        {phoneWords.back}
      </Button>
    </>
  );
}
