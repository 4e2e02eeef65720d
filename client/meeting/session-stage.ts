import { createSignal, onCleanup } from 'solid-js';
import type { SessionView } from '../../shared/protocol/commands.ts';
import { deviceOutboxStore } from '../connection/device-outbox-store.ts';
import { forgetWords, keepsWords } from '../connection/outbox.ts';
import { watchSession } from '../connection/session.ts';
import type { MeetingModel } from './meeting-model.ts';
import { type OpenedMeeting, openMeeting } from './open-meeting.ts';

/** Where a participant's page stands, from its address to the open meeting. */
export type SessionStage =
  | { readonly stage: 'asking' }
  /** The server does not answer; asking goes on by itself. `isKept`: unsent words of an earlier page wait on this device. */
  | { readonly stage: 'noSignal'; readonly isKept: boolean }
  /** At the door. `signal` is false while the server does not answer. */
  | { readonly stage: 'waiting'; readonly session: SessionView; readonly signal: boolean }
  | { readonly stage: 'open'; readonly model: MeetingModel }
  /** Nothing here for this device: no such session, or it has ended. */
  | { readonly stage: 'over' };

/**
 * Follows a session from the door into the meeting. Call it once in the component of the page; it lets go of everything
 * when that component is taken down.
 */
export function createSessionStage(sessionId: string): () => SessionStage {
  const [stage, setStage] = createSignal<SessionStage>({ stage: 'asking' });
  let opened: OpenedMeeting | undefined;
  let gone = false;
  let isKept = false;
  const store = deviceOutboxStore();
  const look = async (): Promise<void> => {
    isKept = await keepsWords(sessionId, store);
    setStage((before) => (before.stage === 'noSignal' ? { ...before, isKept } : before));
  };
  const failed = (error: unknown): void => console.error('outbox', error);
  void look().catch(failed);
  const open = async (session: SessionView): Promise<void> => {
    opened = await openMeeting({ sessionId, session });
    if (gone) await opened.close();
    else setStage({ stage: 'open', model: opened.model });
  };
  const stop = watchSession(sessionId, (news) => {
    if (news.kind === 'over') {
      setStage({ stage: 'over' });
      void forgetWords(sessionId, store).catch(failed);
    } else if (news.kind === 'noSignal')
      setStage((before) =>
        before.stage === 'waiting' ? { ...before, signal: false } : { stage: 'noSignal', isKept },
      );
    else if (news.session.standing === 'admitted') void open(news.session);
    else setStage({ stage: 'waiting', session: news.session, signal: true });
  });
  onCleanup(() => {
    gone = true;
    stop();
    void opened?.close();
  });
  return stage;
}
