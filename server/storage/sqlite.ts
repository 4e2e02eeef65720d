import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Request, WorkerMessage, WorkerOptions } from './sqlite-messages.ts';
import { type Storage, StorageError, type StoredChange, type StoredUpdate, isPassing } from './storage.ts';
import { Cargo, fromWireRecord, toWireChange } from './wire-change.ts';

/** How to open a store. */
export interface SqliteStorageOptions {
  /** The directory that is the store's own: made when missing. It belongs to one process at a time. */
  readonly directory: string;
  /**
   * A file outside the directory with 32 random bytes as base64, for its owner only: without it nothing stored can be
   * read. When left out, that key stands in the directory, which protects erasure but not against theft of the disk.
   */
  readonly keyFile?: string;
  /** Say so once after a whole directory came back from a copy: the store then begins a new generation. */
  readonly restored?: boolean;
}

/** A request before it has its number. */
type Question = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/**
 * The least time between the beginnings of two groups of typed updates, in milliseconds. What comes first after a pause
 * waits for nothing, so one or two people who type never wait; when many do, one flush of the disk and one write to each
 * of them serve all that came meanwhile, and nobody sees letters come so much later.
 */
const GROUP_MS = 100;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: StorageError) => void;
}

/**
 * Opens the store in a directory, in a thread of its own. Rejects with StorageError: `refused` with a sentence for the
 * operator (key file, another process, a newer schema), else what the disk said.
 */
export async function openSqliteStorage(options: SqliteStorageOptions): Promise<Storage> {
  const directory = resolve(options.directory);
  const workerData: WorkerOptions = {
    directory,
    restored: options.restored ?? false,
    ...(options.keyFile === undefined ? {} : { keyFile: resolve(options.keyFile) }),
  };
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData });
  return talkTo(worker, await greeting(worker));
}

function greeting(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', reject);
      if (message.say === 'opened') resolve(message.generation);
      if (message.say === 'refused') reject(new StorageError(message.code, message.message));
    });
  });
}

function talkTo(worker: Worker, generation: string): Storage {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let epoch = 0;
  let ended: StorageError | undefined;
  let closing: Promise<void> | undefined;
  /** Asked and not yet handed to the worker, in order, and the bytes that go with it. */
  let gathered: Request[] = [];
  const cargo = new Cargo();
  /** Ends the wait for the next group; undefined while none is planned. */
  let cancelFlush: (() => void) | undefined;
  let lastFlush = Number.NEGATIVE_INFINITY;

  worker.on('message', (message: WorkerMessage) => {
    if (message.say !== 'answers') return;
    for (const id of message.done) settle({ say: 'done', id });
    for (const answer of message.answers) settle(answer);
  });
  worker.on('error', (error) => {
    end(new StorageError('closed', 'The storage thread has failed.', { cause: error }));
  });
  worker.on('exit', () => end(new StorageError('closed', 'The storage thread has ended.')));

  function settle(answer: Answer): void {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.say !== 'failed') {
      caller?.resolve(answer);
      return;
    }
    if (isPassing(answer.code) && answer.epoch !== undefined) epoch = Math.max(epoch, answer.epoch + 1);
    caller?.reject(new StorageError(answer.code, answer.message));
  }

  function end(error: StorageError): void {
    ended ??= error;
    gathered = [];
    for (const caller of waiting.values()) caller.reject(ended);
    waiting.clear();
  }

  function enqueue(question: Question): Promise<Answer> {
    if (ended !== undefined) return Promise.reject(ended);
    lastId += 1;
    const id = lastId;
    gathered.push({ ...question, id });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function flush(): void {
    // Whoever waits for nothing takes along what waits: two plans would make twice as many groups from then on.
    cancelFlush?.();
    cancelFlush = undefined;
    if (gathered.length === 0) return;
    lastFlush = performance.now();
    worker.postMessage(gathered, cargo.handOver());
    gathered = [];
  }

  /** Everything that is read in this turn goes together, and what comes soon after goes a little later. */
  function flushSoon(): void {
    if (cancelFlush) return;
    const wait = lastFlush + GROUP_MS - performance.now();
    if (wait > 0) {
      const timer = setTimeout(flush, wait);
      cancelFlush = () => clearTimeout(timer);
    } else {
      const turn = setImmediate(flush);
      cancelFlush = () => clearImmediate(turn);
    }
  }

  /** Asks at once, after everything that was asked before. */
  function ask(question: Question): Promise<Answer> {
    const answer = enqueue(question);
    flush();
    return answer;
  }

  async function askRecords(question: Question) {
    const answer = await ask(question);
    if (answer.say !== 'records') throw unexpected(answer);
    return answer.records.map(fromWireRecord);
  }

  async function close(): Promise<void> {
    const done = ask({ ask: 'close' });
    ended = new StorageError('closed', 'The store has been closed.');
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    await done;
    await exited;
  }

  return {
    generation,
    async commit(change) {
      const typed = typedUpdate(change);
      const done = enqueue(
        typed === undefined
          ? { ask: 'commit', epoch, change: toWireChange(change, (bytes) => cargo.copy(bytes)) }
          : { ask: 'type', epoch, ...typed, update: cargo.copy(typed.update) },
      );
      // What people type comes in crowds and can share a flush; whoever waits for anything else waits alone.
      if (typed === undefined) flush();
      else flushSoon();
      await done;
    },
    async loadRoom(room) {
      const answer = await ask({ ask: 'loadRoom', room });
      if (answer.say !== 'room') throw unexpected(answer);
      return answer.room;
    },
    async get(kind, id) {
      const [record] = await askRecords({ ask: 'get', kind, record: id });
      return record;
    },
    find: (kind, index) => askRecords({ ask: 'find', kind, index }),
    list: (kind) => askRecords({ ask: 'find', kind }),
    async audit(scope) {
      const answer = await ask({ ask: 'audit', scope });
      if (answer.say !== 'audit') throw unexpected(answer);
      return answer.entries;
    },
    async scrub() {
      await ask({ ask: 'scrub' });
    },
    async destroyScope(scope) {
      await ask({ ask: 'destroyScope', scope });
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** The one update that is all of a change, as what people type is. */
function typedUpdate({ updates, ...others }: StoredChange): StoredUpdate | undefined {
  const isAlone = updates?.length === 1 && Object.values(others).every((list) => (list?.length ?? 0) === 0);
  return isAlone ? updates[0] : undefined;
}

function unexpected(answer: Answer): Error {
  return new Error(`The storage thread gave an answer of another kind (${answer.say}).`);
}
