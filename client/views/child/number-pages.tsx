import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { childWords } from '../../copy/child.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { isScaleShown, isSealedFor, scalesIn } from '../../meeting/scales.ts';
import type { NotebookScore } from '../../../shared/documents/notebook.ts';
import { scoreOfChild } from '../../../shared/documents/score-of.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import type { ScaleOf } from '../../../shared/practice/each-child.ts';
import { createKeptText } from '../shared/kept-text.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { FaceScale, NumberFace } from './face-scale.tsx';
import { isChosen, WhoSees } from './who-sees.tsx';

const untouched: NotebookScore = { number: null, reason: '', oneUp: '', sealed: null };

/** The child's own scale. */
const ownScale = (model: MeetingModel): ScaleOf => scalesIn(model, model.me)[0] ?? null;

const ownScore = (model: MeetingModel): NotebookScore =>
  scoreOfChild(model.notebook, model.me, ownScale(model)) ?? untouched;

/** The meeting on the child's own device: nobody who holds the pages gives the child's number there. */
function useOwnMeeting(): { readonly model: MeetingModel; readonly go: ReturnType<typeof useChild>['go'] } {
  const { meeting, go } = useChild();
  if (!meeting) throw new Error('A number is given on the child’s own device.');
  return { model: meeting, go };
}

/** Whether the child is asked for a number now. */
export function asksForNumber(model: MeetingModel): boolean {
  return model.phase() === 'scale' && model.takesPart() && scalesIn(model, model.me).length === 1;
}

/** A number by a face, or none today; what is sealed already is shown with a way to change it. */
export function NumberPage(): JSX.Element {
  const { model, go } = useOwnMeeting();
  const set = (number: NotebookScore['number']): void =>
    model.mine.setScore({ number }, model.me, ownScale(model));
  const question = (): string => (model.state()?.revealedScale ?? model.draft.scale).question;
  const none = (): void => {
    set('none');
    model.mine.sealScore(true, model.me, ownScale(model));
  };
  return (
    <Show when={!isSealedFor(model, model.me, ownScale(model))} fallback={<SealedNumber />}>
      <ChildHeading>
        <span data-own="" dir="auto">
          {question()}
        </span>
      </ChildHeading>
      <FaceScale
        value={ownScore(model).number}
        onChoose={(number) => {
          set(number);
          go({ at: 'numberWhy' });
        }}
      />
      <Button wide onClick={none}>
        {childWords.noNumber}
      </Button>
    </Show>
  );
}

/** Why it is this number; nothing has to be written. */
export function NumberWhyPage(): JSX.Element {
  const { model, go } = useOwnMeeting();
  const kept = createKeptText({
    read: () => ownScore(model).reason,
    write: (reason) => model.mine.setScore({ reason }, model.me, ownScale(model)),
  });
  return (
    <>
      <ChildHeading>{childWords.why}</ChildHeading>
      <ChosenFace number={ownScore(model).number} />
      <TextArea
        label={childWords.why}
        hideLabel
        rows={3}
        maxLength={MAX_STRING}
        value={kept.text()}
        onInput={kept.type}
        onBlur={kept.flush}
      />
      <Button
        kind="main"
        wide
        onClick={() => {
          kept.flush();
          go({ at: 'numberWho' });
        }}
      >
        {childWords.next}
      </Button>
    </>
  );
}

/** Who may see the number, by the child's own word; then it is sealed, or shown where the others' are. */
export function NumberWhoPage(): JSX.Element {
  const { model, go } = useOwnMeeting();
  const seenBy = (): NotebookScore['seenBy'] => ownScore(model).seenBy;
  const seal = (): void => {
    if (!isChosen(seenBy())) return;
    model.mine.sealScore(true, model.me, ownScale(model));
    go({ at: 'number' });
  };
  return (
    <>
      <ChildHeading>{childWords.who}</ChildHeading>
      <ChosenFace number={ownScore(model).number} />
      <WhoSees
        model={model}
        whose={model.me}
        legend={childWords.who}
        value={seenBy()}
        onChange={(next) => model.mine.setScore({ seenBy: next }, model.me, ownScale(model))}
      />
      <Button kind="main" wide aria-disabled={!isChosen(seenBy())} onClick={seal}>
        {childWords.keep}
      </Button>
    </>
  );
}

function SealedNumber(): JSX.Element {
  const { model, go } = useOwnMeeting();
  const score = (): NotebookScore => ownScore(model);
  const state = (): string => {
    if (score().number === 'none') return childWords.noNumber;
    if (!isScaleShown(model, ownScale(model))) return childWords.numberSafe;
    return score().seenBy === 'everyone' ? childWords.seenBy.everyone : childWords.seenBy.some;
  };
  return (
    <>
      <ChildHeading>{childWords.numberHeading}</ChildHeading>
      <ChosenFace number={score().number} />
      <p>{state()}</p>
      <Button wide onClick={() => model.mine.sealScore(false, model.me, ownScale(model))}>
        {childWords.change}
      </Button>
      <Show when={score().number !== 'none'}>
        <Button wide onClick={() => go({ at: 'numberWho' })}>
          {childWords.who}
        </Button>
      </Show>
    </>
  );
}

function ChosenFace(props: { readonly number: NotebookScore['number'] }): JSX.Element {
  return (
    <Show when={typeof props.number === 'number' && { number: props.number }}>
      {(chosen) => (
        <p class="chosen-face">
          <NumberFace number={chosen().number} /> <span class="number">{chosen().number}</span>
        </p>
      )}
    </Show>
  );
}
