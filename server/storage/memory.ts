import { randomToken } from '../../shared/ids.ts';
import { requireNextUpdate, requireSnapshotForward } from './room-sequence.ts';
import type { WireChange, WireRecord } from './sqlite-messages.ts';
import {
  type AuditEntry,
  type RecordKind,
  type Storage,
  StorageError,
  type StoredSnapshot,
  type StoredUpdate,
} from './storage.ts';
import { fromWireRecord, toWireChange } from './wire-change.ts';

interface MemoryRoom {
  readonly scope: string;
  readonly last: number;
  readonly snapshot?: StoredSnapshot;
  readonly updates: readonly StoredUpdate[];
}

/** Everything stored, in values that are replaced and never changed, so that a refused change leaves no trace. */
interface Contents {
  readonly rooms: Map<string, MemoryRoom>;
  readonly records: Map<string, WireRecord>;
  readonly audit: readonly AuditEntry[];
}

/** A store that forgets everything when it is closed: for tests and for meetings that are not to be kept. */
export function createMemoryStorage(): Storage {
  let contents: Contents = { rooms: new Map(), records: new Map(), audit: [] };
  const destroyed = new Set<string>();
  let isClosed = false;

  function requireOpen(): void {
    if (isClosed) throw new StorageError('closed', 'The store has been closed.');
  }

  function requireScope(scope: string): void {
    if (destroyed.has(scope)) {
      throw new StorageError('destroyed', `What was kept under ${scope} has been erased.`);
    }
  }

  function readable(records: readonly WireRecord[]): WireRecord[] {
    return records.filter((record) => !destroyed.has(record.scope));
  }

  function ofKind(kind: RecordKind): WireRecord[] {
    return readable([...contents.records.values()].filter((record) => record.kind === kind));
  }

  return {
    generation: randomToken(16),
    async commit(change) {
      requireOpen();
      const wire = toWireChange(change);
      for (const { scope } of [...wire.put, ...wire.updates, ...wire.snapshots]) requireScope(scope);
      contents = after(contents, wire);
    },
    async loadRoom(name) {
      requireOpen();
      const room = contents.rooms.get(name);
      if (room === undefined) return undefined;
      requireScope(room.scope);
      const updates = room.updates.map(copyUpdate);
      return room.snapshot === undefined ? { updates } : { snapshot: copySnapshot(room.snapshot), updates };
    },
    async get(kind, id) {
      requireOpen();
      const record = contents.records.get(recordKey(kind, id));
      return record && readable([record]).map(fromWireRecord)[0];
    },
    async find(kind, index) {
      requireOpen();
      return ofKind(kind)
        .filter((record) => record.index === index)
        .map(fromWireRecord);
    },
    async list(kind) {
      requireOpen();
      return ofKind(kind).map(fromWireRecord);
    },
    async audit(scope) {
      requireOpen();
      return contents.audit.filter((entry) => entry.scope === scope);
    },
    async scrub() {
      requireOpen();
    },
    async destroyScope(scope) {
      requireOpen();
      destroyed.add(scope);
    },
    async close() {
      isClosed = true;
    },
  };
}

function after(before: Contents, change: WireChange): Contents {
  const rooms = new Map(before.rooms);
  const records = new Map(before.records);
  for (const room of change.dropRooms) rooms.delete(room);
  for (const { kind, id } of change.remove) records.delete(recordKey(kind, id));
  for (const record of change.put) records.set(recordKey(record.kind, record.id), record);
  for (const update of change.updates) rooms.set(update.room, withUpdate(rooms.get(update.room), update));
  for (const snapshot of change.snapshots) {
    rooms.set(snapshot.room, withSnapshot(rooms.get(snapshot.room), snapshot));
  }
  return { rooms, records, audit: [...before.audit, ...change.audit.map((entry) => ({ ...entry }))] };
}

function withUpdate(room: MemoryRoom | undefined, update: StoredUpdate): MemoryRoom {
  requireNextUpdate(room && position(room), update);
  return { scope: update.scope, ...room, last: update.seq, updates: [...(room?.updates ?? []), update] };
}

function withSnapshot(room: MemoryRoom | undefined, snapshot: StoredSnapshot): MemoryRoom {
  requireSnapshotForward(room && position(room), snapshot);
  return {
    scope: snapshot.scope,
    last: Math.max(room?.last ?? 0, snapshot.through),
    snapshot,
    updates: (room?.updates ?? []).filter((update) => update.seq > snapshot.through),
  };
}

function position({ scope, last, snapshot }: MemoryRoom) {
  return snapshot === undefined ? { scope, last } : { scope, last, through: snapshot.through };
}

function copyUpdate(update: StoredUpdate): StoredUpdate {
  return { ...update, update: new Uint8Array(update.update) };
}

function copySnapshot(snapshot: StoredSnapshot): StoredSnapshot {
  return { ...snapshot, owners: { ...snapshot.owners }, state: new Uint8Array(snapshot.state) };
}

function recordKey(kind: RecordKind, id: string): string {
  return JSON.stringify([kind, id]);
}
