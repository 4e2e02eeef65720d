const FIRST_MINUTE_MS = 60_000;
const MOST_AT_FIRST_MS = 2_500;
const LEAST_LATER_MS = 15_000;
const MOST_LATER_MS = 30_000;
const FIRST_TRY_MS = 200;

/**
 * Milliseconds until the next try to connect: growing, never more than 2.5 s in the first minute, then 15 to 30 s. The random
 * part keeps a whole town's phones from coming back in the same instant after a restart (rule CONN5).
 *
 * @param attempt how many tries have failed in a row, from 1.
 * @param downForMs how long there has been no connection.
 * @param random 0 to 1.
 */
export function reconnectDelay(attempt: number, downForMs: number, random: number): number {
  if (downForMs >= FIRST_MINUTE_MS) return LEAST_LATER_MS + random * (MOST_LATER_MS - LEAST_LATER_MS);
  const most = Math.min(FIRST_TRY_MS * 2 ** Math.max(0, attempt - 1), MOST_AT_FIRST_MS);
  return most / 2 + (random * most) / 2;
}
