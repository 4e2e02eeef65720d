import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { Gate } from './gate.ts';
import type { Pipeline } from './pipeline.ts';
import type { RoomBytes } from './room-bytes.ts';

/** What a room's garbage is collected from. */
export interface CompactionOptions {
  readonly room: string;
  readonly scope: string;
  readonly journal: Journal;
  readonly log: Log;
  readonly bytes: RoomBytes;
  readonly pipeline: Pipeline;
  readonly gate: () => Gate;
}

/**
 * Rebuilds a stored document without what was deleted: bytes that are only merged keep every deleted word. It is made
 * at a sequence number, and the log stays until the new state is durable, so a crash on the way loses nothing.
 */
export class Compaction {
  readonly #options: CompactionOptions;
  #turn: Promise<unknown> = Promise.resolve();
  #isPlanned = false;

  constructor(options: CompactionOptions) {
    this.#options = options;
  }

  /** Compacts when nothing else is being compacted, unless there is nothing to collect. */
  soon(): void {
    if (this.#isPlanned || this.#options.bytes.isCollected) return;
    this.#isPlanned = true;
    this.run(false).catch((error: unknown) =>
      this.#options.log.error('compaction failed', error, { room: this.#options.room }),
    );
  }

  /** Compacts; with `afterAll` only once everything accepted so far is durable. Rejects when it cannot be stored. */
  run(afterAll: boolean): Promise<void> {
    const { bytes, pipeline } = this.#options;
    const run = async (): Promise<void> => {
      this.#isPlanned = false;
      if (afterAll) await pipeline.idle();
      if (!bytes.isCollected) await this.#collect();
    };
    const turn = this.#turn.then(run, run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when no compaction is under way or planned. */
  async idle(): Promise<void> {
    await this.#turn;
  }

  /** Tells the gate what clients may name as deleted though no update did: what follows from concurrent edits. */
  learnDeletes(): void {
    const { room, log, bytes, gate } = this.#options;
    if (bytes.isCollected) return;
    try {
      gate().learnDeletes(bytes.collectedState());
    } catch (error) {
      log.error('what follows from concurrent edits could not be learned', error, { room });
    }
  }

  async #collect(): Promise<void> {
    const { room, scope, journal, bytes, pipeline, gate } = this.#options;
    const through = pipeline.durableSeq;
    let isStored = false;
    const state = bytes.beginCollecting();
    try {
      gate().learnDeletes(state);
      await journal.commit({ snapshots: [{ room, scope, through, state, owners: bytes.owners() }] });
      isStored = true;
    } finally {
      bytes.endCollecting(isStored ? state : undefined);
    }
  }
}
