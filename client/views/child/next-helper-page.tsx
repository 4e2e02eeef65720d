import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { childWords } from '../../copy/child.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { mayHold } from '../../../shared/practice/lent-pages.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';

/** On the device of whoever holds the pages: the child passes them on to another helper (rule LEND6). */
export function NextHelperPage(): JSX.Element {
  const { model } = useChild();
  const [next, setNext] = createSignal<ParticipantId | null>(null);
  const [problem, setProblem] = createSignal<string>();
  let isWarned = false;
  const people = (): readonly { readonly value: ParticipantId; readonly label: string }[] => {
    const { participants } = model.proceedings;
    const holder = participants.find(({ id }) => id === model.me)?.pagesWith;
    return participants
      .filter((person) => mayHold(person) && person.id !== holder)
      .map(({ id, name }) => ({ value: id, label: name }));
  };
  const give = async (): Promise<void> => {
    const to = next();
    if (to === null) return;
    // What is not sent goes with the pages: then the first press only says so.
    if (model.status() !== 'saved' && !isWarned) {
      isWarned = true;
      setProblem(childWords.helperUnsaved);
      return;
    }
    const answer = await model.send({ type: 'lendPages', of: model.me, to, childSaidYes: true });
    setProblem(answer.ok ? undefined : refusalSentence(answer));
  };
  return (
    <>
      <ChildHeading>{childWords.helperNext}</ChildHeading>
      <p>{childWords.helperSees}</p>
      <div data-own="">
        <RadioCards<ParticipantId>
          legend={childWords.helperNext}
          hideLegend
          options={people()}
          value={next()}
          onChange={setNext}
        />
      </div>
      <Button kind="main" wide aria-disabled={next() === null} onClick={() => void give()}>
        {childWords.helperGive}
      </Button>
      <Show when={problem()}>{(sentence) => <p role="alert">{sentence()}</p>}</Show>
    </>
  );
}
