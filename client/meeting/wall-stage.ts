import { createSignal, onCleanup } from 'solid-js';
import { askWall } from '../connection/session.ts';
import type { WallModel } from './meeting-model.ts';
import { openWall } from './open-wall.ts';

/** Where a paired wall's page stands. */
export type WallStage =
  | { readonly stage: 'asking' }
  /** The server does not answer; asking goes on by itself. */
  | { readonly stage: 'noSignal' }
  | { readonly stage: 'open'; readonly model: WallModel }
  /** Not paired, or no longer. */
  | { readonly stage: 'over' };

const ASK_AGAIN_MS = 3_000;

/** Follows a wall from its address to the open documents; lets go of everything when its component is taken down. */
export function createWallStage(wallId: string): () => WallStage {
  const [stage, setStage] = createSignal<WallStage>({ stage: 'asking' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => Promise<void>) | undefined;
  let gone = false;
  const ask = async (): Promise<void> => {
    const answer = await askWall(wallId);
    if (gone) return;
    if (answer.kind === 'ok') {
      const opened = openWall({ wallId, generation: answer.value.generation });
      close = opened.close;
      setStage({ stage: 'open', model: opened.model });
    } else if (answer.kind === 'refused' && answer.refusal.reason === 'notFound') setStage({ stage: 'over' });
    else {
      setStage({ stage: 'noSignal' });
      timer = setTimeout(() => void ask(), ASK_AGAIN_MS * (1 + Math.random() / 2));
    }
  };
  void ask();
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
    void close?.();
  });
  return stage;
}
