import { createRoot, createSignal } from 'solid-js';
import type { ParticipantId } from '../../shared/ids.ts';
import { paceOfThisScreen } from '../reactive/repaint.ts';
import type { ChildModel, MeetingModel } from './meeting-model.ts';
import { notebookPlan } from './own-plans.ts';
import { roomGroup, type RoomGroupOptions } from './room-group.ts';
import { socketOrigin } from './socket-origin.ts';

/** What opening the pages that somebody holds takes; the last ones have their usual value in a browser. */
export interface HeldPagesOptions
  extends Partial<Pick<RoomGroupOptions, 'webSocket' | 'wakeUps' | 'pageGoing' | 'pace'>> {
  /** Of whoever holds the pages. */
  readonly model: Pick<MeetingModel, 'session' | 'proceedings' | 'voice' | 'send'>;
  readonly sessionId: string;
  /** Whose pages they are. */
  readonly of: ParticipantId;
  /** `wss://host`. */
  readonly origin?: string;
}

/** A child's pages, open on a helper's device. */
export interface HeldPages {
  /** The pages as the child has them: what is written stays the child's. */
  readonly model: ChildModel;
  /** Tracked. */
  readonly ready: () => boolean;
  /** True once the server has closed them: the loan has ended. Tracked. */
  readonly isOver: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens a child's pages by a loan (rule LEND1). Nothing of them is kept on this device: without signal what is not sent
 * is called a problem, as it is.
 */
export function openHeldPages(options: HeldPagesOptions): HeldPages {
  const { model, sessionId, of } = options;
  return createRoot((dispose) => {
    const [isOver, setOver] = createSignal(false);
    const group = roomGroup({
      url: `${options.origin ?? socketOrigin()}/in/${encodeURIComponent(sessionId)}/sync`,
      generation: model.session.generation,
      pace: options.pace ?? paceOfThisScreen(),
      onClosed: () => setOver(true),
      ...(options.webSocket ? { webSocket: options.webSocket } : {}),
      ...(options.wakeUps ? { wakeUps: options.wakeUps } : {}),
      ...(options.pageGoing ? { pageGoing: options.pageGoing } : {}),
    });
    const notebook = group.add({ ...notebookPlan, room: `held/${of}`, keepWhole: false });
    void group.open();
    return {
      model: {
        me: of,
        status: group.status,
        proceedings: model.proceedings,
        send: model.send,
        voice: { ...model.voice, notebook },
      },
      ready: group.ready,
      isOver,
      close: async () => {
        await group.end('closed', false);
        dispose();
      },
    };
  });
}
