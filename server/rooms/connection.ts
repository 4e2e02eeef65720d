import { CLOSE } from '../../shared/protocol/close-events.ts';
import { MAX_FRAME_BYTES } from '../../shared/protocol/messages.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { askStateFrame, packedStateFrame, readFrame, stateFrame } from './frames.ts';
import type { Gate, Verdict } from './gate.ts';
import { LIMITS } from './limits.ts';
import type { Peer } from './peer.ts';
import type { Pipeline } from './pipeline.ts';
import type { Presence } from './presence.ts';
import type { Refusal } from './refusal.ts';
import { isStateVector, type RoomBytes } from './room-bytes.ts';
import type { SavedWords } from './saved-words.ts';

/** What of a room one of its sockets works with. */
export interface RoomParts {
  readonly name: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly gate: () => Gate;
  readonly bytes: RoomBytes;
  readonly pipeline: Pipeline;
  readonly presence: Presence;
  readonly saved: SavedWords;
  readonly isWritingOpen: () => boolean;
}

/** What a room hears from one socket. */
export class Connection {
  readonly #room: RoomParts;
  readonly #peer: Peer;
  /** Updates received, good or bad; the n-th is saved when the first n are durable. */
  #received = 0;
  /** An update was left out because something before it is missing: nothing more counts until all was sent anew. */
  #hasHole = false;
  #askedAt = Number.NEGATIVE_INFINITY;
  #askLater: (() => void) | undefined;

  constructor(room: RoomParts, peer: Peer) {
    this.#room = room;
    this.#peer = peer;
  }

  /** Takes one frame; text frames are refused. Never throws: what is wrong ends this socket and no other. */
  receive(frame: Uint8Array | string): void {
    const peer = this.#peer;
    if (!peer.isOpen) return;
    try {
      this.#read(frame);
    } catch (error) {
      this.#room.log.error('a frame could not be dealt with', error, { room: this.#room.name });
      peer.end(CLOSE.refusedUpdate);
    }
  }

  #read(frame: Uint8Array | string): void {
    const peer = this.#peer;
    if (typeof frame === 'string' || frame.length > MAX_FRAME_BYTES) return this.#refuse('frame');
    const message = readFrame(frame);
    switch (message?.kind) {
      case 'askState':
        return this.#answerState(message.vector);
      case 'update':
        return this.#takeUpdate(message.update, message.isWhole);
      case 'presence':
        return this.#room.presence.receive(peer, message.states);
      case 'askPresence':
        if (peer.presenceQuestions.take()) this.#room.presence.tell(peer);
        return;
      default:
        return this.#refuse('frame');
    }
  }

  /** Asks the client for what we have not; at most twice a second, and never not at all. */
  ask(): void {
    const { clock, bytes } = this.#room;
    const wait = this.#askedAt + LIMITS.askEveryMs - clock.now();
    if (this.#askLater) return;
    if (wait > 0) {
      this.#askLater = clock.setTimer(wait, () => {
        this.#askLater = undefined;
        this.ask();
      });
      return;
    }
    this.#askedAt = clock.now();
    this.#peer.send(askStateFrame(bytes.stateVector()));
  }

  /** Lets go of what is still planned. */
  stop(): void {
    this.#askLater?.();
  }

  #answerState(vector: Uint8Array): void {
    const peer = this.#peer;
    const { bytes, presence } = this.#room;
    if (!isStateVector(vector, bytes.clientCount + LIMITS.newIds * 8)) return this.#refuse('frame');
    if (!peer.stateQuestions.take()) return peer.end(CLOSE.tooMuch);
    const answer = bytes.since(vector);
    peer.sendState(peer.identity.unpacks ? packedStateFrame(answer) : stateFrame(answer));
    presence.tell(peer);
  }

  #takeUpdate(update: Uint8Array, isWhole: boolean): void {
    const peer = this.#peer;
    const { bytes, pipeline } = this.#room;
    const gate = this.#room.gate();
    if (!peer.updates.take(1 + update.length / LIMITS.updates.bytesEach)) return peer.end(CLOSE.tooMuch);
    if (pipeline.isLost) return peer.end(CLOSE.restarting);
    this.#received++;
    if (peer.identity.access === 'read') {
      // A sync answer also names deletes that no update ever did; for a reader they are nothing to look at.
      return gate.isKnown(update, isWhole) ? this.#count(isWhole) : this.#refuse('readOnly');
    }
    if (!this.#room.isWritingOpen()) {
      return gate.isKnown(update, false) ? this.#count(isWhole) : peer.end(CLOSE.writingClosed);
    }
    const verdict = gate.admit(update, peer.identity.participant, peer.idsLeft, peer.identity.roots);
    if (verdict.kind === 'accepted' && bytes.byteLength + update.length > LIMITS.roomBytes) {
      // The gate has counted it already, so it must go on; the room takes no more from this socket.
      peer.end(CLOSE.tooMuch);
    }
    this.#follow(verdict, isWhole);
  }

  #follow(verdict: Verdict, isWhole: boolean): void {
    switch (verdict.kind) {
      case 'refused':
        return this.#refuse(verdict.reason);
      case 'gap':
        this.#hasHole = true;
        return this.ask();
      case 'known':
        return this.#count(isWhole);
      case 'accepted': {
        const { update, touched, ends, newIds } = verdict;
        this.#peer.idsLeft -= newIds;
        const author = this.#peer.identity.participant;
        this.#room.pipeline.push({ author, from: this.#peer, update, touched, ends, settled: [], lost: [] });
        return this.#count(isWhole);
      }
    }
  }

  /** Notes that the update just received is safe once everything under way is. */
  #count(isWhole: boolean): void {
    if (isWhole) this.#hasHole = false;
    if (this.#hasHole) return;
    const count = this.#received;
    this.#room.pipeline.afterLast(() => this.#room.saved.note(this.#peer, count));
  }

  #refuse(reason: Refusal | 'frame' | 'readOnly'): void {
    const { log, name } = this.#room;
    log.warn('frame refused', { room: name, participant: this.#peer.identity.participant, reason });
    this.#peer.end(CLOSE.refusedUpdate);
  }
}
