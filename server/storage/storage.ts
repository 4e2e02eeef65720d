/**
 * The one seam to durable storage. Two implementations (sqlite, memory) run the same acceptance suite. Everything a
 * change holds becomes durable together or not at all, and a promise that resolves means: it survives a power cut.
 */

/** One Yjs update of one room, in the room's own order. */
export interface StoredUpdate {
  readonly room: string;
  /** The key scope that encrypts it: the meeting's id. */
  readonly scope: string;
  /** Position in the room, from 1, without holes; given by the room. */
  readonly seq: number;
  /** Whose update it is: a participant's id, or 'server'. */
  readonly author: string;
  readonly update: Uint8Array;
}

/** The whole room up to and with `through`; replaces all earlier snapshots and updates of the room. */
export interface StoredSnapshot {
  readonly room: string;
  readonly scope: string;
  readonly through: number;
  readonly state: Uint8Array;
  /** Which participant each Yjs client id is bound to, `server` included. */
  readonly owners: Readonly<Record<string, string>>;
}

export type RecordKind =
  | 'service'
  | 'account'
  | 'accountLink'
  | 'accountSession'
  | 'family'
  | 'meeting'
  | 'invitation'
  | 'session'
  | 'wall'
  | 'command'
  | 'takenBack'
  | 'voiceAnswer'
  | 'record';

/** A small JSON value under a kind and an id, encrypted at rest; `index` (never a family's words) finds it again. */
export interface StoredRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** The key scope: a meeting's or family's id, or 'service'. */
  readonly scope: string;
  readonly index?: string;
  readonly value: unknown;
}

/** One auditable act: ids only, never words. */
export interface AuditEntry {
  readonly at: number;
  readonly scope: string;
  readonly actor: string;
  readonly act: string;
  readonly subject?: string;
  readonly outcome: 'done' | 'refused';
}

/**
 * What is made durable together. Within one change rooms are dropped first, then records removed, then put, then
 * updates appended, then snapshots taken, so a change may drop a room and write it anew.
 */
export interface StoredChange {
  readonly updates?: readonly StoredUpdate[];
  readonly snapshots?: readonly StoredSnapshot[];
  readonly put?: readonly StoredRecord[];
  readonly remove?: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly dropRooms?: readonly string[];
  readonly audit?: readonly AuditEntry[];
}

export interface LoadedRoom {
  readonly snapshot?: StoredSnapshot;
  /** In order of seq, all after the snapshot. */
  readonly updates: readonly StoredUpdate[];
}

export interface Storage {
  /** Names this store: another store, or one restored from a backup, has another generation. */
  readonly generation: string;
  /**
   * Resolves when durable; rejects with StorageError and then nothing of the change is kept. Changes are applied in the
   * order of the calls. When one is refused as `full` or `unavailable`, so is every change called before that answer
   * came, so that nothing overtakes it. What the change holds is read before this returns.
   */
  commit(change: StoredChange): Promise<void>;
  /** Undefined when the room was never written. Rejects when what is stored cannot be read whole: never a blank room. */
  loadRoom(room: string): Promise<LoadedRoom | undefined>;
  /** Undefined also when the record's scope has been destroyed. */
  get(kind: RecordKind, id: string): Promise<StoredRecord | undefined>;
  /** All of a kind with this index, in the order they were first put; those of destroyed scopes are left out. */
  find(kind: RecordKind, index: string): Promise<readonly StoredRecord[]>;
  /** All of a kind, in the order they were first put; those of destroyed scopes are left out. */
  list(kind: RecordKind): Promise<readonly StoredRecord[]>;
  /** The acts of a scope in the order they were committed; they outlive the scope's destruction. */
  audit(scope: string): Promise<readonly AuditEntry[]>;
  /**
   * Overwrites what was removed: empties the write-ahead log, free pages and stale copies inside pages. Commits wait
   * while it runs (about 6 ms for each MB stored), so callers gather removals and ask at most every half minute.
   */
  scrub(): Promise<void>;
  /**
   * Destroys a scope's content key, which makes all that is left under it unreadable, rows in backups of the data
   * included. From then on its rooms reject with `destroyed`, as does every change that would write to it.
   */
  destroyScope(scope: string): Promise<void>;
  /** Finishes what was called before, then lets go of everything; later calls reject with `closed`. */
  close(): Promise<void>;
}

/**
 * Why the store did not do what was asked.
 * - `full`: no space left; the same change may succeed later.
 * - `unavailable`: the disk or file cannot be used now (read-only, I/O error, locked); it may succeed later.
 * - `damaged`: what is stored is incomplete, altered or unreadable; other rooms are not concerned.
 * - `destroyed`: the scope's key was destroyed on purpose.
 * - `invalid`: the change contradicts what is stored (a hole in a room's sequence, another scope); trying again is idle.
 * - `refused`: the store was not opened, and why.
 * - `closed`: the store has been closed or its worker has stopped.
 */
export type StorageErrorCode =
  | 'full'
  | 'unavailable'
  | 'damaged'
  | 'destroyed'
  | 'invalid'
  | 'refused'
  | 'closed';

/** The store did not do what was asked; the message names the fault and never the content. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether the same change may succeed later without anybody changing it. */
export function isPassing(code: StorageErrorCode): boolean {
  return code === 'full' || code === 'unavailable';
}
