import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/main.ts');

/** A real server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** The origin it printed. */
  readonly origin: string;
  /** Everything it has printed so far, both streams. */
  printed(): string;
  /** The set-up link it printed; undefined when it printed none. */
  firstLink(): string | undefined;
  /** Sends a signal and answers the exit code; null when the signal itself ended the process. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What became of a start that did not come to listening. */
export interface FailedStart {
  readonly code: number | null;
  readonly printed: string;
}

/** Settings of a test's own server: a free port, and nothing of the environment that tests run in. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', PORT: '0', ...settings };
}

function start(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [main], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  // 'close' comes after both streams are read to their end; 'exit' may come before.
  const closed = once(child, 'close').then(([code]) => code as number | null);
  const said = new Promise<void>((resolve) => listeners.add(() => /^Ready: .+$/m.test(text) && resolve()));
  return { child, closed, said, text: () => text };
}

/** Starts a server and waits until it has printed where to go. Rejects with what it printed when it ends instead. */
export async function startServerProcess(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, closed, said, text } = start(settings);
  const early = closed.then((code) => {
    throw new Error(`The server ended with ${code}:\n${text()}`);
  });
  await Promise.race([said, early]);
  early.catch(() => undefined);
  return {
    child,
    origin: /^Ready: (\S+)\/$/m.exec(text())?.[1] ?? '',
    printed: text,
    firstLink: () => /^(https?:\S+\/set-up#\S+)$/m.exec(text())?.[1],
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return closed;
    },
  };
}

/** Starts a server that is not expected to come up, and answers how it ended. */
export async function startToFail(settings: Readonly<Record<string, string>>): Promise<FailedStart> {
  const { child, closed, said, text } = start(settings);
  const code = await Promise.race([closed, said.then(() => 'listening' as const)]);
  if (code !== 'listening') return { code, printed: text() };
  child.kill('SIGKILL');
  throw new Error(`The server started all the same:\n${text()}`);
}
