import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** The processor a server runs on, and the one the load runs on. */
const SERVER_CPU = '0';
const LOAD_CPU = '1';
/** Longest wait for a server to begin, in milliseconds. */
const START_MS = 20_000;
/** How long a server may take to end before it is killed, in milliseconds. */
const STOP_MS = 3000;

/** What is started: an argument list and what stands in its environment. */
export interface Command {
  readonly line: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A server under test as a process. */
export interface ServerProcess {
  readonly pid: number;
  /** What it has printed so far, a line each. */
  readonly printed: readonly string[];
  /** Makes it collect its garbage, so that memory can be read as what is really held. */
  collect(): Promise<void>;
  /** Kills it as a power cut would, but for the disk's cache. */
  kill(): Promise<void>;
  /** Asks it to end, and kills it when it does not. */
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server on its own processor; resolves when it listens on `port`. Throws what it printed when it ends first. */
export async function startProcess(command: Command, port: number): Promise<ServerProcess> {
  const hook = join(import.meta.dirname, 'collect-on-signal.cjs');
  const [program = '', ...rest] = canPin ? ['taskset', '-c', SERVER_CPU, ...command.line] : command.line;
  const child = spawn(program, rest, {
    cwd: command.cwd,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NODE_OPTIONS: `-r ${hook}`,
      BENCH_PROFILE: process.env['BENCH_PROFILE'] ?? '',
      ...command.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  const printed: string[] = [];
  const complaints: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => printed.push(line));
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes.toString()));
  if (!(await listens(child, port))) {
    child.kill('SIGKILL');
    throw new Error(['The server did not begin to listen.', ...printed, ...complaints].join('\n'));
  }
  return { ...controls(child), printed };
}

function controls(child: ChildProcess): Omit<ServerProcess, 'printed'> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (hasEnded()) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exit;
    clearTimeout(late);
  };
  return {
    pid: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async collect() {
      for (let i = 0; i < 2 && !hasEnded(); i++) {
        child.kill('SIGUSR2');
        await pause(1500);
      }
    },
  };
}

async function listens(child: ChildProcess, port: number): Promise<boolean> {
  const until = performance.now() + START_MS;
  while (performance.now() < until && child.exitCode === null) {
    if (await answers(port)) return true;
    await pause(20);
  }
  return false;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

const canPin = findTaskset();

function findTaskset(): boolean {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    // Not Linux, or not installed: then nothing is pinned and figures are only good for a look.
    return false;
  }
}

/** Keeps this process, which makes the load, off the server's processor. */
export function pinLoad(): void {
  if (canPin) execFileSync('taskset', ['-acp', LOAD_CPU, String(process.pid)], { stdio: 'ignore' });
}

/** Processor time all threads of a process have used, in milliseconds; NaN where the system does not say. */
export function cpuOf(pid: number): number {
  try {
    let nanoseconds = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const [used] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      nanoseconds += Number(used);
    }
    return nanoseconds / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Processor time of this process, in milliseconds. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Memory a process holds, in kB; NaN where the system does not say. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** How busy the machine was with others since the call: what the host took away, and what other processes used. */
export function watchNoise(pid: number): () => { readonly stealPct: number; readonly othersPct: number } {
  const before = machineTimes();
  const ours = cpuOf(pid) + ownCpu();
  return () => {
    const after = machineTimes();
    const all = Math.max(1, after.all - before.all);
    const busyMs = (after.busy - before.busy) * 10;
    const others = busyMs - (cpuOf(pid) + ownCpu() - ours);
    return {
      stealPct: (100 * (after.steal - before.steal)) / all,
      othersPct: Math.max(0, (100 * others) / (all * 10)),
    };
  };
}

/** In ticks of 10 ms over all processors. */
function machineTimes(): { readonly steal: number; readonly busy: number; readonly all: number } {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const ticks = line.split(/\s+/).slice(1, 9).map(Number);
    const all = ticks.reduce((sum, n) => sum + n, 0);
    const [, , , idle = 0, iowait = 0, , , steal = 0] = ticks;
    return { steal, busy: all - idle - iowait - steal, all };
  } catch {
    return { steal: Number.NaN, busy: Number.NaN, all: Number.NaN };
  }
}
