import type { Log } from '../log.ts';
import type { Touched } from './update-walk.ts';

/** A durable update, told to listeners after it was passed on. */
export interface AcceptedUpdate {
  /** Whose it is: a participant's id, or SERVER. */
  readonly participant: string;
  /** Touched roots, each with the keys directly under it that were touched, deletes included. */
  readonly roots: Touched;
}

/** Those who want to hear of what became durable in a room. One that fails keeps nobody from hearing. */
export class AcceptedListeners {
  readonly #log: Log;
  readonly #room: string;
  readonly #listeners = new Set<(accepted: AcceptedUpdate) => void>();

  constructor(log: Log, room: string) {
    this.#log = log;
    this.#room = room;
  }

  /** Adds a listener; the answer takes it away. */
  add(listener: (accepted: AcceptedUpdate) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(accepted: AcceptedUpdate): void {
    for (const listener of this.#listeners) {
      try {
        listener(accepted);
      } catch (error) {
        this.#log.error('a listener to a room failed', error, { room: this.#room });
      }
    }
  }
}
