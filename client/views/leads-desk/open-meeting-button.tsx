import { createSignal, type JSX } from 'solid-js';
import type { MeetingId } from '../../../shared/ids.ts';
import { Button, type ButtonKind } from '../../components/button.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { openMeeting } from '../../connection/service.ts';
import { goTo } from '../../route.ts';
import { troubleSentence } from '../shared/service-trouble.ts';
import { useDesk } from './desk-context.tsx';

/** What the button takes. */
export type OpenMeetingButtonProps = {
  readonly meeting: MeetingId;
  readonly kind?: ButtonKind | undefined;
  readonly children: JSX.Element;
};

/** Goes into a meeting as its lead, opening it first if it has not begun. Says why where that cannot be. */
export function OpenMeetingButton(props: OpenMeetingButtonProps): JSX.Element {
  const desk = useDesk();
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal('');
  const open = async (): Promise<void> => {
    setBusy(true);
    setTrouble('');
    const answer = desk.hear(await openMeeting(props.meeting));
    setBusy(false);
    if (answer.kind === 'ok') goTo(answer.value);
    else setTrouble(troubleSentence(answer));
  };
  return (
    <div class="stack stack-close">
      <div>
        <Button kind={props.kind} busy={busy()} onClick={() => void open()}>
          {props.children}
        </Button>
      </div>
      <Trouble words={trouble()} />
    </div>
  );
}
