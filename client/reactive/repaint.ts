/** How soon others' changes are painted; one's own are always painted at once. */
export interface RepaintPace {
  /** The least milliseconds between two repaints for others' changes; 0 paints once per turn of the event loop. */
  readonly everyMs: number;
}

/** A phone spends its battery and its reader's attention on each repaint: at most four a second there. */
export const PHONE_PACE: RepaintPace = { everyMs: 250 };
export const LARGE_SCREEN_PACE: RepaintPace = { everyMs: 0 };

/** The pace for the screen this page is on. */
export function paceOfThisScreen(): RepaintPace {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches ? PHONE_PACE : LARGE_SCREEN_PACE;
}

/** Calls `paint` at once for own changes and at the given pace for others' (rule VIEW2). */
export class Repaint {
  readonly #paint: () => void;
  readonly #everyMs: number;
  #paintedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queued = false;
  #stopped = false;

  constructor(paint: () => void, pace: RepaintPace) {
    this.#paint = paint;
    this.#everyMs = pace.everyMs;
  }

  /** Paints what is there, whatever was waiting. */
  now(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queued = false;
    this.#paintedAt = performance.now();
    this.#paint();
  }

  /** Paints when the pace allows. */
  soon(): void {
    if (this.#queued || this.#stopped) return;
    this.#queued = true;
    const wait = this.#paintedAt + this.#everyMs - performance.now();
    if (this.#everyMs > 0 && wait > 0) this.#timer = setTimeout(() => this.now(), wait);
    else queueMicrotask(() => this.#queued && this.now());
  }

  /** Paints no more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
