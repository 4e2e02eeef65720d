import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './house/source.ts';
import { type NewAccount, ServiceLead } from './service-lead.ts';

/** How a server is started for a test. */
export interface ServiceOptions {
  /** Further settings, such as `LINK_DAYS`. The port is free and the data new unless they are given here. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the server's code stands; the project's own unless a test has made another. */
  readonly root?: string;
}

/** The real server as a process of its own, on data of its own. */
export class Service {
  readonly #settings: Readonly<Record<string, string>>;
  readonly #root: string;
  #running: Running;

  private constructor(settings: Readonly<Record<string, string>>, root: string, running: Running) {
    this.#settings = settings;
    this.#root = root;
    this.#running = running;
  }

  /** Starts a server on an empty directory; resolves when it listens. The client must be built. */
  static async start(options: ServiceOptions = {}): Promise<Service> {
    const directory = options.settings?.['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'service-')));
    const settings = { PORT: '0', DATA_DIR: directory, ...options.settings };
    const root = options.root ?? projectRoot;
    return new Service(settings, root, await run(settings, root));
  }

  /** The origin, without a slash at the end; the same after a restart. */
  get url(): string {
    return this.#running.url;
  }

  get dataDirectory(): string {
    return this.#settings['DATA_DIR'] ?? '';
  }

  /** The process, for whoever hurts it. */
  get process(): ChildProcess {
    return this.#running.child;
  }

  /** The link that makes the first account, once it is printed; rejects where there is an account already. */
  setUpLink(): Promise<string> {
    return this.#running.line((line) => line.includes('/set-up#'));
  }

  /** Every line printed since this start. */
  get printed(): readonly string[] {
    return this.#running.printed;
  }

  /** Everything it has said on its error stream since this start. */
  get complained(): readonly string[] {
    return this.#running.complaints;
  }

  /** Makes the first account over HTTP, by the printed link. */
  async createAccount(account: Partial<NewAccount> = {}): Promise<ServiceLead> {
    const { hash } = new URL(await this.setUpLink());
    return ServiceLead.setUp(this.url, hash.slice(1), account);
  }

  /** Ends it as an administrator would, everything durable. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Kills it, as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Starts it again, after `stop` or `kill`, on the same data and the same port. */
  async restart(): Promise<void> {
    const { port } = new URL(this.url);
    this.#running = await run({ ...this.#settings, PORT: port }, this.#root);
  }

  /** Stops it, if it still runs, and removes its data. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { child } = this.#running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly printed: readonly string[];
  readonly complaints: readonly string[];
  /** The first line that is looked for, printed already or yet to come. */
  readonly line: (isWanted: (line: string) => boolean) => Promise<string>;
}

/** Longest wait for a line, in milliseconds: a start opens the store and hashes nothing. */
const LINE_MS = 20_000;

/** Starts the process and waits until it listens. */
async function run(settings: Readonly<Record<string, string>>, root: string): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', stopWithUs);
  child.once('exit', () => process.off('exit', stopWithUs));

  const printed: string[] = [];
  const complaints: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => printed.push(line));
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes.toString()));

  const line = (isWanted: (line: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const settle = (found: string | undefined, why: string): void => {
        clearTimeout(timer);
        lines.off('line', look);
        child.off('exit', ended);
        if (found !== undefined) resolve(found);
        else reject(new Error([`The server ${why}.`, ...printed, ...complaints].join('\n')));
      };
      const look = (): void => {
        const found = printed.find(isWanted);
        if (found !== undefined) settle(found, '');
      };
      const ended = (): void => settle(undefined, 'ended by itself');
      const timer = setTimeout(() => settle(undefined, 'did not print what was waited for'), LINE_MS);
      lines.on('line', look);
      child.once('exit', ended);
      look();
    });

  const ready = await line((words) => words.startsWith('Ready: '));
  return { child, url: ready.slice('Ready: '.length).replace(/\/$/, ''), printed, complaints, line };
}
