interface Typist {
  readonly type: () => void;
  at: number;
}

/** How often the clock of all typists looks, in milliseconds. */
const TICK_MS = 2;
/** Who is later than this has lost the beat and begins anew, in milliseconds. */
const LOST_MS = 1000;

/** People who type at a steady rate, each from a random beginning; one timer drives them all. */
export class Typists {
  readonly #period: number;
  readonly #typists: Typist[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** How late each keystroke was, in milliseconds: when this is high the load is what was measured. */
  lateness: number[] = [];

  /** `rate` is in keystrokes a second. */
  constructor(rate: number) {
    this.#period = 1000 / rate;
  }

  add(type: () => void): void {
    this.#typists.push({ type, at: performance.now() + Math.random() * this.#period });
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    const now = performance.now();
    for (const typist of this.#typists) {
      if (typist.at > now) continue;
      this.lateness.push(now - typist.at);
      typist.at = now - typist.at > LOST_MS ? now + this.#period : typist.at + this.#period;
      typist.type();
    }
  }
}
