import { type Accessor, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { Button } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Waiting } from '../../components/waiting.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import { deskWords } from '../../copy/leads.ts';
import { isSignedOut, troubleSentence, type Unanswered } from '../shared/service-trouble.ts';
import { useDesk } from './desk-context.tsx';
import { deskPaths } from './desk-route.ts';

/** What a page with something from the server takes. */
export type LoadedProps<T extends object> = {
  readonly ask: () => Promise<HttpAnswer<T>>;
  /** Called once it is there; the value follows `again`, changing only what differs. */
  readonly children: (value: Accessor<T>, again: () => Promise<void>) => JSX.Element;
};

interface Held<T> {
  readonly value: T | undefined;
}

/** Waits for what the server has, or says why it is not there and offers to try again. */
export function Loaded<T extends object>(props: LoadedProps<T>): JSX.Element {
  const desk = useDesk();
  const [held, setHeld] = createStore<Held<T>>({ value: undefined });
  const [trouble, setTrouble] = createSignal<Unanswered | undefined>();
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });
  const again = async (): Promise<void> => {
    const answer = desk.hear(await props.ask());
    if (isGone) return;
    if (answer.kind === 'ok') {
      setHeld(reconcile<Held<T>, Held<T>>({ value: answer.value }, { merge: true }));
      setTrouble(undefined);
    } else setTrouble(answer);
  };
  onMount(() => void again());
  return (
    <Show
      when={held.value}
      fallback={
        <Show when={trouble()} fallback={<Waiting>{deskWords.opening}</Waiting>}>
          {(why) => <NotLoaded why={why()} again={() => void again()} />}
        </Show>
      }
    >
      {(value) => props.children(value, again)}
    </Show>
  );
}

function NotLoaded(props: { readonly why: Unanswered; readonly again: () => void }): JSX.Element {
  const isNotHere = (): boolean => props.why.kind === 'refused' && props.why.refusal.reason === 'notFound';
  return (
    <Show when={!isSignedOut(props.why)}>
      <div class="stack" role="alert">
        <Show
          when={isNotHere()}
          fallback={
            <>
              <p>{troubleSentence(props.why)}</p>
              <div>
                <Button kind="main" onClick={() => props.again()}>
                  {deskWords.again}
                </Button>
              </div>
            </>
          }
        >
          <NotHere />
        </Show>
      </div>
    </Show>
  );
}

/** A page of the desk that there is not, or that is somebody else's: nobody is told which. */
export function NotHere(): JSX.Element {
  return (
    <div class="stack">
      <h1>{deskWords.notHere.heading}</h1>
      <p>{deskWords.notHere.words}</p>
      <div>
        <LinkButton href={deskPaths.home}>{deskWords.notHere.home}</LinkButton>
      </div>
    </div>
  );
}
