import { batch } from 'solid-js';

/**
 * How soon others' changes are painted; one's own are always painted at once. All documents of a page share one pace, and
 * what waits of them is painted together: each repaint costs a phone its battery and its reader their attention.
 */
export class RepaintPace {
  readonly #everyMs: number;
  readonly #waiting = new Set<() => void>();
  #paintedAt = Number.NEGATIVE_INFINITY;

  /** @param everyMs the least milliseconds between two repaints; 0 paints once per turn of the event loop. */
  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** Calls `paint`, once however often it is asked, when the pace allows. */
  soon(paint: () => void): void {
    const isDue = this.#waiting.size > 0;
    this.#waiting.add(paint);
    if (isDue) return;
    const wait = this.#paintedAt + this.#everyMs - performance.now();
    if (this.#everyMs > 0 && wait > 0) setTimeout(() => this.#paintAll(), wait);
    else queueMicrotask(() => this.#paintAll());
  }

  /** Something was painted at once, and counts. */
  painted(): void {
    this.#paintedAt = performance.now();
  }

  #paintAll(): void {
    this.painted();
    const paints = [...this.#waiting];
    this.#waiting.clear();
    batch(() => {
      for (const paint of paints) paint();
    });
    // A slow phone shows it a while later, and that is what its reader sees; a page in the background shows nothing.
    if (this.#everyMs > 0 && 'requestAnimationFrame' in globalThis)
      requestAnimationFrame(() => this.painted());
  }
}

/** At most four repaints a second for others' changes. */
export const phonePace = (): RepaintPace => new RepaintPace(250);
export const largeScreenPace = (): RepaintPace => new RepaintPace(0);

/** The pace for the screen this page is on. */
export function paceOfThisScreen(): RepaintPace {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches ? phonePace() : largeScreenPace();
}

/** Calls `paint` at once for own changes and at the given pace for others' (rule VIEW2). */
export class Repaint {
  readonly #paint: () => void;
  readonly #pace: RepaintPace;
  readonly #due = (): void => {
    if (this.#isWaiting) this.now();
  };
  #isWaiting = false;
  #isStopped = false;

  constructor(paint: () => void, pace: RepaintPace) {
    this.#paint = paint;
    this.#pace = pace;
  }

  /** Paints what is there, whatever was waiting. */
  now(): void {
    if (this.#isStopped) return;
    this.#isWaiting = false;
    this.#pace.painted();
    this.#paint();
  }

  /** Paints when the pace allows. */
  soon(): void {
    this.#isWaiting = true;
    this.#pace.soon(this.#due);
  }

  /** Paints no more. */
  stop(): void {
    this.#isStopped = true;
  }
}
