import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { TypesetAnswer, TypesetRequest } from './pdf-messages.ts';

/** What one document may cost before its process is ended. */
export interface TypesetLimits {
  /** Milliseconds from when it is begun. */
  readonly time: number;
  /** Bytes of memory of the whole process. */
  readonly memory: number;
  /** How many documents may wait behind the one that is being made. */
  readonly waiting: number;
}

/** Why there is no PDF. */
export type NoPdf = 'noCompiler' | 'busy' | 'tooLong' | 'tooBig' | 'failed' | 'closed';

/** A made document, or why there is none. */
export type Typeset =
  | { readonly bytes: Uint8Array; readonly conforms: boolean; readonly missing: number }
  | { readonly reason: NoPdf };

/** One process that typesets one document at a time; begun when it is first needed, ended when nobody needs it. */
export interface Typesetter {
  /** Never rejects. */
  typeset(document: string): Promise<Typeset>;
  /** Ends the process; whoever still waits is told. */
  close(): Promise<void>;
}

interface Job {
  readonly document: string;
  readonly settle: (result: Typeset) => void;
}

interface Current {
  readonly job: Job;
  readonly id: number;
  readonly child: ChildProcess;
  /** Why its process was ended from here. */
  stopped?: NoPdf;
  stopWatching: () => void;
}

const WORKER = join(import.meta.dirname, 'record-pdf-worker.ts');
const FONTS = join(import.meta.dirname, 'template', 'fonts.conf');
/** How often the memory of the process is looked at, and how long it may stand idle, in milliseconds. */
const LOOK_MS = 100;
const IDLE_MS = 60_000;
const PAGE_BYTES = 4096;

/**
 * @param compiler name of the package that holds the typesetter for this machine.
 */
export function createTypesetter(compiler: string, clock: Clock, limits: TypesetLimits): Typesetter {
  const waiting: Job[] = [];
  let current: Current | undefined;
  let child: ChildProcess | undefined;
  let ended: NoPdf | undefined;
  let cancelIdle: () => void = () => undefined;
  let lastId = 0;

  function next(): void {
    if (current !== undefined) return;
    cancelIdle();
    const job = waiting.shift();
    if (job === undefined) {
      cancelIdle = clock.setTimer(IDLE_MS, letGo);
      return;
    }
    child ??= start();
    lastId += 1;
    const begun: Current = { job, id: lastId, child, stopWatching: () => undefined };
    current = begun;
    watch(begun);
    child.send({ id: lastId, document: job.document } satisfies TypesetRequest);
  }

  function start(): ChildProcess {
    // Its environment is empty but for the one setting that hides the machine's own fonts.
    const started = fork(WORKER, [compiler], {
      env: { FONTCONFIG_FILE: FONTS },
      execArgv: [],
      serialization: 'advanced',
      stdio: 'ignore',
    });
    started.on('message', (answer: TypesetAnswer) => take(answer));
    started.on('exit', () => gone(started));
    started.on('error', () => {
      // What could not even be begun has no end to wait for.
      if (started.pid === undefined) gone(started);
      else started.kill('SIGKILL');
    });
    return started;
  }

  function letGo(): void {
    child?.kill();
    child = undefined;
  }

  function gone(lost: ChildProcess): void {
    if (child === lost) child = undefined;
    if (current?.child === lost) finish({ reason: ended ?? current.stopped ?? 'failed' });
  }

  /** Ends the process when the job takes too long or too much. */
  function watch(busy: Current): void {
    const stop = (reason: NoPdf): void => {
      busy.stopped = reason;
      busy.child.kill('SIGKILL');
    };
    const look = (): void => {
      if (memoryOf(busy.child) > limits.memory) stop('tooBig');
      else cancelLook = clock.setTimer(LOOK_MS, look);
    };
    let cancelLook = clock.setTimer(LOOK_MS, look);
    const cancelTime = clock.setTimer(limits.time, () => stop('tooLong'));
    busy.stopWatching = () => {
      cancelLook();
      cancelTime();
    };
  }

  function take(answer: TypesetAnswer): void {
    if (answer.id !== current?.id) return;
    switch (answer.say) {
      case 'pdf':
        finish({ bytes: answer.bytes, conforms: answer.conforms, missing: answer.missing });
        break;
      case 'noCompiler':
        // It will not come by itself: nobody needs to wait for the same answer again.
        ended ??= 'noCompiler';
        letGo();
        finish({ reason: 'noCompiler' });
        break;
      case 'failed':
        finish({ reason: 'failed' });
        break;
    }
  }

  function finish(result: Typeset): void {
    current?.stopWatching();
    current?.job.settle(result);
    current = undefined;
    if (ended === undefined) next();
    else dismiss(ended);
  }

  function dismiss(reason: NoPdf): void {
    for (const job of waiting.splice(0)) job.settle({ reason });
  }

  return {
    typeset(document) {
      if (ended !== undefined) return Promise.resolve({ reason: ended });
      if (current !== undefined && waiting.length >= limits.waiting) {
        return Promise.resolve({ reason: 'busy' });
      }
      return new Promise((settle) => {
        waiting.push({ document, settle });
        next();
      });
    },
    async close() {
      ended = 'closed';
      cancelIdle();
      dismiss('closed');
      const last = child;
      if (last === undefined) return;
      const exited = new Promise((resolve) => last.once('exit', resolve));
      last.kill('SIGKILL');
      await exited;
    },
  };
}

/** Bytes that a process takes of the machine's memory; 0 where it is gone, or the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, resident = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return resident * PAGE_BYTES;
  } catch {
    // It ended a moment ago; the time limit holds in any case.
    return 0;
  }
}
