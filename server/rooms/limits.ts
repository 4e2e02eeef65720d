import type { Clock } from '../clock.ts';

/** What one socket may do; an honest client comes nowhere near. */
export const LIMITS = {
  /** Updates: so many a second for long, and so many at once. Each 8 kB of an update count as one more. */
  updates: { perSecond: 60, atOnce: 240, bytesEach: 8192 },
  /** Questions for the state: a client asks once. */
  stateQuestions: { perSecond: 0.2, atOnce: 3 },
  /** Presence that names an id of one's own; beyond, it is dropped. */
  presence: { perSecond: 15, atOnce: 15 },
  presenceQuestions: { perSecond: 1, atOnce: 2 },
  /** Client ids nobody used before: a page has one, and brings those of its outbox. */
  newIds: 8,
  /** Bytes that may wait for a socket that does not read, beside the largest state it was sent. */
  queued: 1024 * 1024,
  /** Bytes of one document. */
  roomBytes: 5 * 1024 * 1024,
  /** How often a client that is ahead of us is asked for what we miss, in milliseconds. */
  askEveryMs: 500,
} as const;

/** Counts how often something may still happen: `atOnce` to begin with, refilled by `perSecond`. */
export class Allowance {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #atOnce: number;
  #left: number;
  #since: number;

  constructor(clock: Clock, rate: { readonly perSecond: number; readonly atOnce: number }) {
    this.#clock = clock;
    this.#perSecond = rate.perSecond;
    this.#atOnce = rate.atOnce;
    this.#left = rate.atOnce;
    this.#since = clock.now();
  }

  /** Takes `cost` if so much is left. A clock set back gives nothing and takes nothing. */
  take(cost = 1): boolean {
    const now = this.#clock.now();
    const refilled = Math.max(0, now - this.#since) * (this.#perSecond / 1000);
    this.#left = Math.min(this.#atOnce, this.#left + refilled);
    this.#since = now;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }
}
