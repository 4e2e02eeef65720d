import { createRoot } from 'solid-js';
import { paceOfThisScreen } from '../reactive/repaint.ts';
import type { WallModel } from './meeting-model.ts';
import { draftPlan, proceedingsPlan } from './plans.ts';
import { type RoomGroup, roomGroup, type RoomGroupOptions } from './room-group.ts';
import { openShownToAll } from './shown-voice.ts';
import { socketOrigin } from './socket-origin.ts';
import { vocabularyNamed } from './vocabularies.ts';

/** What opening the wall takes; all but the first two have their usual value in a browser. */
export interface OpenWallOptions
  extends Partial<Pick<RoomGroupOptions, 'webSocket' | 'wakeUps' | 'pageGoing' | 'pace'>> {
  readonly wallId: string;
  /** Store generation, for the handshake; empty when not known. */
  readonly generation: string;
  readonly origin?: string;
}

/** Opens the two documents that a wall may read; it writes nothing and is nobody's presence. */
export function openWall(options: OpenWallOptions): {
  readonly model: WallModel;
  readonly close: () => Promise<void>;
} {
  return createRoot((dispose) => {
    const pace = options.pace ?? paceOfThisScreen();
    const group: RoomGroup = roomGroup({
      url: `${options.origin ?? socketOrigin()}/wall/${encodeURIComponent(options.wallId)}/sync`,
      generation: options.generation,
      pace,
      onClosed: (reason) => void group.end(reason, false),
      ...(options.webSocket ? { webSocket: options.webSocket } : {}),
      ...(options.wakeUps ? { wakeUps: options.wakeUps } : {}),
      ...(options.pageGoing ? { pageGoing: options.pageGoing } : {}),
    });
    const proceedings = group.add(proceedingsPlan);
    const draft = group.add(draftPlan);
    const state = () => proceedings.store.meeting;
    const model: WallModel = {
      ready: group.ready,
      get vocabulary() {
        return vocabularyNamed(state()?.vocabulary);
      },
      proceedings: proceedings.store,
      draft: draft.store,
      connection: group.connection,
      state,
      phase: () => state()?.phase ?? 'welcome',
      person: (id) => proceedings.store.participants.find((p) => p.id === id),
      shownVoice: openShownToAll(proceedings.doc, pace),
    };
    void group.open();
    return {
      model,
      close: async () => {
        await group.end('closed', false);
        dispose();
      },
    };
  });
}
