import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The writing process, as a test sees it. */
export interface WritingProcess {
  readonly process: ChildProcess;
  /** Its store's generation. */
  readonly generation: string;
  /** The last update it said to be durable, by room. */
  readonly durable: ReadonlyMap<string, number>;
  /** Everything it said besides, in order. */
  readonly said: readonly string[];
  /** How many updates it said to be durable. */
  count(): number;
  /** Resolves when `condition` holds after a line; rejects when the process ends before. */
  until(condition: () => boolean): Promise<void>;
  /** Kills it with a signal that it cannot catch, and waits for its end. */
  kill(): Promise<void>;
}

/** Starts the writing process on a directory and waits until its store is open. */
export async function startWriting(directory: string): Promise<WritingProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'storage-writer.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const durable = new Map<string, number>();
  const said: string[] = [];
  const checks = new Set<() => void>();
  let count = 0;
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((resolve) => {
    lines.once('close', resolve);
  });
  lines.on('line', (line) => {
    const [word, room = '', seq] = line.split(' ');
    if (word === 'durable') {
      durable.set(room, Number(seq));
      count += 1;
    } else {
      said.push(line);
    }
    for (const check of checks) check();
  });

  async function until(condition: () => boolean): Promise<void> {
    let check = (): void => {};
    const held = new Promise<true>((resolve) => {
      check = () => condition() && resolve(true);
      checks.add(check);
      check();
    });
    const isHeld = await Promise.race([held, ended]);
    checks.delete(check);
    if (isHeld !== true) throw new Error('The writing process ended by itself.');
  }

  await until(() => said.length > 0);
  return {
    process: child,
    generation: said.shift() ?? '',
    durable,
    said,
    count: () => count,
    until,
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await Promise.all([exit, ended]);
    },
  };
}
