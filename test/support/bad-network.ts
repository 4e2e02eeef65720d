import { createServer, connect, type Server, type Socket } from 'node:net';

/**
 * The network between one browser and a server, which can go bad: a port of its own that passes bytes on. Browsers go to
 * `url` in place of the server's own address.
 */
export class BadNetwork {
  readonly #server: Server;
  readonly #port: number;
  #carried = 0;
  readonly #pairs = new Set<readonly [Socket, Socket | undefined]>();
  #state: 'good' | 'cut' | 'silent' = 'good';

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
    server.on('connection', (near) => this.#carry(near));
  }

  /** A good network to the server at `origin`. */
  static async to(origin: string): Promise<BadNetwork> {
    const server = createServer({ pauseOnConnect: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BadNetwork(server, Number(new URL(origin).port));
  }

  /** Where a browser finds the server, without a slash at the end. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The network has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Bytes that connections which have ended, and those that stand, brought in both directions. */
  get carried(): number {
    let bytes = this.#carried;
    for (const [near] of this.#pairs) bytes += near.bytesRead + near.bytesWritten;
    return bytes;
  }

  /** An address of the server, as a browser on this network opens it. */
  through(address: string): string {
    const { pathname, search, hash } = new URL(address, this.url);
    return `${this.url}${pathname}${search}${hash}`;
  }

  /** Breaks everything that is open, and whatever is tried from now on, at once and noticeably. */
  cut(): void {
    this.#state = 'cut';
    this.#drop();
  }

  /** Lets everything that is open, and whatever is opened from now on, hang for good: nobody is told, nothing comes. */
  silence(): void {
    this.#state = 'silent';
    for (const pair of this.#pairs) for (const end of pair) end?.unpipe().pause();
  }

  /** What is opened from now on works. What was silenced stays dead, as it does on a phone that changed networks. */
  restore(): void {
    this.#state = 'good';
  }

  async close(): Promise<void> {
    this.#drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #drop(): void {
    for (const pair of this.#pairs) for (const end of pair) end?.destroy();
    this.#pairs.clear();
  }

  #carry(near: Socket): void {
    if (this.#state === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = this.#state === 'good' ? connect(this.#port, '127.0.0.1') : undefined;
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    for (const end of pair) {
      end?.setNoDelay(true);
      // A broken connection is what this network is for; the ends find out by themselves.
      end?.on('error', () => undefined);
      end?.on('close', () => {
        if (this.#pairs.delete(pair)) this.#carried += near.bytesRead + near.bytesWritten;
        // On a silent network the other end hears of nothing.
        if (this.#state !== 'silent') for (const other of pair) other?.destroy();
      });
    }
    if (far) near.pipe(far).pipe(near);
  }
}
