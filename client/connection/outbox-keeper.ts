import type { Outbox, OutboxRoom } from './outbox.ts';

/** How long a change may wait before it is written to the device, in milliseconds. */
export const KEEP_WITHIN_MS = 250;

/** What the keeper asks about the document it keeps. */
export interface KeeperOptions {
  /** Undefined where this device can keep nothing. */
  readonly outbox: Outbox | undefined;
  readonly of: OutboxRoom;
  /** What must be kept now, and how many changes that covers; undefined when all of it is durable. */
  readonly unsaved: () => { readonly bytes: Uint8Array<ArrayBuffer>; readonly changes: number } | undefined;
  /** What is held has changed. */
  readonly onChange: () => void;
}

/** Keeps one document's unsent changes on the device, one write at a time, and knows what it truly holds (rule OUT1). */
export class OutboxKeeper {
  readonly #options: KeeperOptions;
  #heldThrough = 0;
  #failed = false;
  #written = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#failed = options.outbox === undefined;
  }

  /** Whether the device holds every change up to `changes`: `no` when it cannot, `soon` while it is being written. */
  holds(changes: number): 'yes' | 'soon' | 'no' {
    if (this.#failed) return 'no';
    return this.#heldThrough >= changes ? 'yes' : 'soon';
  }

  /** What was found on the device at the start covers the first `changes`. */
  foundThrough(changes: number): void {
    this.#heldThrough = changes;
  }

  /** Something was written, or has become durable: keep or drop it soon. */
  note(): void {
    if (this.#stopped || !this.#options.outbox || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.flush(), KEEP_WITHIN_MS);
  }

  /** Writes at once; resolves when the device has it or has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Stops keeping; what is on the device stays there. Resolves when the last write has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      await this.#writeOnce();
    } while (this.#again && !this.#stopped);
  }

  async #writeOnce(): Promise<void> {
    const { outbox, of, unsaved, onChange } = this.#options;
    if (!outbox || this.#stopped) return;
    const now = unsaved();
    if (!now && !this.#written) return;
    try {
      if (now) await outbox.keep(of, now.bytes);
      else await outbox.drop(of.room);
      this.#written = now !== undefined;
      if (now) this.#heldThrough = now.changes;
      this.#failed = false;
    } catch (error) {
      // A stale record that could not be dropped is harmless: what it holds arrives once, however often it is sent.
      this.#failed = now !== undefined;
      console.error('outbox', error);
    }
    onChange();
  }
}
