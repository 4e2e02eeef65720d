import { createEffect, on } from 'solid-js';
import { announce } from '../../../components/live-region.tsx';
import { sideWords } from '../../../copy/table.ts';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';

/** Tells whoever opens the door, also those who listen to the page, that somebody has come. */
export function announceKnocks(model: MeetingModel, seesDoor: () => boolean): void {
  createEffect(
    on(
      () => model.desk.door.map(({ id, name }) => ({ id, name })),
      (now, before = []) => {
        const known = new Set(before.map(({ id }) => id));
        if (!seesDoor()) return;
        for (const { id, name } of now) if (!known.has(id)) announce(sideWords.knocked(name));
      },
    ),
  );
}
