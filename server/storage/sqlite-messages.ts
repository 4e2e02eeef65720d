import type {
  AuditEntry,
  LoadedRoom,
  RecordKind,
  StorageErrorCode,
  StoredSnapshot,
  StoredUpdate,
} from './storage.ts';

/** What the storage worker is told when it is started. */
export interface WorkerOptions {
  readonly directory: string;
  readonly keyFile?: string;
  readonly restored: boolean;
}

/** A record on its way between the threads: its value as JSON. */
export interface WireRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly scope: string;
  readonly index?: string;
  readonly json: string;
}

/** An update whose bytes are a copy that goes with it. */
export interface WireUpdate extends StoredUpdate {
  readonly update: Uint8Array<ArrayBuffer>;
}

/** A snapshot whose bytes are a copy that goes with it. */
export interface WireSnapshot extends StoredSnapshot {
  readonly state: Uint8Array<ArrayBuffer>;
}

/** A change on its way to the worker. */
export interface WireChange {
  readonly updates: readonly WireUpdate[];
  readonly snapshots: readonly WireSnapshot[];
  readonly put: readonly WireRecord[];
  readonly remove: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly dropRooms: readonly string[];
  readonly audit: readonly AuditEntry[];
}

/** `epoch` counts the failures the caller has heard of; a change from before the latest failure is refused with it. */
export interface CommitRequest {
  readonly ask: 'commit';
  readonly id: number;
  readonly epoch: number;
  readonly change: WireChange;
}

/** A commit of one typed update and nothing else: flat, for it comes by the thousand. */
export interface TypeRequest extends WireUpdate {
  readonly ask: 'type';
  readonly id: number;
  readonly epoch: number;
}

/** What shares a transaction with its neighbours. */
export type WriteRequest = CommitRequest | TypeRequest;

/** Everything but a commit; answered in the order asked, after the commits asked before. */
export type OtherRequest =
  | { readonly ask: 'loadRoom'; readonly id: number; readonly room: string }
  | { readonly ask: 'get'; readonly id: number; readonly kind: RecordKind; readonly record: string }
  | { readonly ask: 'find'; readonly id: number; readonly kind: RecordKind; readonly index?: string }
  | { readonly ask: 'audit'; readonly id: number; readonly scope: string }
  | { readonly ask: 'scrub'; readonly id: number }
  | { readonly ask: 'destroyScope'; readonly id: number; readonly scope: string }
  | { readonly ask: 'close'; readonly id: number };

/** What the main thread asks of the worker, in lists, each in the order asked. */
export type Request = WriteRequest | OtherRequest;

/** The worker's answer to the request with the same id. `epoch` stands on a failure that ends an epoch of commits. */
export type Answer =
  | { readonly say: 'done'; readonly id: number }
  | { readonly say: 'room'; readonly id: number; readonly room: LoadedRoom | undefined }
  | { readonly say: 'records'; readonly id: number; readonly records: readonly WireRecord[] }
  | { readonly say: 'audit'; readonly id: number; readonly entries: readonly AuditEntry[] }
  | {
      readonly say: 'failed';
      readonly id: number;
      readonly code: StorageErrorCode;
      readonly message: string;
      readonly epoch?: number;
    };

/** The worker's first message: the store is open, or why it is not. */
export type Greeting =
  | { readonly say: 'opened'; readonly generation: string }
  | { readonly say: 'refused'; readonly code: StorageErrorCode; readonly message: string };

/** What the worker sends after its greeting: the answers of one group, and the ids of what was done without more to say. */
export interface Answers {
  readonly say: 'answers';
  readonly done: readonly number[];
  readonly answers: readonly Answer[];
}

/** Everything the worker sends. */
export type WorkerMessage = Greeting | Answers;
