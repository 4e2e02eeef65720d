/** The storage thread: takes what has arrived, makes it durable in one go, answers, and begins again. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { asStorageError } from './sqlite-database.ts';
import type { Answer, Request, WorkerMessage, WorkerOptions, WriteRequest } from './sqlite-messages.ts';
import { openStore } from './sqlite-open.ts';
import { type SqliteStore, createSqliteStore } from './sqlite-store.ts';

if (parentPort === null) throw new Error('The storage worker runs only as a worker thread.');
const port = parentPort;
const options: WorkerOptions = workerData;

function say(message: WorkerMessage): void {
  port.postMessage(message);
}

/** Everything that has arrived, in the order it was asked. */
function arrived(first: readonly Request[]): Request[] {
  const requests = [...first];
  for (;;) {
    const received: { message: readonly Request[] } | undefined = receiveMessageOnPort(port);
    if (received === undefined) return requests;
    requests.push(...received.message);
  }
}

/** Commits that stand next to each other share a transaction; anything between them is answered in its place. */
function serve(store: SqliteStore, requests: readonly Request[]): void {
  let group: WriteRequest[] = [];
  const commitGroup = (): void => {
    if (group.length > 0) answer(store.commit(group));
    group = [];
  };
  for (const request of requests) {
    if (request.ask === 'commit' || request.ask === 'type') {
      group.push(request);
      continue;
    }
    commitGroup();
    answer([store.answer(request)]);
    if (request.ask === 'close') port.close();
  }
  commitGroup();
}

function answer(answers: readonly Answer[]): void {
  const done: number[] = [];
  const others: Answer[] = [];
  for (const one of answers) {
    if (one.say === 'done') done.push(one.id);
    else others.push(one);
  }
  say({ say: 'answers', done, answers: others });
}

function start(): void {
  try {
    const open = openStore(options);
    const store = createSqliteStore(open);
    port.on('message', (requests: readonly Request[]) => serve(store, arrived(requests)));
    say({ say: 'opened', generation: open.generation });
  } catch (error) {
    const { code, message } = asStorageError(error);
    say({ say: 'refused', code, message });
  }
}

start();
