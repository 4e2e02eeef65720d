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

/** What is made durable together. */
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
  /** Resolves when durable; rejects with StorageError and then nothing of the change is kept. */
  commit(change: StoredChange): Promise<void>;
  /** Undefined when the room was never written. Rejects when what is stored cannot be read whole: never a blank room. */
  loadRoom(room: string): Promise<LoadedRoom | undefined>;
  get(kind: RecordKind, id: string): Promise<StoredRecord | undefined>;
  find(kind: RecordKind, index: string): Promise<readonly StoredRecord[]>;
  audit(scope: string): Promise<readonly AuditEntry[]>;
  /** Overwrites what was removed: empties the write-ahead log and free pages. */
  scrub(): Promise<void>;
  /** Destroys a scope's content key, which makes all that is left under it unreadable, backups' rows included. */
  destroyScope(scope: string): Promise<void>;
  close(): Promise<void>;
}

/** The store did not do what was asked; the message names the fault and never the content. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
