import { createEffect, createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { askWalkIn, type WalkIn } from '../../connection/wall.ts';
import { wallWords } from '../../copy/wall.ts';
import type { WallModel } from '../../meeting/meeting-model.ts';
import { createWallStage, type WallStage } from '../../meeting/wall-stage.ts';
import { WallSentence } from './wall-frame.tsx';
import { WallScreen } from './wall-screen.tsx';

const AGAIN_MS = 5_000;
/** A newer server asks for a reload; not at once, so that a page that stays too old does not spin. */
const RELOAD_MS = 4_000;

/** A paired wall: asks who it is, opens its two documents, and stays with them for as long as it is paired. */
export function OpenWall(props: { readonly wallId: string }): JSX.Element {
  // A wall's page has one id from its opening to its end.
  // oxlint-disable-next-line solid/reactivity
  const stage = createWallStage(props.wallId);
  const open = (): WallModel | undefined => {
    const now: WallStage = stage();
    return now.stage === 'open' ? now.model : undefined;
  };
  return (
    <Switch fallback={<WallSentence words={wallWords.pairing} />}>
      <Match when={stage().stage === 'over'}>
        <WallSentence heading={wallWords.dead.heading} words={wallWords.dead.words} />
      </Match>
      <Match when={stage().stage === 'noSignal'}>
        <WallSentence words={wallWords.noSignal} />
      </Match>
      <Match when={open()} keyed>
        {(model) => <Standing wallId={props.wallId} model={model} />}
      </Match>
    </Switch>
  );
}

function Standing(props: { readonly wallId: string; readonly model: WallModel }): JSX.Element {
  // oxlint-disable-next-line solid/reactivity
  const walkIn = createWalkIn(props.wallId);
  const ended = (): string | null => {
    const now = props.model.connection();
    return now.state === 'over' ? now.reason : null;
  };
  createEffect(() => {
    if (ended() !== 'outOfDate' && ended() !== 'storeChanged') return;
    const timer = setTimeout(() => location.reload(), RELOAD_MS * (1 + Math.random()));
    onCleanup(() => clearTimeout(timer));
  });
  const isEnded = (): boolean => ended() === 'accessEnded' || ended() === 'notAdmitted';
  return (
    <Show
      when={!isEnded()}
      fallback={<WallSentence heading={wallWords.ended.heading} words={wallWords.ended.words} />}
    >
      <Show
        when={props.model.ready()}
        fallback={
          <WallSentence
            words={props.model.connection().state === 'connecting' ? wallWords.pairing : wallWords.noSignal}
          />
        }
      >
        <WallScreen model={props.model} walkIn={walkIn()} />
      </Show>
    </Show>
  );
}

/** The spoken code, asked for until it has come or is refused. */
function createWalkIn(wallId: string): () => WalkIn | undefined {
  const [walkIn, setWalkIn] = createSignal<WalkIn>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const ask = async (): Promise<void> => {
    const answer = await askWalkIn(wallId);
    if (gone) return;
    if (answer.kind === 'ok') setWalkIn(answer.value);
    else if (answer.kind !== 'refused' || answer.refusal.reason !== 'notFound') {
      timer = setTimeout(() => void ask(), AGAIN_MS * (1 + Math.random() / 2));
    }
  };
  void ask();
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
  });
  return walkIn;
}
