import { SAVED_EVERY_MS } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock.ts';
import { savedFrame } from './frames.ts';
import type { Peer } from './peer.ts';

/**
 * Tells peers what of theirs is durable: with the next words of others, else once in SAVED_EVERY_MS. Each room has its own
 * beat within that time, by its name, so that not all rooms of a server speak in one burst.
 */
export class SavedWords {
  readonly #clock: Clock;
  readonly #vector: () => Uint8Array;
  readonly #phase: number;
  readonly #due = new Set<Peer>();
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, room: string, vector: () => Uint8Array) {
    this.#clock = clock;
    this.#vector = vector;
    this.#phase = phaseOf(room);
  }

  /** The first `count` updates of a peer are durable. */
  note(peer: Peer, count: number): void {
    if (count <= peer.durable) return;
    peer.durable = count;
    this.#due.add(peer);
    this.#cancel ??= this.#clock.setTimer(this.#wait(), () => this.#tell());
  }

  /** Something goes to everybody but one in this turn: whoever is due hears of theirs in the same write. */
  goAlong(except: Peer | undefined): void {
    if (this.#due.size === 0) return;
    const vector = this.#vector();
    for (const peer of this.#due) {
      if (peer === except || !peer.isSynced) continue;
      peer.send(savedFrame(peer.durable, vector));
      this.#due.delete(peer);
    }
    if (this.#due.size > 0) return;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Milliseconds until this room's next turn, more than none. */
  #wait(): number {
    const since = (this.#clock.now() - this.#phase) % SAVED_EVERY_MS;
    return SAVED_EVERY_MS - (since < 0 ? since + SAVED_EVERY_MS : since);
  }

  #tell(): void {
    this.#cancel = undefined;
    const vector = this.#vector();
    for (const peer of this.#due) peer.send(savedFrame(peer.durable, vector));
    this.#due.clear();
  }

  forget(peer: Peer): void {
    this.#due.delete(peer);
  }

  close(): void {
    this.#cancel?.();
    this.#due.clear();
  }
}

/** A room's turn within SAVED_EVERY_MS, in milliseconds: the same for the same name, spread over names. */
export function phaseOf(room: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < room.length; i++) hash = Math.imul(hash ^ room.charCodeAt(i), 0x01000193) >>> 0;
  return hash % SAVED_EVERY_MS;
}
