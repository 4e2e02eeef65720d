import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { WallModel } from '../../meeting/meeting-model.ts';

/** How long nothing may happen, or the lead be away, before a family's words leave the wall, in milliseconds. */
export const CURTAIN_MS = 5 * 60_000;

/**
 * Whether the wall is covered by itself: nothing in the meeting has changed for five minutes, or the lead has been gone
 * for as long, so nobody may be looking after the room (rule WALL9). Any change opens it, and so does a key or a press at
 * the wall itself, but not while the lead is away. The first step shows only names and needs no curtain.
 */
export function createCurtain(model: WallModel): () => boolean {
  const [isIdle, setIdle] = createSignal(false);
  const [isLeft, setLeft] = createSignal(false);
  const leadIsAway = createMemo(() => {
    const lead = model.state()?.lead;
    return lead !== undefined && model.person(lead)?.here === false;
  });
  // As text every field of both documents is read, so that whatever changes is seen.
  const everything = createMemo(() => JSON.stringify([model.proceedings, model.draft]));

  let idle: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    setIdle(false);
    clearTimeout(idle);
    idle = setTimeout(() => setIdle(true), CURTAIN_MS);
  };
  createEffect(on(everything, wake));
  createEffect(
    on(leadIsAway, (away) => {
      setLeft(false);
      if (!away) return;
      const timer = setTimeout(() => setLeft(true), CURTAIN_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  addEventListener('keydown', wake);
  addEventListener('pointerdown', wake);
  onCleanup(() => {
    clearTimeout(idle);
    removeEventListener('keydown', wake);
    removeEventListener('pointerdown', wake);
  });
  return () => model.phase() !== 'welcome' && (isIdle() || isLeft());
}
