import { inflateSync } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage } from 'y-protocols/sync';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { LoadSocket } from './load-socket.ts';
import type { Seed } from './seed-documents.ts';
import type { Seat } from './target.ts';

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const HOCUSPOCUS_VERSION = '4.7.0';
const NO_UPDATE = new Uint8Array([0, 0]);
const NO_VECTOR = new Uint8Array([0]);

/** One simulated person at one seat of a meeting, in the wire of the server under test. */
abstract class LoadClient {
  protected readonly seat: Seat;
  readonly #prefix: Uint8Array;
  #socket: LoadSocket | undefined;
  #resolveSynced: () => void = () => undefined;
  #rejectSynced: (error: Error) => void = () => undefined;
  readonly #synced: Promise<void>;
  /** When the server said that the document is whole, by `performance.now`. */
  syncedAt = Number.NaN;
  /** Sync messages with an update in them that were sent. */
  sent = 0;
  /** Called when the socket closes without having been asked to. */
  onLost: () => void = () => undefined;

  constructor(seat: Seat) {
    this.seat = seat;
    this.#prefix =
      seat.protocol === 'hocuspocus'
        ? bytesOf((e) => encoding.writeVarString(e, seat.room))
        : new Uint8Array();
    this.#synced = new Promise((resolve, reject) => {
      this.#resolveSynced = resolve;
      this.#rejectSynced = reject;
    });
    this.#synced.catch(() => undefined);
  }

  get socket(): LoadSocket {
    if (!this.#socket) throw new Error('This client was not connected.');
    return this.#socket;
  }

  get isOpen(): boolean {
    return this.#socket?.isOpen ?? false;
  }

  /** Connects and waits until the server says that the document is whole. Throws after `patience` milliseconds. */
  async join(patience = 20_000): Promise<void> {
    this.#socket = new LoadSocket(this.seat.url, this.seat.headers, {
      onOpen: () => this.#opened(),
      onMessage: (message) => this.#receive(message),
      onClose: () => {
        this.#rejectSynced(new Error(`closed before it was synced: ${this.socket.reason}`));
        this.onLost();
      },
    });
    const late = setTimeout(() => this.#rejectSynced(new Error('not synced in time')), patience);
    await this.#synced.finally(() => clearTimeout(late));
  }

  close(): void {
    this.onLost = () => undefined;
    this.#socket?.close();
  }

  /** Sends an update as somebody's typing. */
  sendUpdate(update: Uint8Array): void {
    this.#sendSync(UPDATE, update);
  }

  protected abstract vector(): Uint8Array;
  /** Takes a sync message's body, from after its step; answers what the server asked for, where it did. */
  protected abstract takeSync(step: number, frame: Uint8Array, at: number): Uint8Array | undefined;
  protected takeOther(_type: number, _body: decoding.Decoder): void {}

  protected post(body: Uint8Array): void {
    if (this.#prefix.length === 0) this.socket.send(body);
    else this.socket.send(Buffer.concat([this.#prefix, body]));
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    if (step !== STEP_1) this.sent++;
    this.post(
      bytesOf((e) => {
        encoding.writeVarUint(e, MESSAGE.sync);
        encoding.writeVarUint(e, step);
        encoding.writeVarUint8Array(e, bytes);
      }),
    );
  }

  #opened(): void {
    if (this.seat.protocol === 'relay') {
      this.#markSynced();
      return;
    }
    if (this.seat.protocol === 'hocuspocus') {
      const authentication = bytesOf((e) => {
        encoding.writeVarUint(e, MESSAGE.auth);
        encoding.writeVarUint(e, 0);
        encoding.writeVarString(e, '');
        encoding.writeVarString(e, HOCUSPOCUS_VERSION);
      });
      this.post(authentication);
    }
    this.#sendSync(STEP_1, this.vector());
  }

  #receive(frame: Uint8Array): void {
    const isHocuspocus = this.seat.protocol === 'hocuspocus';
    const at = isHocuspocus ? prefixLength(frame) : 0;
    const type = frame[at];
    if (type === MESSAGE.packed) {
      this.#receive(inflateSync(frame.subarray(1)));
      return;
    }
    // Hocuspocus answers a question for the state under a type of its own.
    if (type !== MESSAGE.sync && !(isHocuspocus && type === 4)) {
      if (type !== undefined) this.takeOther(type, decoding.createDecoder(frame.subarray(at + 1)));
      return;
    }
    const step = frame[at + 1] ?? 0;
    const answer = this.takeSync(step, frame, at + 2);
    if (answer) this.#sendSync(STEP_2, answer);
    if (step === STEP_2) this.#markSynced();
  }

  #markSynced(): void {
    if (!Number.isNaN(this.syncedAt)) return;
    this.syncedAt = performance.now();
    this.#resolveSynced();
  }
}

