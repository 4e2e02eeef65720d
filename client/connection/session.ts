import type { SessionView } from '../../shared/protocol/commands.ts';
import { ask, type HttpAnswer } from './http.ts';
import { browserWakeUps, type WakeUps } from './wake-ups.ts';

/** What a page knows of its own session. */
export type SessionNews =
  | { readonly kind: 'session'; readonly session: SessionView }
  /** Unknown, foreign or ended: nobody can tell which. */
  | { readonly kind: 'over' }
  /** No answer; asking goes on. */
  | { readonly kind: 'noSignal' };

/** Asks once who this page is. */
export async function askSession(sessionId: string): Promise<SessionNews> {
  const answer = await ask('GET /in/:session/api/session', { session: sessionId }, undefined, {
    read: readSession,
  });
  return newsOf(answer);
}

function newsOf(answer: HttpAnswer<SessionView>): SessionNews {
  if (answer.kind === 'ok') return { kind: 'session', session: answer.value };
  // Only in our own server's words: a café's sign-in page also says 403, and must not end anybody's meeting.
  if (answer.kind === 'refused' && answer.refusal.reason === 'notFound') return { kind: 'over' };
  return { kind: 'noSignal' };
}

/** Checks the parts of a session's answer that pages rely on before anything else. */
function readSession(told: Partial<SessionView>): SessionView | undefined {
  const { standing, outboxKey, generation } = told;
  const known = standing === 'waiting' || standing === 'admitted';
  if (!known || typeof outboxKey !== 'string' || typeof generation !== 'string') return undefined;
  return told as SessionView;
}

/** Asks once whether a wall is paired, and for the store generation that its sockets need. */
export async function askWall(wallId: string): Promise<HttpAnswer<{ readonly generation: string }>> {
  return ask('GET /wall/:wall/api/session', { wall: wallId }, undefined, {
    read: ({ generation }) => (typeof generation === 'string' ? { generation } : undefined),
  });
}

/** Milliseconds between two questions at the door; each is lengthened by a random part. */
export const ASK_EVERY_MS = 2_000;

/** How to wait; tests bring their own. */
export interface WatchOptions {
  readonly ask?: (sessionId: string) => Promise<SessionNews>;
  readonly wakeUps?: WakeUps;
}

/**
 * Asks again and again until this person has been let in or is told that it is over, telling `tell` each time.
 * Answers how to stop asking.
 */
export function watchSession(
  sessionId: string,
  tell: (news: SessionNews) => void,
  options: WatchOptions = {},
): () => void {
  const ask = options.ask ?? askSession;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let stopped = false;
  const turn = async (): Promise<void> => {
    if (asking || stopped) return;
    asking = true;
    clearTimeout(timer);
    const news = await ask(sessionId);
    asking = false;
    if (stopped) return;
    const settled = news.kind === 'over' || (news.kind === 'session' && news.session.standing === 'admitted');
    if (settled) stop();
    else timer = setTimeout(() => void turn(), ASK_EVERY_MS * (1 + Math.random() / 2));
    tell(news);
  };
  const stopWaking = (options.wakeUps ?? browserWakeUps)(() => void turn());
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    stopWaking();
  };
  void turn();
  return stop;
}
