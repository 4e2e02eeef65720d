import { createSignal, type JSX, Show } from 'solid-js';
import { RadioCards } from '../../components/radio-cards.tsx';
import { childWords } from '../../copy/child.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { mayHold } from '../../../shared/practice/lent-pages.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';

/** Who has these pages open beside the child, by the child's own word; nobody unless somebody is chosen. */
export function HelperPage(): JSX.Element {
  const { model } = useChild();
  const [problem, setProblem] = createSignal<string>();
  const holder = (): ParticipantId | 'nobody' =>
    model.proceedings.participants.find(({ id }) => id === model.me)?.pagesWith ?? 'nobody';
  const people = (): readonly { readonly value: ParticipantId; readonly label: string }[] =>
    model.proceedings.participants.filter(mayHold).map(({ id, name }) => ({ value: id, label: name }));
  const choose = async (next: ParticipantId | 'nobody'): Promise<void> => {
    const answer = await model.send({ type: 'lendPages', of: model.me, to: next === 'nobody' ? null : next });
    setProblem(answer.ok ? undefined : refusalSentence(answer));
  };
  return (
    <>
      <ChildHeading>{childWords.helperHeading}</ChildHeading>
      <p>{childWords.helperSees}</p>
      <Show when={problem()}>{(sentence) => <p role="alert">{sentence()}</p>}</Show>
      <div data-own="">
        <RadioCards<ParticipantId | 'nobody'>
          legend={childWords.helperHeading}
          hideLegend
          options={[{ value: 'nobody', label: childWords.helperNobody, icon: 'lock' }, ...people()]}
          value={holder()}
          onChange={(next) => void choose(next)}
        />
      </div>
    </>
  );
}
