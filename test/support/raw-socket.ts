import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { askAllFrame } from './raw-frames.ts';
import { until } from './until.ts';

/** Who opens a socket and how; everything is sent as given. */
export interface RawOpening {
  readonly origin: string;
  /** From the first slash on, query included. */
  readonly path: string;
  readonly cookie?: string;
  /** The Origin header; the server's own unless given, none when null. */
  readonly from?: string | null;
}

/** How a socket ended: its close code and reason. */
export interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** What somebody present says of themselves, as the server wrote it. */
export interface PresentState {
  readonly client: number;
  readonly state: Readonly<Record<string, unknown>> | null;
}

/**
 * A socket with no client behind it: it sends exactly the frames it is told to, answers nothing, and keeps everything
 * it receives.
 */
export class RawSocket {
  readonly frames: Uint8Array[] = [];
  /** When each frame came, by `performance.now()`. */
  readonly cameAt: number[] = [];
  /** How it ended; undefined while it stands. */
  ended: Ended | undefined;
  endedAt = Number.NaN;
  /** The status of an upgrade that was refused over HTTP. */
  refusedWith: number | undefined;
  /** Sync updates sent that the server has called durable. */
  saved = 0;
  /** The document as received. */
  readonly doc = new Y.Doc();
  /** Everybody's presence as received, latest last. */
  readonly present: PresentState[] = [];
  readonly #socket: WebSocket;

  private constructor({ origin, path, cookie, from = origin }: RawOpening) {
    this.#socket = new WebSocket(origin.replace(/^http/, 'ws') + path, {
      headers: { ...(cookie !== undefined && { cookie }), ...(from !== null && { origin: from }) },
      perMessageDeflate: false,
    });
    this.#socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
    this.#socket.on('error', () => undefined);
    this.#socket.on('unexpected-response', (_request, response) => {
      this.refusedWith = response.statusCode ?? 0;
      this.ended = { code: 1006, reason: '' };
      response.resume();
    });
    this.#socket.on('close', (code, reason) => {
      this.ended ??= { code, reason: reason.toString() };
      this.endedAt = performance.now();
    });
  }

  /** Opens a socket; resolves when it stands or has been refused, whichever it is. */
  static async open(opening: RawOpening): Promise<RawSocket> {
    const raw = new RawSocket(opening);
    await new Promise<void>((resolve) => {
      for (const event of ['open', 'close', 'unexpected-response']) {
        raw.#socket.once(event, () => resolve());
      }
    });
    return raw;
  }

  /** Opens a socket and asks for the document; resolves when it is here. @throws when it was refused. */
  static async synced(opening: RawOpening): Promise<RawSocket> {
    const raw = await RawSocket.open(opening);
    raw.send(askAllFrame);
    await until(() => raw.isSynced || raw.ended !== undefined, 'the document');
    if (raw.ended) throw new Error(`The socket was ended with ${raw.ended.code} ${raw.ended.reason}.`);
    return raw;
  }

  /** Whether the answer to a question for the document has come. */
  get isSynced(): boolean {
    return this.frames.some((frame) => frame[0] === MESSAGE.sync && frame[1] === 1);
  }

  /** Whether it can still send. */
  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Bytes of the document that came, questions for ours and beats apart. */
  get documentBytes(): number {
    return this.frames
      .filter((frame) => frame[0] === MESSAGE.sync && frame[1] !== 0)
      .reduce((sum, frame) => sum + frame.length, 0);
  }

  /** Sends frames as they are, binary, or text where it is a string; nothing once it has ended. */
  send(...frames: readonly (Uint8Array | string)[]): void {
    for (const frame of frames) if (this.isOpen) this.#socket.send(frame);
  }

  /** Stops reading: what the server sends waits on the way. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** Waits for the end. @throws when it does not come in `patience` milliseconds. */
  untilEnded(patience = 10_000): Promise<Ended> {
    if (this.ended) return Promise.resolve(this.ended);
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(
        () => reject(new Error(`The socket did not end within ${patience} ms.`)),
        patience,
      );
      this.#socket.once('close', () => {
        clearTimeout(tooLong);
        resolve(this.ended ?? { code: 0, reason: '' });
      });
    });
  }

  /** Hangs up without saying so. */
  drop(): void {
    this.#socket.terminate();
    this.doc.destroy();
  }

  #hear(frame: Uint8Array): void {
    this.frames.push(frame);
    this.cameAt.push(performance.now());
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        if (decoding.readVarUint(decoder) !== 0) Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
        return;
      case MESSAGE.saved:
        this.saved = decoding.readVarUint(decoder);
        return;
      case MESSAGE.awareness:
        this.#hearPresence(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
        return;
      default:
    }
  }

  #hearPresence(decoder: decoding.Decoder): void {
    const count = decoding.readVarUint(decoder);
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      this.present.push({ client, state: JSON.parse(decoding.readVarString(decoder)) });
    }
  }
}
