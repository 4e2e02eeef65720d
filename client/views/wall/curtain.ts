import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { WallModel } from '../../meeting/meeting-model.ts';

/** How long the lead may be away before a family's words leave the wall, in milliseconds. */
export const CURTAIN_MS = 5 * 60_000;

/**
 * Whether the wall is covered: the lead has been gone for five minutes, so nobody may be looking after the room (rule
 * WALL9). It opens by itself when the lead is back. The first step shows only names and needs no curtain.
 */
export function createCurtain(model: WallModel): () => boolean {
  const [drawn, setDrawn] = createSignal(false);
  const leadIsAway = createMemo(() => {
    const lead = model.state()?.lead;
    return lead !== undefined && model.person(lead)?.here === false && model.phase() !== 'welcome';
  });
  createEffect(() => {
    if (!leadIsAway()) {
      setDrawn(false);
      return;
    }
    const timer = setTimeout(() => setDrawn(true), CURTAIN_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return drawn;
}
