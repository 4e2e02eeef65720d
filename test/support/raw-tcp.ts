import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from './until.ts';

/** The bytes of one WebSocket frame as a client sends it, every part of it as wrong as it is given. */
export interface FrameParts {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  readonly fin?: boolean;
  /** The three reserved bits, as a number up to 7. */
  readonly reserved?: number;
  /** Clients must mask; false sends it bare. */
  readonly masked?: boolean;
  /** The length that is announced, its true one unless given; always written in the longest form when given. */
  readonly announced?: bigint;
}

export const OPCODE = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Writes a frame. The mask is zero, so that the payload stands in it as it is. */
export function webSocketFrame(parts: FrameParts): Buffer {
  const { opcode, payload = new Uint8Array(), fin = true, reserved = 0, masked = true, announced } = parts;
  const mask = masked ? 0x80 : 0;
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  let head: Buffer;
  if (announced !== undefined || payload.length > 0xffff) {
    head = Buffer.alloc(10);
    head[1] = mask | 127;
    head.writeBigUInt64BE(announced ?? BigInt(payload.length), 2);
  } else if (payload.length > 125) {
    head = Buffer.alloc(4);
    head[1] = mask | 126;
    head.writeUInt16BE(payload.length, 2);
  } else head = Buffer.from([0, mask | payload.length]);
  head[0] = first;
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload]);
}

/** A close frame with any code. */
export const closeFrame = (code: number): Buffer =>
  webSocketFrame({ opcode: OPCODE.close, payload: new Uint8Array([code >> 8, code & 0xff]) });

/** What an upgrade asks for; `lines` are added to the headers and `without` names those left out. */
export interface UpgradeParts {
  readonly origin: string;
  readonly path: string;
  readonly cookie?: string;
  readonly method?: string;
  readonly lines?: readonly string[];
  readonly without?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** The text of a request to upgrade. */
export function upgradeRequest(parts: UpgradeParts): string {
  const { origin, path, cookie, method = 'GET', lines = [], without = [] } = parts;
  const headers: Record<string, string> = {
    Host: new URL(origin).host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    Origin: origin,
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...(cookie !== undefined && { Cookie: cookie }),
    ...parts.headers,
  };
  const kept = Object.entries(headers).filter(([name]) => !without.includes(name));
  const all = [`${method} ${path} HTTP/1.1`, ...kept.map(([name, value]) => `${name}: ${value}`), ...lines];
  return `${all.join('\r\n')}\r\n\r\n`;
}

/** A plain connection that sends what it is given and keeps what comes. */
export class RawTcp {
  readonly #socket: Socket;
  readonly #came: Buffer[] = [];
  isEnded = false;
  endedAt = Number.NaN;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#came.push(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isEnded = true;
      this.endedAt = performance.now();
    });
  }

  /** Connects to a server. */
  static async open(origin: string): Promise<RawTcp> {
    const { hostname, port } = new URL(origin);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new RawTcp(socket);
  }

  /** Connects and upgrades. @throws when the server does not take it. */
  static async upgraded(parts: UpgradeParts): Promise<RawTcp> {
    const tcp = await RawTcp.open(parts.origin);
    tcp.send(upgradeRequest(parts));
    if ((await tcp.status()) !== 101) throw new Error(`The upgrade was refused: ${tcp.text.slice(0, 80)}`);
    return tcp;
  }

  send(...parts: readonly (string | Uint8Array)[]): void {
    for (const part of parts) if (!this.#socket.destroyed) this.#socket.write(part);
  }

  /** Says that nothing more is sent. */
  finish(): void {
    this.#socket.end();
  }

  stopReading(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  /** Everything that came, as bytes. */
  get bytes(): Buffer {
    return Buffer.concat(this.#came);
  }

  /** Everything that came, as text. */
  get text(): string {
    return this.bytes.toString('latin1');
  }

  /** The status of the first answer, once it has come; 0 when the connection ended without one. */
  async status(): Promise<number> {
    await until(() => this.text.includes('\r\n\r\n') || this.isEnded, 'an answer');
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.text)?.[1] ?? 0);
  }

  /** The code of the close frame the server has sent; undefined when there is none. */
  get closeCode(): number | undefined {
    const { bytes } = this;
    let at = bytes.indexOf('\r\n\r\n') + 4;
    while (at + 2 <= bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const long = short === 126 ? 2 : short === 127 ? 8 : 0;
      const length =
        long === 2 ? bytes.readUInt16BE(at + 2) : long === 8 ? Number(bytes.readBigUInt64BE(at + 2)) : short;
      if (((bytes[at] ?? 0) & 0xf) === OPCODE.close) return bytes.readUInt16BE(at + 2 + long);
      at += 2 + long + length;
    }
    return undefined;
  }

  /** Waits until the server has hung up. @throws when it has not after `patience` milliseconds. */
  async untilEnded(patience?: number): Promise<void> {
    await until(() => this.isEnded, 'the server to hang up', patience);
  }

  drop(): void {
    this.#socket.destroy();
  }
}
