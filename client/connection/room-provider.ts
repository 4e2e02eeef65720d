import { readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { writeSyncStep1 } from 'y-protocols/sync';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/close-events.ts';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { countingSocket, type SentCount } from './counting-socket.ts';
import { isDead, isWorthAsking, type SocketSigns } from './liveness.ts';
import { reconnectDelay } from './reconnect-delay.ts';
import { canUnpack } from './unpack-messages.ts';
import type { WakeUps } from './wake-ups.ts';

/** Why the server ended a room's socket for good (until somebody acts on it). */
export type ClosedReason = keyof typeof CLOSE;

/** Where a room's socket stands. */
export interface RoomState {
  readonly connected: boolean;
  /** The whole document has come over this socket. */
  readonly synced: boolean;
  /** The server says that its store is failing. */
  readonly storeTrouble: boolean;
  /** Something written here is not known to be durable on the server. */
  readonly unsaved: boolean;
}

/** What a room's provider needs from outside. */
export interface RoomProviderOptions {
  readonly doc: Y.Doc;
  /** `wss://host/in/<session>/sync`. */
  readonly url: string;
  readonly room: string;
  /** Version of the document's shape, for the handshake. */
  readonly version: number;
  /** Store generation, for the handshake; empty when not known. */
  readonly generation: string;
  readonly webSocket: typeof WebSocket;
  readonly wakeUps: WakeUps;
  /** Something of the state has changed. */
  readonly onState: () => void;
  /** Whether this page is one of those present in the room. */
  readonly presence: boolean;
  /** The server has ended this socket; `tooMuch` and `loadFailed` are tried again from here, the others are not. */
  readonly onClosed: (reason: ClosedReason) => void;
}

const CHECK_MS = 2_000;
/** Acknowledgements come within a second; one that stays out this long is asked for by connecting anew. */
const STALLED_MS = 20_000;
const SOON_MS = 5_000;
const LATER_MS = 15_000;

/** One room's connection: the only place that knows the y-websocket client (rules CONN1 to CONN8). */
export class RoomProvider {
  readonly #provider: WebsocketProvider;
  readonly #options: RoomProviderOptions;
  readonly #stops: (() => void)[] = [];
  #count: SentCount = { sent: 0, whole: false };
  #acknowledged = 0;
  #durable: Uint8Array | undefined;
  #unsaved = false;
  #changes = 0;
  #movedAt = Date.now();
  #storeTrouble = false;
  #downSince = Date.now();
  #connectingSince = Date.now();
  #askedAt: number | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #destroyed = false;

  constructor(options: RoomProviderOptions) {
    this.#options = options;
    const provider = new WebsocketProvider(options.url, options.room, options.doc, {
      connect: false,
      // Tabs would pass documents to each other past the server's permission check.
      disableBc: true,
      params: { v: String(options.version), g: options.generation, ...(canUnpack && { z: '1' }) },
      WebSocketPolyfill: countingSocket(options.webSocket, (count) => {
        this.#count = count;
        this.#acknowledged = 0;
        this.#askedAt = null;
      }),
    });
    this.#provider = provider;
    if (!options.presence) provider.awareness.setLocalState(null);
    this.#handleOwnMessages();
    provider.on('status', ({ status }) => {
      if (status === 'connecting') this.#connectingSince = Date.now();
      if (status === 'connected') this.#opened();
      options.onState();
    });
    provider.on('sync', (synced) => {
      if (synced) this.#downSince = Number.POSITIVE_INFINITY;
      this.#settle();
      options.onState();
    });
    provider.on('connection-close', () => this.#beforeRetry());
    provider.on('closed', ({ code }) => this.#closed(code));
    // Registered after the provider's own listener: by now an update has been sent, if it could be.
    options.doc.on('update', this.#onUpdate);
    this.#stops.push(options.wakeUps(() => this.#wake()));
    const check = setInterval(() => this.#check(), CHECK_MS);
    this.#stops.push(() => clearInterval(check));
  }

  /** Presence of everybody in this room. */
  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  /** What an editor takes as its provider for carets. */
  get forEditor(): { readonly awareness: Awareness } {
    return this.#provider;
  }

  /** Where the socket stands now. */
  get state(): RoomState {
    return {
      connected: this.#provider.wsconnected,
      synced: this.#provider.synced,
      storeTrouble: this.#storeTrouble,
      unsaved: this.#unsaved,
    };
  }

  /** The state vector that the server has called durable last; undefined before its first word. */
  get durable(): Uint8Array | undefined {
    return this.#durable;
  }

  /** How many changes were made on this page; only ever grows. */
  get changes(): number {
    return this.#changes;
  }

  /** Connects, and from then on keeps trying until `destroy` or a final close. */
  connect(): void {
    if (!this.#destroyed) this.#provider.connect();
  }

  /** Ends the connection for good and lets go of the document. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    clearTimeout(this.#retry);
    for (const stop of this.#stops) stop();
    this.#options.doc.off('update', this.#onUpdate);
    this.#provider.destroy();
    this.#provider.awareness.destroy();
  }

  #handleOwnMessages(): void {
    const { messageHandlers } = this.#provider;
    messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      this.#acknowledged = readVarUint(decoder);
      this.#durable = readVarUint8Array(decoder);
      this.#movedAt = Date.now();
      this.#settle();
      this.#options.onState();
    };
    messageHandlers[MESSAGE.beat] = () => {};
    messageHandlers[MESSAGE.storeTrouble] = (_encoder, decoder) => {
      this.#storeTrouble = readVarUint(decoder) === 1;
      this.#options.onState();
    };
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return;
    if (!this.#unsaved) this.#movedAt = Date.now();
    this.#unsaved = true;
    this.#changes += 1;
    this.#options.onState();
  };

  #opened(): void {
    this.#movedAt = Date.now();
    // Said anew with a higher count: the server may still remember that this page had left.
    const { awareness } = this.#provider;
    awareness.setLocalState(awareness.getLocalState());
  }

  #isOpen(): boolean {
    const { ws, wsconnected } = this.#provider;
    return wsconnected && ws !== null && ws.readyState === ws.OPEN;
  }

  /**
   * A socket that is closing has dropped what it was given since, whatever it still says. And until the server has asked
   * for everything and was answered, what was written offline has not been sent, though all that was sent is durable.
   */
  #settle(): void {
    const { sent, whole } = this.#count;
    if (this.#isOpen() && this.#provider.synced && whole && sent === this.#acknowledged)
      this.#unsaved = false;
  }

  /** Sets how long y-websocket waits: it takes the smaller of its own doubling time and this. */
  #beforeRetry(): void {
    const now = Date.now();
    if (this.#downSince === Number.POSITIVE_INFINITY) this.#downSince = now;
    this.#storeTrouble = false;
    const attempt = this.#provider.wsUnsuccessfulReconnects + 1;
    this.#provider.maxBackoffTime = reconnectDelay(attempt, now - this.#downSince, Math.random());
  }

  #closed(code: number): void {
    const reason = reasonOf(code);
    if (reason === 'tooMuch') this.#connectAfter(SOON_MS);
    else if (reason === 'loadFailed') this.#connectAfter(LATER_MS);
    this.#options.onState();
    this.#options.onClosed(reason);
  }

  #connectAfter(least: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.connect(), least * (1 + Math.random()));
  }

  #signs(): SocketSigns {
    const { ws, wsconnected, wsLastMessageReceived } = this.#provider;
    return {
      state: ws === null ? 'none' : wsconnected ? 'open' : 'connecting',
      since: this.#connectingSince,
      heardAt: wsLastMessageReceived,
      askedAt: this.#askedAt,
    };
  }

  #check(): void {
    const now = Date.now();
    const signs = this.#signs();
    const stalled = this.#unsaved && !this.#storeTrouble && now - this.#movedAt > STALLED_MS;
    if (isDead(signs, now) || (signs.state === 'open' && stalled)) this.#connectAnew();
  }

  #wake(): void {
    if (!this.#provider.shouldConnect) return;
    const now = Date.now();
    const signs = this.#signs();
    if (signs.state === 'none') this.#provider.connect();
    else if (isDead(signs, now)) this.#connectAnew();
    else if (isWorthAsking(signs, now)) this.#askForSign(now);
  }

  /** Asks what the server has that we have not; whatever it answers shows that the socket lives. */
  #askForSign(now: number): void {
    this.#askedAt = now;
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE.sync);
    writeSyncStep1(encoder, this.#options.doc);
    this.#provider.ws?.send(toUint8Array(encoder));
  }

  #connectAnew(): void {
    this.#movedAt = Date.now();
    this.#provider.disconnect();
    this.#provider.connect();
  }
}

/** Codes of the final range that we do not know come from a newer server: the page is out of date. */
function reasonOf(code: number): ClosedReason {
  for (const [name, event] of Object.entries(CLOSE)) {
    if (event.code === code && isReason(name)) return name;
  }
  return 'outOfDate';
}

function isReason(name: string): name is ClosedReason {
  return name in CLOSE;
}
