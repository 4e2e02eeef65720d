import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { seal, unseal } from './cipher.ts';
import type { ContentKeys } from './keys.ts';
import {
  type RoomPosition,
  requireNextUpdate,
  requireSnapshotForward,
  requireWholeRoom,
} from './room-sequence.ts';
import { type Row, bytes, integer, text } from './sqlite-database.ts';
import { createSqliteUpdates } from './sqlite-updates.ts';
import { type LoadedRoom, StorageError, type StoredSnapshot, type StoredUpdate } from './storage.ts';

/** The rooms' rows. Each verb belongs to the transaction that is open, and throws StorageError or SQLite's error. */
export interface SqliteRooms {
  append(update: StoredUpdate): void;
  replace(snapshot: StoredSnapshot): void;
  drop(room: string): void;
  load(room: string): LoadedRoom | undefined;
  /** Forgets what it holds in memory of rooms; call it whenever anything was rolled back. */
  forget(): void;
}

/** How many rooms' places are held in memory: those of some hundred meetings. */
const MAX_KNOWN = 5_000;

type KnownRoom = RoomPosition & { readonly id: number };

/** The rooms in `database`, sealed with `keys`. */
export function createSqliteRooms(database: DatabaseSync, keys: ContentKeys): SqliteRooms {
  const selectRoom = database.prepare(
    `SELECT rooms.id, scope, last, through FROM rooms LEFT JOIN snapshots ON snapshots.room = rooms.id
     WHERE name = ?`,
  );
  const insertRoom = database.prepare('INSERT INTO rooms (name, scope, last) VALUES (?, ?, ?)');
  const advanceRoom = database.prepare('UPDATE rooms SET last = ? WHERE id = ?');
  const deleteRoom = database.prepare('DELETE FROM rooms WHERE name = ?');
  const updates = createSqliteUpdates(database);
  const deleteSnapshot = database.prepare('DELETE FROM snapshots WHERE room = ?');
  const insertSnapshot = database.prepare('INSERT INTO snapshots (room, through, sealed) VALUES (?, ?, ?)');
  const selectSnapshot = database.prepare('SELECT through, sealed FROM snapshots WHERE room = ?');

  /** How far rooms go, as the open transaction has it: asking the database for each keystroke costs as much as writing it. */
  const known = new Map<string, KnownRoom>();

  function hold(room: string, position: KnownRoom): KnownRoom {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(room, position);
    return position;
  }

  function find(room: string): KnownRoom | undefined {
    const held = known.get(room);
    if (held !== undefined) return held;
    const row = selectRoom.get(room);
    if (row === undefined) return undefined;
    const position = { id: integer(row, 'id'), scope: text(row, 'scope'), last: integer(row, 'last') };
    return hold(room, row.through === null ? position : { ...position, through: integer(row, 'through') });
  }

  /** Notes how far a room goes now, and answers its id. */
  function enter(
    { room, scope }: { readonly room: string; readonly scope: string },
    before: KnownRoom | undefined,
    last: number,
    through = before?.through,
  ): number {
    if (before !== undefined) advanceRoom.run(last, before.id);
    const id = before?.id ?? Number(insertRoom.run(room, scope, last).lastInsertRowid);
    hold(room, { id, scope, last, ...(through !== undefined && { through }) });
    return id;
  }

  function readUpdate(room: string, scope: string, key: KeyObject, row: Row): StoredUpdate {
    const seq = integer(row, 'seq');
    const author = text(row, 'author');
    const update = unseal(key, bytes(row, 'sealed'), updateIdentity(room, scope, seq, author));
    if (update === undefined) {
      throw new StorageError('damaged', `Update ${seq} of room ${room} has been altered.`);
    }
    return { room, scope, seq, author, update };
  }

  function readSnapshot(room: string, scope: string, key: KeyObject, row: Row): StoredSnapshot {
    const through = integer(row, 'through');
    const plain = unseal(key, bytes(row, 'sealed'), snapshotIdentity(room, scope, through));
    if (plain === undefined) {
      throw new StorageError('damaged', `The snapshot of room ${room} has been altered.`);
    }
    return { room, scope, through, ...decodeSnapshot(plain) };
  }

  return {
    append(update) {
      const before = find(update.room);
      requireNextUpdate(before, update);
      const { room, scope, seq, author } = update;
      const sealed = seal(keys.forWriting(scope), update.update, updateIdentity(room, scope, seq, author));
      updates.append(enter(update, before, seq), seq, author, sealed);
    },
    replace(snapshot) {
      const before = find(snapshot.room);
      requireSnapshotForward(before, snapshot);
      const { room, scope, through } = snapshot;
      const sealed = seal(
        keys.forWriting(scope),
        encodeSnapshot(snapshot),
        snapshotIdentity(room, scope, through),
      );
      const last = Math.max(before?.last ?? 0, through);
      const id = enter(snapshot, before, last, through);
      updates.cut(id, last - through);
      deleteSnapshot.run(id);
      insertSnapshot.run(id, through, sealed);
    },
    drop(room) {
      const before = find(room);
      if (before === undefined) return;
      known.delete(room);
      updates.drop(before.id);
      deleteRoom.run(room);
    },
    load(room) {
      // Checked against what is stored, not against what is held.
      known.delete(room);
      const position = find(room);
      if (position === undefined) return undefined;
      const key = keys.forReading(position.scope);
      const found = updates.of(position.id).map((row) => readUpdate(room, position.scope, key, row));
      requireWholeRoom(
        room,
        position,
        found.map((update) => update.seq),
      );
      if (position.through === undefined) return { updates: found };
      const row = selectSnapshot.get(position.id);
      if (row === undefined) throw new StorageError('damaged', `The snapshot of room ${room} is missing.`);
      return { snapshot: readSnapshot(room, position.scope, key, row), updates: found };
    },
    forget() {
      known.clear();
      updates.forget();
    },
  };
}

function updateIdentity(room: string, scope: string, seq: number, author: string): (string | number)[] {
  return ['update', room, scope, seq, author];
}

function snapshotIdentity(room: string, scope: string, through: number): (string | number)[] {
  return ['snapshot', room, scope, through];
}

const LENGTH_BYTES = 4;

/** The owners as JSON, its length before it, and the state after it: sealed together. */
function encodeSnapshot(snapshot: StoredSnapshot): Uint8Array {
  const owners = Buffer.from(JSON.stringify(snapshot.owners), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(owners.length);
  return Buffer.concat([length, owners, snapshot.state]);
}

function decodeSnapshot(plain: Uint8Array<ArrayBuffer>): Pick<StoredSnapshot, 'owners' | 'state'> {
  const buffer = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const end = LENGTH_BYTES + buffer.readUInt32LE();
  const owners: unknown = JSON.parse(buffer.toString('utf8', LENGTH_BYTES, end));
  if (!isOwners(owners)) throw new StorageError('damaged', 'The owners of a snapshot cannot be read.');
  return { owners, state: plain.slice(end) };
}

function isOwners(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((owner) => typeof owner === 'string')
  );
}
