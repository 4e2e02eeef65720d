import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { standInWords } from '../../copy/phone-stand-in.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import { usePhone } from './phone-context.tsx';

/** For the stand-in: the lead has gone, and how to take over. Whoever leads has the table, on a phone too. */
export function StandInNotice(): JSX.Element {
  const { model } = usePhone();
  const [isAsking, setAsking] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const isNeeded = (): boolean => {
    const state = model.state();
    return state?.closedAt === null && model.person(state.lead)?.here === false;
  };
  const takeOver = async (): Promise<void> => {
    setAsking(true);
    const answer = await model.send({ type: 'takeOver' });
    setAsking(false);
    setProblem(answer.ok ? null : refusalSentence(answer));
  };
  return (
    <Show when={isNeeded()}>
      <Notice
        kind="warning"
        lead={standInWords.away}
        action={
          <Button kind="quiet" busy={isAsking()} onClick={() => void takeOver()}>
            {standInWords.takeOver}
          </Button>
        }
      >
        {problem() ?? standInWords.words}
      </Notice>
    </Show>
  );
}
