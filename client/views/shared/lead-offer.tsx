import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { offerWords } from '../../copy/lead-offer.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { LeadOffer } from '../../../shared/documents/desk.ts';
import type { CommandRequest } from '../../../shared/protocol/commands.ts';
import './news-bar.css';

/** Handing over the lead, for the two whom it concerns (rule LEAD5): the question for the one, how it stands for the other. */
export function LeadOfferBar(props: { readonly model: MeetingModel }): JSX.Element {
  const offer = (): LeadOffer | undefined => {
    const { model } = props;
    const found = model.desk.leadOffer;
    return found && model.state()?.lead === found.from && model.state()?.closedAt === null
      ? found
      : undefined;
  };
  return <Show when={offer()}>{(found) => <Offer model={props.model} offer={found()} />}</Show>;
}

function Offer(props: { readonly model: MeetingModel; readonly offer: LeadOffer }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const nameOf = (id: LeadOffer['to']): string => props.model.person(id)?.name ?? '';
  const send = async (command: CommandRequest): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    const answer = await props.model.send(command);
    setBusy(false);
    const sentence = answer.ok ? null : refusalSentence(answer);
    setProblem(sentence);
    if (sentence) announce(sentence, 'reply');
  };
  return (
    <div class="news-bar" role="status">
      <span class="news-words">
        <Switch fallback={<strong dir="auto">{offerWords.waiting(nameOf(props.offer.to))}</strong>}>
          <Match when={props.offer.to === props.model.me}>
            <strong dir="auto">{offerWords.asks(nameOf(props.offer.from))}</strong> {offerWords.explain}
          </Match>
          <Match when={props.offer.declined}>
            <strong dir="auto">{offerWords.declined(nameOf(props.offer.to))}</strong>
          </Match>
        </Switch>{' '}
        {problem()}
      </span>
      <span class="news-buttons">
        <Show
          when={props.offer.to === props.model.me}
          fallback={
            <Button busy={busy()} onClick={() => void send({ type: 'withdrawOffer' })}>
              {props.offer.declined ? offerWords.ok : offerWords.takeBack}
            </Button>
          }
        >
          <Button busy={busy()} onClick={() => void send({ type: 'answerOffer', take: true })}>
            {offerWords.take}
          </Button>
          <Button busy={busy()} onClick={() => void send({ type: 'answerOffer', take: false })}>
            {offerWords.leave}
          </Button>
        </Show>
      </span>
    </div>
  );
}
