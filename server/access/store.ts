import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { AuditEntry, RecordKind, Storage, StoredChange } from '../storage/storage.ts';
import type { Turns } from './turns.ts';

/** What access needs of the store: records, and a commit that resolves when durable. */
export interface AccessStore extends Pick<Storage, 'get' | 'find' | 'list'> {
  commit(change: StoredChange): Promise<void>;
}

/** What everything in this folder is built on. */
export interface AccessDeps {
  readonly store: AccessStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly turns: Turns;
  /** IANA name; a meeting's day ends when it ends there. */
  readonly timeZone: string;
  /** How many days after the meeting's day its links still work. */
  readonly linkDays: number;
  /** True on a plain network: practice meetings only. */
  readonly practiceOnly: boolean;
}

/**
 * The value of one record, undefined when there is none. Only this folder writes these kinds, so a value is what it was
 * when it was put.
 */
export async function readRecord<T>(
  store: AccessStore,
  kind: RecordKind,
  id: string,
): Promise<T | undefined> {
  return (await store.get(kind, id))?.value as T | undefined;
}

/** The values of all records of a kind with an index. */
export async function findRecords<T>(store: AccessStore, kind: RecordKind, index: string): Promise<T[]> {
  return (await store.find(kind, index)).map((record) => record.value as T);
}

/** An audit entry of something done: ids only. */
export function doneAt(
  at: number,
  act: string,
  ids: Pick<AuditEntry, 'scope' | 'actor' | 'subject'>,
): AuditEntry {
  return { at, act, outcome: 'done', ...ids };
}
