import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { FieldError } from '../../../components/field-error.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { isChosen, WhoSees } from '../../child/who-sees.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** Whether somebody is a child of the family, who chooses who sees their number. */
export const isChild = (person: Person | undefined): boolean => (person?.child ?? null) !== null;

/** For a child: who may see the number, everyone or some by name. Nothing is chosen beforehand. */
export function WhoStep(props: {
  readonly of: ScaleOf;
  readonly score: NotebookScore;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { model, whose, typedFor } = usePhone();
  const [isMissing, setMissing] = createSignal(false);
  const heading = (): string => {
    const name = typedFor();
    return name === undefined ? scaleWords.whoHeading : scaleWords.whoHeadingFor(name);
  };
  const next = (): void => {
    setMissing(!isChosen(props.score.seenBy));
    if (isChosen(props.score.seenBy)) props.onNext();
  };
  return (
    <>
      <PageHeading>{heading()}</PageHeading>
      <Show when={isMissing()}>
        <FieldError id="who-sees" message={scaleWords.chooseWho} />
      </Show>
      <WhoSees
        model={model}
        whose={whose()}
        legend={heading()}
        value={props.score.seenBy}
        onChange={(seenBy) => {
          setMissing(false);
          model.mine.setScore({ seenBy }, whose(), props.of);
        }}
      />
      <Button kind="main" wide onClick={next}>
        {scaleWords.nextWho}
      </Button>
      <Button wide onClick={() => props.onBack()}>
        {phoneWords.back}
      </Button>
    </>
  );
}
