/** When a socket was last known to work; all times in epoch milliseconds. */
export interface SocketSigns {
  readonly state: 'none' | 'connecting' | 'open';
  /** When it began to connect. */
  readonly since: number;
  /** When the last message came (or it opened). */
  readonly heardAt: number;
  /** When it was last asked for a sign of life; null when it was not yet. */
  readonly askedAt: number | null;
}

/** The server sends something every 20 s, so a socket that was silent for longer is dead, whatever it says. */
export const SILENCE_MS = 25_000;
const CONNECTING_MS = 10_000;
const ANSWER_MS = 4_000;
const RECENTLY_MS = 3_000;
/** A room answers this question only so often, and ends a socket that asks more. */
const ASK_AGAIN_MS = 12_000;

/** Whether a socket should be given up: phones often leave one half open when they change networks (rule CONN6). */
export function isDead(signs: SocketSigns, now: number): boolean {
  if (signs.state === 'none') return false;
  if (signs.state === 'connecting') return now - signs.since > CONNECTING_MS;
  if (signs.askedAt !== null && signs.heardAt <= signs.askedAt && now - signs.askedAt > ANSWER_MS)
    return true;
  return now - signs.heardAt > SILENCE_MS;
}

/** Whether it is worth asking a socket for a sign of life, when the page or network has come back. */
export function isWorthAsking(signs: SocketSigns, now: number): boolean {
  const askedLately = signs.askedAt !== null && now - signs.askedAt < ASK_AGAIN_MS;
  return signs.state === 'open' && !askedLately && now - signs.heardAt > RECENTLY_MS;
}
