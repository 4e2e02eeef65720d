import { CLOSE, type CloseEvent } from '../../shared/protocol/close-events.ts';
import { BEAT_MS } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock.ts';
import { beatFrame } from './frames.ts';
import type { Peer, PeerIdentity } from './peer.ts';

/** The sockets of one room, and the beat that keeps quiet clients from hanging up. */
export class Peers {
  readonly #clock: Clock;
  readonly #peers = new Set<Peer>();
  /** Those that had not asked for the state at the last beat. */
  readonly #silent = new Set<Peer>();
  #cancelBeat: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get count(): number {
    return this.#peers.size;
  }

  add(peer: Peer): void {
    this.#peers.add(peer);
    this.#cancelBeat ??= this.#clock.setTimer(BEAT_MS, () => this.#beat());
  }

  remove(peer: Peer): void {
    this.#peers.delete(peer);
    this.#silent.delete(peer);
    if (this.#peers.size === 0) this.close();
  }

  /** Stops the beat until somebody comes. */
  close(): void {
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
  }

  /** Sends to all that have the state, except one. */
  relay(frame: Uint8Array, except: Peer | undefined): void {
    for (const peer of this.#peers) if (peer !== except && peer.isSynced) peer.send(frame);
  }

  /** Sends to all. */
  tell(frame: Uint8Array): void {
    for (const peer of this.#peers) peer.send(frame);
  }

  end(which: (peer: PeerIdentity) => boolean, event: CloseEvent): void {
    for (const peer of this.#peers) if (which(peer.identity)) peer.end(event);
  }

  /** Sends the beat; who has not asked for the state within a whole one gets no further by waiting and comes anew. */
  #beat(): void {
    this.tell(beatFrame);
    for (const peer of this.#peers) {
      if (peer.isSynced) this.#silent.delete(peer);
      else if (this.#silent.has(peer)) peer.end(CLOSE.restarting);
      else this.#silent.add(peer);
    }
    this.#cancelBeat = this.#clock.setTimer(BEAT_MS, () => this.#beat());
  }
}
