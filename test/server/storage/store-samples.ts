import type {
  AuditEntry,
  LoadedRoom,
  Storage,
  StorageErrorCode,
  StoredRecord,
  StoredSnapshot,
  StoredUpdate,
} from '../../../server/storage/storage.ts';
import { StorageError } from '../../../server/storage/storage.ts';

/** The scope that samples belong to unless told otherwise. */
export const MEETING = 'meeting-one';

/** Update `seq` of a room, with words as its bytes. */
export function update(room: string, seq: number, words = `update ${seq}`, scope = MEETING): StoredUpdate {
  return { room, scope, seq, author: 'ama', update: new TextEncoder().encode(words) };
}

/** A snapshot of a room with words as its state. */
export function snapshot(room: string, through: number, words: string, scope = MEETING): StoredSnapshot {
  return { room, scope, through, state: new TextEncoder().encode(words), owners: { 7: 'ama', 8: 'server' } };
}

/** A family's record with a name in it. */
export function family(id: string, name: string, index = 'lead', scope = MEETING): StoredRecord {
  return { kind: 'family', id, scope, index, value: { name, children: [{ knownAs: 'Bo' }], visits: 2 } };
}

/** An audit entry of a scope. */
export function act(name: string, scope = MEETING): AuditEntry {
  return { at: 1_795_000_000_000, scope, actor: 'lead', act: name, subject: 'ama', outcome: 'done' };
}

/** What a room's bytes say: its snapshot's words and its updates' words. */
export async function words(storage: Storage, room: string): Promise<readonly string[] | undefined> {
  const loaded = await storage.loadRoom(room);
  return loaded && wordsOf(loaded);
}

/** What loaded bytes say. */
export function wordsOf(loaded: LoadedRoom): readonly string[] {
  const parts = loaded.updates.map((item) => item.update);
  const all = loaded.snapshot === undefined ? parts : [loaded.snapshot.state, ...parts];
  return all.map((bytes) => new TextDecoder().decode(bytes));
}

/** The code of the StorageError that a promise rejects with; undefined when it resolves. Throws any other error. */
export async function codeOf(promise: Promise<unknown>): Promise<StorageErrorCode | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof StorageError) return error.code;
    throw error;
  }
}
