import { createSignal, type JSX } from 'solid-js';
import { Button, type ButtonKind } from '../../components/button.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { openPractice } from '../../connection/service.ts';
import { startWords } from '../../copy/start.ts';
import { goTo } from '../../route.ts';
import { troubleSentence } from './service-trouble.ts';

/** What the button takes. */
export type PracticeButtonProps = { readonly kind?: ButtonKind | undefined };

/** Opens a meeting of made-up people and goes there as its lead. */
export function PracticeButton(props: PracticeButtonProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal('');
  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await openPractice();
    setBusy(false);
    if (answer.kind === 'ok') goTo(answer.value);
    else setTrouble(troubleSentence(answer));
  };
  return (
    <div class="stack stack-close">
      <div>
        <Button kind={props.kind} busy={busy()} onClick={() => void open()}>
          {startWords.ways.practice.go}
        </Button>
      </div>
      <Trouble words={trouble()} />
    </div>
  );
}
