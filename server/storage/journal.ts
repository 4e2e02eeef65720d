import type { Clock } from '../clock.ts';
import { type Storage, StorageError, type StoredChange, isPassing } from './storage.ts';

/** How rooms and commands write: in order, and through a full or failing disk, as long as that is sensible. */
export interface Journal {
  /**
   * Resolves when the change is durable; changes become durable in the order of the calls. While the disk is full or
   * unavailable the change waits and is tried again. Rejects with JournalFullError when too much waits already, and
   * with StorageError when trying again would not help. What the change holds must not be written to until then.
   */
  commit(change: StoredChange): Promise<void>;
  /** Resolves when nothing waits any more; for as long as the disk is full it does not. */
  idle(): Promise<void>;
}

/** What a journal needs. */
export interface JournalOptions {
  readonly clock: Clock;
  /** Told `true` within a second of the disk failing or not answering, `false` when all that waited is durable. */
  readonly onTrouble: (isInTrouble: boolean) => void;
  /** The most changes that may wait; 10,000 unless given. */
  readonly maxWaiting?: number;
  /** The most bytes that may wait; 32 MiB unless given. One change is always taken, whatever its size. */
  readonly maxWaitingBytes?: number;
}

/** So much waits for the disk already that this change was not taken. */
export class JournalFullError extends Error {
  override readonly name = 'JournalFullError';
}

/** Delays before trying again, in milliseconds: doubled from the first to the last. */
const FIRST_DELAY = 50;
const LAST_DELAY = 2_000;
/** A change that has waited this long for an answer, in milliseconds, is trouble: nobody may read "Saved" meanwhile. */
const SLOW = 900;
/** What a record or audit entry counts besides its value, in bytes: about what it takes in memory. */
const OVERHEAD = 256;

interface Entry {
  readonly change: StoredChange;
  readonly bytes: number;
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A journal over one storage; everything that writes to this storage goes through the same journal. */
export function createJournal(storage: Storage, options: JournalOptions): Journal {
  const { clock, onTrouble, maxWaiting = 10_000, maxWaitingBytes = 32 * 1024 * 1024 } = options;
  /** Everything not yet settled, in the order of the calls; what is not asked at the moment is held back. */
  const waiting = new Set<Entry>();
  const asked = new Set<Entry>();
  const idlers: (() => void)[] = [];
  let waitingBytes = 0;
  let delay = FIRST_DELAY;
  let stopRetry: (() => void) | undefined;
  let stopWatch: (() => void) | undefined;
  let isInTrouble = false;
  /** Trouble is over when this entry, the last that waited when the disk answered again, is settled. */
  let lastOfTrouble: Entry | undefined;

  async function ask(entry: Entry): Promise<void> {
    asked.add(entry);
    const failure = await storage.commit(entry.change).then(() => undefined, asError);
    asked.delete(entry);
    if (failure === undefined) {
      delay = FIRST_DELAY;
      if (isInTrouble) lastOfTrouble ??= [...waiting].at(-1);
      settle(entry, entry.resolve);
      askHeld();
    } else if (failure instanceof StorageError && isPassing(failure.code)) {
      enterTrouble();
      retryLater();
    } else {
      settle(entry, () => entry.reject(failure));
      if (failure instanceof StorageError && failure.code === 'closed') enterTrouble();
      else if (waiting.size === 0) leaveTrouble();
      askHeld();
    }
  }

  function settle(entry: Entry, answer: () => void): void {
    waiting.delete(entry);
    waitingBytes -= entry.bytes;
    answer();
    if (lastOfTrouble === entry) leaveTrouble();
    if (waiting.size > 0) return;
    stopWatching();
    for (const done of idlers.splice(0)) done();
  }

  /** Once all that was asked is answered, the first that waits tries alone; the rest follow when it succeeds. */
  function retryLater(): void {
    if (asked.size > 0 || stopRetry !== undefined) return;
    stopRetry = clock.setTimer(delay, () => {
      stopRetry = undefined;
      const [first] = waiting;
      if (first !== undefined) void ask(first);
    });
    delay = Math.min(delay * 2, LAST_DELAY);
  }

  function askHeld(): void {
    if (asked.size > 0 || stopRetry !== undefined) return;
    for (const entry of waiting) void ask(entry);
  }

  function enterTrouble(): void {
    lastOfTrouble = undefined;
    if (isInTrouble) return;
    isInTrouble = true;
    stopWatching();
    onTrouble(true);
  }

  function leaveTrouble(): void {
    lastOfTrouble = undefined;
    if (!isInTrouble) return;
    isInTrouble = false;
    onTrouble(false);
    watch();
  }

  /** Watches the oldest entry: a disk that does not answer raises no error. */
  function watch(): void {
    const [oldest] = waiting;
    if (oldest === undefined || isInTrouble || stopWatch !== undefined) return;
    const age = Math.max(0, clock.now() - oldest.since);
    stopWatch = clock.setTimer(Math.max(0, SLOW - age), () => {
      stopWatch = undefined;
      if (waiting.has(oldest)) enterTrouble();
      else watch();
    });
  }

  function stopWatching(): void {
    stopWatch?.();
    stopWatch = undefined;
  }

  function isFull(bytes: number): boolean {
    return waiting.size > 0 && (waiting.size >= maxWaiting || waitingBytes + bytes > maxWaitingBytes);
  }

  return {
    commit(change) {
      const bytes = sizeOf(change);
      if (isFull(bytes)) {
        return Promise.reject(new JournalFullError('Too much waits for the disk; the change was not taken.'));
      }
      return new Promise((resolve, reject) => {
        const entry = { change, bytes, since: clock.now(), resolve, reject };
        const mustWait = waiting.size > asked.size;
        waiting.add(entry);
        waitingBytes += bytes;
        if (!mustWait) void ask(entry);
        watch();
      });
    },
    idle() {
      if (waiting.size === 0) return Promise.resolve();
      return new Promise((resolve) => idlers.push(resolve));
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The store failed without saying why.', { cause: error });
}

function sizeOf(change: StoredChange): number {
  let bytes = 0;
  for (const { update } of change.updates ?? []) bytes += OVERHEAD + update.length;
  for (const { state } of change.snapshots ?? []) bytes += OVERHEAD + state.length;
  for (const { value } of change.put ?? []) bytes += OVERHEAD + (JSON.stringify(value)?.length ?? 0);
  const others = [change.remove, change.dropRooms, change.audit];
  for (const list of others) bytes += OVERHEAD * (list?.length ?? 0);
  return bytes;
}
