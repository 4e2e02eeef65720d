import * as encoding from 'lib0/encoding';
import type { Clock } from '../clock.ts';
import { presenceFrame } from './frames.ts';
import type { Peer } from './peer.ts';
import { type ClaimedState, readClaims, readWhereabouts, type Whereabouts } from './presence-state.ts';

/** Ids one socket may be present under: a page has one document, and perhaps a second while it loads anew. */
const MAX_IDS_PER_SOCKET = 2;

interface Present {
  readonly client: number;
  readonly peer: Peer;
  readonly state: string;
}

export interface PresenceOptions {
  readonly clock: Clock;
  /** Keeps a client id for a participant; false when it is somebody else's. */
  readonly reserve: (client: number, participant: string) => boolean;
  /** Sends a frame to every synced peer but one. */
  readonly relay: (frame: Uint8Array, except: Peer) => void;
}

/**
 * Who is where in a document, as others see it. Each state is written anew by the server: the name and participant are
 * what the server knows, of what the client says only whereabouts are kept, and the clocks are the server's own.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #present = new Map<number, Present>();
  readonly #introduced = new Set<Peer>();
  #lastClock = 0;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Takes an awareness message. What is not the peer's own, or is too much, is dropped. */
  receive(peer: Peer, states: Uint8Array): void {
    if (peer.identity.presence === undefined) return;
    const claims = readClaims(states);
    if (claims === undefined) return;
    const hadIds = this.#introduced.has(peer);
    let mayTake: boolean | undefined;
    for (const claim of claims) {
      // Clients send back all they hear of others; only what is their own counts against them.
      if (!this.#mayBe(peer, claim)) continue;
      this.#introduced.add(peer);
      mayTake ??= peer.presence.take();
      if (mayTake) this.#take(peer, claim);
    }
    if (!hadIds && this.#introduced.has(peer)) {
      this.#tellPresent(peer, (present) => isSame(present, peer) && present.peer !== peer);
    }
  }

  #take(peer: Peer, claim: ClaimedState): void {
    const whereabouts = readWhereabouts(claim);
    if (whereabouts === null) this.#remove(claim.client, peer);
    else if (whereabouts !== undefined) this.#put(claim.client, peer, whereabouts);
  }

  /** Tells a peer who is present; its participant's other devices only once its own ids are known. */
  tell(peer: Peer): void {
    const isIntroduced = this.#introduced.has(peer);
    this.#tellPresent(peer, (present) => present.peer !== peer && (isIntroduced || !isSame(present, peer)));
  }

  /** Takes a peer away from everybody's screen. */
  leave(peer: Peer): void {
    this.#introduced.delete(peer);
    for (const present of [...this.#present.values()])
      if (present.peer === peer) this.#remove(present.client, peer);
  }

  #mayBe(peer: Peer, { client, json }: ClaimedState): boolean {
    const holder = this.#present.get(client)?.peer;
    if (holder === peer) return true;
    // Leaving is no way to come: clients also say of others that they are gone.
    if (claimsToLeave(json)) return false;
    // A page that reconnects names its id before it has heard of any, its own on a dead socket included.
    if (holder !== undefined && this.#introduced.has(peer)) return false;
    let count = 0;
    for (const other of this.#present.values()) if (other.peer === peer) count++;
    return count < MAX_IDS_PER_SOCKET && this.#options.reserve(client, peer.identity.participant);
  }

  #put(client: number, peer: Peer, whereabouts: Whereabouts): void {
    const { participant, presence } = peer.identity;
    const name = presence?.name ?? '';
    const state = JSON.stringify({ participant, name, user: { name }, ...whereabouts });
    const present = { client, peer, state };
    this.#present.set(client, present);
    this.#options.relay(this.#frame([present]), peer);
  }

  #remove(client: number, peer: Peer): void {
    if (this.#present.get(client)?.peer !== peer) return;
    this.#present.delete(client);
    this.#options.relay(this.#frame([{ client, peer, state: 'null' }]), peer);
  }

  #tellPresent(peer: Peer, which: (present: Present) => boolean): void {
    const present = [...this.#present.values()].filter(which);
    if (present.length > 0) peer.send(this.#frame(present));
  }

  #frame(present: readonly Present[]): Uint8Array {
    const clock = this.#nextClock();
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, present.length);
    for (const { client, state } of present) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
    return presenceFrame(encoding.toUint8Array(encoder));
  }

  /** Clocks follow time, so that they go on rising over a restart, which clients that stay would else not hear. */
  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#options.clock.now());
    return this.#lastClock;
  }
}

/** Whether a state is JSON's null. */
function claimsToLeave(json: Uint8Array): boolean {
  return json[0] === 'n'.charCodeAt(0);
}

function isSame(present: Present, peer: Peer): boolean {
  return present.peer.identity.participant === peer.identity.participant;
}
