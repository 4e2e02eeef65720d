import { createSignal, type JSX, Match, onCleanup, Show, Switch, untrack } from 'solid-js';
import { pairWall } from '../../connection/wall.ts';
import { wallWords } from '../../copy/wall.ts';
import { goTo } from '../../route.ts';
import { OpenWall } from './open-wall-page.tsx';
import { WallSentence } from './wall-frame.tsx';

/** The screen on the wall: pairing while there is no id, then the shared picture. */
export function Wall(props: { readonly wallId: string | undefined }): JSX.Element {
  return (
    <Show when={props.wallId} keyed fallback={<Pairing />}>
      {(wallId) => <OpenWall wallId={wallId} />}
    </Show>
  );
}

const AGAIN_MS = 4_000;
/** What only our own server says; anything else (a café's sign-in page, too many tries) is tried again. */
const isFinal: ReadonlySet<string> = new Set(['notFound', 'wrongInput']);

/** Spends the ticket in the address once, after taking it out of the address and the history. */
function Pairing(): JSX.Element {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', '/wall');
  const [stage, setStage] = createSignal<'pairing' | 'noSignal' | 'dead'>(ticket === '' ? 'dead' : 'pairing');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const pair = async (): Promise<void> => {
    const answer = await pairWall(ticket);
    if (gone) return;
    if (answer.kind === 'ok') goTo(answer.value, { replace: true });
    else if (answer.kind === 'refused' && isFinal.has(answer.refusal.reason)) setStage('dead');
    else {
      setStage('noSignal');
      timer = setTimeout(() => void pair(), AGAIN_MS * (1 + Math.random() / 2));
    }
  };
  if (untrack(stage) === 'pairing') void pair();
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
  });
  return (
    <Switch fallback={<WallSentence words={wallWords.pairing} />}>
      <Match when={stage() === 'dead'}>
        <WallSentence heading={wallWords.dead.heading} words={wallWords.dead.words} />
      </Match>
      <Match when={stage() === 'noSignal'}>
        <WallSentence words={wallWords.noSignal} />
      </Match>
    </Switch>
  );
}
