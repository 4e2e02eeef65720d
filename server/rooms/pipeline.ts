import type { Journal } from '../storage/journal.ts';
import type { StoredUpdate } from '../storage/storage.ts';
import type { ClientEnd } from './gate.ts';
import type { Peer } from './peer.ts';
import type { Touched } from './update-walk.ts';

/** An update that the gate has accepted, on its way to being durable. */
export interface Admitted {
  readonly author: string;
  /** The socket it came from, which needs no copy; undefined for the server's own. */
  readonly from: Peer | undefined;
  readonly update: Uint8Array;
  readonly touched: Touched;
  readonly ends: readonly ClientEnd[];
  /** Called when it is durable and passed on. */
  readonly settled: (() => void)[];
  /** Called instead when it never will be. */
  readonly lost: ((error: unknown) => void)[];
}

/** An update as the caller commits it, and what the caller then does. */
export interface Prepared {
  readonly change: StoredUpdate;
  /** Passes the update on; call it once the commit has resolved. */
  readonly publish: () => void;
}

export interface PipelineOptions {
  readonly room: string;
  readonly scope: string;
  readonly journal: Journal;
  /** The last sequence number that is durable. */
  readonly lastSeq: number;
  /** Called for each update in order when it is durable. */
  readonly onDurable: (entry: Admitted) => void;
  /** Called when something could not be stored: nothing more is taken until `onReset`. */
  readonly onLost: (error: unknown) => void;
  /** Called when nothing is under way after a loss: what was accepted and is not durable must be forgotten now. */
  readonly onReset: () => void;
}

type State = 'asked' | 'prepared' | 'durable';

interface Step {
  readonly entry: Admitted;
  readonly seq: number;
  state: State;
}

/** The updates of one room in order between the gate and the store, which puts together what comes close together. */
export class Pipeline {
  readonly #options: PipelineOptions;
  #line: Step[] = [];
  #lastSeq: number;
  #durableSeq: number;
  #isLost = false;
  #idlers: (() => void)[] = [];

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#lastSeq = options.lastSeq;
    this.#durableSeq = options.lastSeq;
  }

  /** The last sequence number that is durable and passed on. */
  get durableSeq(): number {
    return this.#durableSeq;
  }

  /** Whether something was lost and what hangs on it is still under way: nothing can be taken now. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Takes an accepted update; the pipeline must not be lost. */
  push(entry: Admitted): void {
    const step: Step = { entry, seq: ++this.#lastSeq, state: 'asked' };
    this.#line.push(step);
    this.#options.journal.commit({ updates: [this.#stored(step)] }).then(
      () => this.#stepDurable(step),
      (error: unknown) => this.#stepLost(step, error),
    );
  }

  /** Gives an accepted update its place; the caller commits it in the same turn. The pipeline must not be lost. */
  prepare(entry: Admitted): Prepared {
    const step: Step = { entry, seq: ++this.#lastSeq, state: 'prepared' };
    this.#line.push(step);
    const publish = (): void => {
      step.state = 'durable';
      this.#drain();
    };
    return { change: this.#stored(step), publish };
  }

  /** Forgets what was prepared and not published, and all that came after it. */
  abandon(error: unknown): void {
    if (!this.#line.some((step) => step.state === 'prepared')) return;
    const gone = this.#line.filter((step) => step.state === 'prepared');
    this.#line = this.#line.filter((step) => step.state !== 'prepared');
    for (const { entry } of gone) for (const lost of entry.lost) lost(error);
    this.#lose(error);
  }

  /** Calls `done` when everything taken so far is durable, at once when nothing is under way; `lost` if it never is. */
  afterLast(done: () => void, lost?: (error: unknown) => void): void {
    const last = this.#line.at(-1);
    if (last === undefined) done();
    else last.entry.settled.push(done);
    if (lost) last?.entry.lost.push(lost);
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    if (this.#line.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idlers.push(resolve));
  }

  #stored({ entry, seq }: Step): StoredUpdate {
    const { room, scope } = this.#options;
    return { room, scope, seq, author: entry.author, update: entry.update };
  }

  #stepDurable(step: Step): void {
    step.state = 'durable';
    this.#drain();
  }

  #stepLost(step: Step, error: unknown): void {
    this.#line = this.#line.filter((other) => other !== step);
    for (const lost of step.entry.lost) lost(error);
    this.#lose(error);
  }

  #lose(error: unknown): void {
    if (!this.#isLost) {
      this.#isLost = true;
      this.#options.onLost(error);
    }
    this.#drain();
  }

  /** Passes on what is durable, in order, and starts anew when all that was under way at a loss has ended. */
  #drain(): void {
    for (let first = this.#line[0]; first?.state === 'durable'; first = this.#line[0]) {
      this.#line.shift();
      this.#durableSeq = first.seq;
      this.#options.onDurable(first.entry);
      for (const done of first.entry.settled) done();
    }
    if (this.#line.length > 0) return;
    if (this.#isLost) {
      this.#isLost = false;
      this.#lastSeq = this.#durableSeq;
      this.#options.onReset();
    }
    for (const done of this.#idlers.splice(0)) done();
  }
}
