import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { handWords } from '../../copy/hand.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { OwnHand } from '../../../shared/documents/desk.ts';
import { HAND_WORDS, type HandWords } from '../../../shared/practice/vocabulary/words.ts';

/** The silent hand (rule HAND1): four things to tell the lead alone, each with one press, and what became of them. */
export function QuietWord(props: { readonly model: MeetingModel; readonly leadName: string }): JSX.Element {
  const [problem, setProblem] = createSignal<string | null>(null);
  const [sending, setSending] = createSignal<readonly HandWords[]>([]);
  const send = async (type: 'raiseHand' | 'lowerHand', what: HandWords): Promise<void> => {
    setSending((all) => [...all, what]);
    const answer = await props.model.send({ type, what });
    setSending((all) => all.filter((each) => each !== what));
    setProblem(answer.ok ? null : refusalSentence(answer));
  };
  return (
    <div class="stack stack-close">
      <p>{handWords.who(props.leadName)}</p>
      <ul class="stack stack-close">
        <For each={HAND_WORDS}>
          {(what) => (
            <li>
              <Button wide busy={sending().includes(what)} onClick={() => void send('raiseHand', what)}>
                {handWords.words[what]}
              </Button>
              <p class="quiet-words" role="status">
                <Show when={!sending().includes(what)} fallback={handWords.sending}>
                  <Show when={props.model.desk.raised[what]}>
                    {(hand) => (
                      <Became
                        {...props}
                        hand={hand()}
                        what={what}
                        onTakeBack={() => void send('lowerHand', what)}
                      />
                    )}
                  </Show>
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
      <p role="alert">{problem()}</p>
    </div>
  );
}

/** How one of them stands: not seen yet, seen, or sent to somebody who no longer leads. */
function Became(props: {
  readonly model: MeetingModel;
  readonly leadName: string;
  readonly hand: OwnHand;
  readonly what: HandWords;
  readonly onTakeBack: () => void;
}): JSX.Element {
  const seer = (): string => props.model.person(props.hand.to)?.name ?? props.leadName;
  return (
    <Show when={props.hand.seenAt === null} fallback={handWords.seen(seer())}>
      <Show when={props.hand.to === props.model.state()?.lead} fallback={handWords.goesOn(props.leadName)}>
        {handWords.sent}{' '}
        <Button
          kind="quiet"
          aria-label={handWords.takeBackWhat(handWords.words[props.what])}
          onClick={() => props.onTakeBack()}
        >
          {handWords.takeBack}
        </Button>
      </Show>
    </Show>
  );
}
