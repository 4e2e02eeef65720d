import type { CloseEvent } from '../../shared/protocol/close-events.ts';
import { CLOSE } from '../../shared/protocol/close-events.ts';
import type { Clock } from '../clock.ts';
import { Allowance, LIMITS } from './limits.ts';

/** One connection as a room sees it; whatever carries it stays outside. Nothing here throws. */
export interface RoomSocket {
  /** Sends one binary frame; does nothing once closed. The frame must not be written to. */
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes that were sent and are not yet on their way. */
  readonly bufferedAmount: number;
}

/** Who is behind a socket, as the server knows it. */
export interface PeerIdentity {
  /** A participant's id, or a wall's. */
  readonly participant: string;
  /** The session that opened the socket, for ending it alone. */
  readonly session?: string | undefined;
  readonly access: 'read' | 'write';
  /** The only roots it may write in; left out: all that clients may. */
  readonly roots?: readonly string[] | undefined;
  /** Whether it takes a large answer packed. */
  readonly unpacks?: boolean | undefined;
  /** How others see this peer; without it the peer is present to nobody. */
  readonly presence?: { readonly name: string } | undefined;
}

/** One socket in a room: what it may do, what it was sent, and how much of what it sent is durable. */
export class Peer {
  readonly identity: PeerIdentity;
  readonly updates: Allowance;
  readonly stateQuestions: Allowance;
  readonly presence: Allowance;
  readonly presenceQuestions: Allowance;
  /** New client ids it may still use. */
  idsLeft: number = LIMITS.newIds;
  /** It has asked for the state and been answered, so that what comes can be passed on to it. */
  isSynced = false;
  /** How many of its updates, from the first and without a hole, are durable. */
  durable = 0;
  readonly #socket: RoomSocket;
  #isOpen = true;
  #largestState = 0;

  constructor(socket: RoomSocket, identity: PeerIdentity, clock: Clock) {
    this.#socket = socket;
    this.identity = identity;
    this.updates = new Allowance(clock, LIMITS.updates);
    this.stateQuestions = new Allowance(clock, LIMITS.stateQuestions);
    this.presence = new Allowance(clock, LIMITS.presence);
    this.presenceQuestions = new Allowance(clock, LIMITS.presenceQuestions);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends a frame, or closes the socket when too much waits for it already. */
  send(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    if (this.#socket.bufferedAmount > LIMITS.queued + this.#largestState) this.end(CLOSE.tooMuch);
    else this.#socket.send(frame);
  }

  /** Sends the answer to a question for the state. It may be large, so it must find an empty queue. */
  sendState(frame: Uint8Array): void {
    if (this.#isOpen && this.#socket.bufferedAmount > LIMITS.queued) {
      this.end(CLOSE.tooMuch);
      return;
    }
    this.#largestState = Math.max(this.#largestState, frame.length);
    this.isSynced = true;
    this.send(frame);
  }

  /** Closes the socket; from then on it is sent nothing and heard nothing. */
  end(event: CloseEvent): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#socket.close(event.code, event.reason);
  }

  /** The socket has closed by itself. */
  gone(): void {
    this.#isOpen = false;
  }
}
