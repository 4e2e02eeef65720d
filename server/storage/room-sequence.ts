import { StorageError, type StoredSnapshot, type StoredUpdate } from './storage.ts';

/** How far a room has been written: nothing is 0. */
export interface RoomPosition {
  readonly scope: string;
  readonly last: number;
  /** What the room's snapshot covers; undefined without one. */
  readonly through?: number;
}

/** Throws StorageError `invalid` unless the update is the room's next one and in the room's scope. */
export function requireNextUpdate(position: RoomPosition | undefined, update: StoredUpdate): void {
  requireScope(position, update);
  const next = (position?.last ?? 0) + 1;
  if (update.seq !== next) {
    throw new StorageError(
      'invalid',
      `Update ${update.seq} of room ${update.room} does not follow: ${next} is next.`,
    );
  }
}

/** Throws StorageError `invalid` when the snapshot would take the room back, or into another scope. */
export function requireSnapshotForward(position: RoomPosition | undefined, snapshot: StoredSnapshot): void {
  requireScope(position, snapshot);
  if (!Number.isSafeInteger(snapshot.through) || snapshot.through < (position?.through ?? 0)) {
    throw new StorageError(
      'invalid',
      `A snapshot of room ${snapshot.room} through ${snapshot.through} would take it back.`,
    );
  }
}

/** Throws StorageError `damaged` unless what was found is the whole room: no hole, nothing missing at the end. */
export function requireWholeRoom(room: string, position: RoomPosition, found: readonly number[]): void {
  if (position.through === undefined && found.length === 0) {
    throw new StorageError('damaged', `Room ${room} is known, but nothing of it is stored.`);
  }
  let expected = position.through ?? 0;
  for (const seq of found) {
    expected += 1;
    if (seq !== expected) throw missing(room, expected);
  }
  if (expected < position.last) throw missing(room, expected + 1);
}

function requireScope(position: RoomPosition | undefined, item: { room: string; scope: string }): void {
  if (position !== undefined && position.scope !== item.scope) {
    throw new StorageError('invalid', `Room ${item.room} belongs to another scope.`);
  }
}

function missing(room: string, seq: number): StorageError {
  return new StorageError('damaged', `Update ${seq} of room ${room} is missing.`);
}
