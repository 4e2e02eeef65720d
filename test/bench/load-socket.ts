import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a load socket tells. */
export interface SocketEvents {
  readonly onOpen: () => void;
  /** The bytes are only good until this returns. */
  readonly onMessage: (message: Uint8Array) => void;
  readonly onClose: () => void;
}

const SHARED = Buffer.allocUnsafe(1 << 20);
const KEY = randomBytes(16).toString('base64');
/** A fixed mask that is not zero, so that the server really unmasks. */
const MASK = [0x5a, 0x13, 0xc7, 0x2e] as const;
const BINARY = 0x82;
const PONG = 0x8a;

/**
 * A deliberately small WebSocket over plain ws://. The load must cost less than any server under test: no object for a
 * message, one read buffer for all sockets, one write for a message.
 */
export class LoadSocket {
  readonly #socket: Socket;
  readonly #events: SocketEvents;
  #rest: Buffer | undefined;
  #fragments: Buffer[] = [];
  #isClosed = false;
  isOpen = false;
  /** When it was dialled and when it was open, by `performance.now`. */
  readonly dialledAt = performance.now();
  openAt = Number.NaN;
  bytesIn = 0;
  /** Why it closed, where the server said so. */
  reason = 'the socket closed';

  constructor(address: string, headers: Readonly<Record<string, string>>, events: SocketEvents) {
    this.#events = events;
    const url = new URL(address);
    const head = [
      `GET ${url.pathname}${url.search} HTTP/1.1`,
      `Host: ${url.host}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${KEY}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    const take = (size: number, buffer: Uint8Array): boolean => {
      this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, size));
      return true;
    };
    this.#socket = connect(
      {
        host: url.hostname,
        port: Number(url.port),
        noDelay: true,
        onread: { buffer: SHARED, callback: take },
      },
      () => this.#socket.write(`${head.join('\r\n')}\r\n\r\n`),
    );
    this.#socket.on('error', () => this.#end());
    this.#socket.on('close', () => this.#end());
  }

  close(): void {
    this.#socket.destroy();
    this.#end();
  }

  send(message: Uint8Array): void {
    this.#frame(BINARY, message);
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.isOpen = false;
    this.#events.onClose();
  }

  #read(chunk: Buffer): void {
    let bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = undefined;
    if (!this.isOpen) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = Buffer.from(bytes);
        return;
      }
      const status = bytes.subarray(0, bytes.indexOf('\r\n')).toString();
      if (!status.includes(' 101')) {
        this.reason = status;
        this.close();
        return;
      }
      this.isOpen = true;
      this.openAt = performance.now();
      bytes = bytes.subarray(end + 4);
      this.#events.onOpen();
    }
    this.bytesIn += bytes.length;
    const used = this.#readFrames(bytes);
    if (used < bytes.length) this.#rest = Buffer.from(bytes.subarray(used));
  }

  #readFrames(bytes: Buffer): number {
    let at = 0;
    while (bytes.length - at >= 2 && !this.#isClosed) {
      const first = bytes.readUInt8(at);
      const short = bytes.readUInt8(at + 1) & 127;
      const head = short === 127 ? 10 : short === 126 ? 4 : 2;
      if (bytes.length - at < head) break;
      const length =
        head === 2 ? short : head === 4 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
      if (bytes.length - at < head + length) break;
      this.#take(first, bytes.subarray(at + head, at + head + length));
      at += head + length;
    }
    return at;
  }

  #take(first: number, payload: Buffer): void {
    const kind = first & 15;
    if (kind === 9) this.#frame(PONG, payload);
    else if (kind === 8) {
      this.reason =
        payload.length >= 2 ? `${payload.readUInt16BE(0)} ${payload.toString('utf8', 2)}` : 'close';
      this.close();
    } else if ((first & 128) === 0) this.#fragments.push(Buffer.from(payload));
    else if (this.#fragments.length > 0) {
      this.#events.onMessage(Buffer.concat([...this.#fragments.splice(0), payload]));
    } else this.#events.onMessage(payload);
  }

  #frame(kind: number, message: Uint8Array): void {
    if (this.#isClosed) return;
    const { length } = message;
    const head = length < 126 ? 6 : length < 65_536 ? 8 : 14;
    const frame = Buffer.allocUnsafe(head + length);
    frame[0] = kind;
    if (head === 6) frame[1] = 128 | length;
    else if (head === 8) {
      frame[1] = 254;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 255;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    frame.set(MASK, head - 4);
    for (let i = 0; i < length; i++) frame[head + i] = (message[i] ?? 0) ^ (MASK[i & 3] ?? 0);
    this.#socket.write(frame);
  }
}