/** A person with a real document, which every update is applied to. */
export class DocumentClient extends LoadClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness | undefined;
  /** Called when the server says that the first so many of this client's updates are durable. */
  onSaved: (count: number) => void = () => undefined;

  constructor(seat: Seat, options: { readonly doc?: Y.Doc; readonly hasCaret?: boolean } = {}) {
    super(seat);
    this.doc = options.doc ?? new Y.Doc();
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isOpen) this.sendUpdate(update);
    });
    if (!options.hasCaret) return;
    const awareness = new Awareness(this.doc);
    this.awareness = awareness;
    awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }, origin: unknown) => {
      if (origin === this || !this.isOpen) return;
      const states = encodeAwarenessUpdate(awareness, [...added, ...updated]);
      this.post(
        bytesOf((e) => {
          encoding.writeVarUint(e, MESSAGE.awareness);
          encoding.writeVarUint8Array(e, states);
        }),
      );
    });
  }

  /** Closes the socket and lets go of the document. */
  leave(): void {
    this.close();
    this.awareness?.destroy();
    this.doc.destroy();
  }

  protected override vector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  protected override takeSync(step: number, frame: Uint8Array, at: number): Uint8Array | undefined {
    const answer = encoding.createEncoder();
    readSyncMessage(decoding.createDecoder(frame.subarray(at - 1)), answer, this.doc, this);
    if (step !== STEP_1) return undefined;
    const decoder = decoding.createDecoder(encoding.toUint8Array(answer));
    decoding.readVarUint(decoder);
    return decoding.readVarUint8Array(decoder);
  }

  protected override takeOther(type: number, body: decoding.Decoder): void {
    if (type === MESSAGE.saved && this.seat.protocol === 'ours') this.onSaved(decoding.readVarUint(body));
    if (type === MESSAGE.awareness && this.awareness) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(body), this);
    }
  }
}

/** A person who keeps no document: thousands fit on one processor. It has what `seed` says, as a kept tab would. */
export class LightClient extends LoadClient {
  readonly #seed: Seed | undefined;
  /** Called with each update of others: the frame, and where in it the update begins. */
  onUpdate: (frame: Uint8Array, at: number) => void = () => undefined;

  constructor(seat: Seat, seed?: Seed) {
    super(seat);
    this.#seed = seed;
  }

  protected override vector(): Uint8Array {
    return this.#seed?.vector ?? NO_VECTOR;
  }

  protected override takeSync(step: number, frame: Uint8Array, at: number): Uint8Array | undefined {
    if (step === UPDATE) this.onUpdate(frame, at);
    if (step !== STEP_1) return undefined;
    const vector = decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(at)));
    return this.#seed?.since(vector) ?? NO_UPDATE;
  }
}

function bytesOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Length of the document's name before a message of Hocuspocus; names here are shorter than 16 kB. */
function prefixLength(frame: Uint8Array): number {
  const first = frame[0] ?? 0;
  return first < 128 ? first + 1 : 2 + ((first & 127) | ((frame[1] ?? 0) << 7));
}
