import { asStorageError, emptyLog } from './sqlite-database.ts';
import type { Answer, OtherRequest, Request, WireChange, WriteRequest } from './sqlite-messages.ts';
import type { OpenStore } from './sqlite-open.ts';
import { createSqliteAudit, createSqliteRecords } from './sqlite-records.ts';
import { createSqliteRooms } from './sqlite-rooms.ts';
import { StorageError, isPassing } from './storage.ts';

/** The store as the worker drives it: everything here answers at once and blocks until the disk has answered. */
export interface SqliteStore {
  /** Makes a group of changes durable in one transaction; one that is refused takes no other with it. */
  commit(group: readonly WriteRequest[]): Answer[];
  /** Answers one other request; never throws. */
  answer(request: OtherRequest): Answer;
}

/** The store over its open files. */
export function createSqliteStore({ data, keyFile, keys }: OpenStore): SqliteStore {
  const rooms = createSqliteRooms(data, keys);
  const records = createSqliteRecords(data, keys);
  const audit = createSqliteAudit(data);
  // Prepared, for they surround every single change.
  const begin = data.prepare('BEGIN IMMEDIATE');
  const commit = data.prepare('COMMIT');
  const mark = data.prepare('SAVEPOINT change');
  const keep = data.prepare('RELEASE change');
  const undo = data.prepare('ROLLBACK TO change');
  /** A passing failure ends this epoch: what was called before its answer arrived must not overtake it. */
  let failed: { readonly epoch: number; readonly reason: StorageError } | undefined;
  /** Whether anything may have left traces since the last scrub; what earlier runs left is not known. */
  let hasTraces = true;

  function requireKept(scope: string): void {
    if (keys.isDestroyed(scope)) {
      throw new StorageError('destroyed', `What was kept under ${scope} has been erased.`);
    }
  }

  function apply(request: WriteRequest): void {
    if (request.ask === 'commit') {
      applyChange(request.change);
      return;
    }
    requireKept(request.scope);
    rooms.append(request);
  }

  function applyChange(change: WireChange): void {
    for (const scope of scopesOf(change)) requireKept(scope);
    for (const room of change.dropRooms) rooms.drop(room);
    for (const { kind, id } of change.remove) records.remove(kind, id);
    for (const record of change.put) records.put(record);
    for (const update of change.updates) rooms.append(update);
    for (const snapshot of change.snapshots) rooms.replace(snapshot);
    for (const entry of change.audit) audit.append(entry);
  }

  /** The reason why this one change is refused; undefined when it stands. Throws when the whole group must go. */
  function applyAlone(request: WriteRequest): StorageError | undefined {
    mark.run();
    try {
      apply(request);
      keep.run();
      return undefined;
    } catch (error) {
      const reason = asStorageError(error);
      // A fault of the disk concerns everybody, and SQLite may have ended the transaction because of it.
      if (isPassing(reason.code) || !data.isTransaction) throw reason;
      undo.run();
      keep.run();
      rooms.forget();
      return reason;
    }
  }

  /** Nearly always all of a group stands. Throws when one change does not, and the transaction must go. */
  function applyAll(group: readonly WriteRequest[]): Answer[] {
    return group.map((request) => {
      apply(request);
      return { say: 'done', id: request.id };
    });
  }

  function applyEach(group: readonly WriteRequest[]): Answer[] {
    return group.map((request) => {
      const reason = applyAlone(request);
      return reason === undefined ? { say: 'done', id: request.id } : failure(request, reason);
    });
  }

  /** Applies a group in the transaction that is open then, without what is refused. Throws when the whole group must go. */
  function applyGroup(group: readonly WriteRequest[]): Answer[] {
    begin.run();
    try {
      return applyAll(group);
    } catch (error) {
      if (isPassing(asStorageError(error).code)) throw error;
      if (data.isTransaction) data.exec('ROLLBACK');
      rooms.forget();
    }
    begin.run();
    return applyEach(group);
  }

  function commitTogether(group: readonly WriteRequest[]): Answer[] {
    try {
      const answers = applyGroup(group);
      commit.run();
      return answers;
    } catch (error) {
      if (data.isTransaction) data.exec('ROLLBACK');
      rooms.forget();
      const reason = asStorageError(error);
      if (isPassing(reason.code)) failed = { epoch: Math.max(...group.map(({ epoch }) => epoch)), reason };
      return group.map((request) => failure(request, reason));
    }
  }

  function scrub(): void {
    if (!hasTraces) return;
    // The log first: that alone removes most, even when there is no space for the rest.
    emptyLog(data);
    // Overwriting what is deleted leaves copies that SQLite made when it moved rows between pages; only this does not.
    data.exec('VACUUM');
    emptyLog(data);
    hasTraces = false;
  }

  function answerOrThrow(request: OtherRequest): Answer {
    const { id } = request;
    switch (request.ask) {
      case 'loadRoom':
        return { say: 'room', id, room: rooms.load(request.room) };
      case 'get': {
        const record = records.get(request.kind, request.record);
        return { say: 'records', id, records: record === undefined ? [] : [record] };
      }
      case 'find':
        return { say: 'records', id, records: records.find(request.kind, request.index) };
      case 'audit':
        return { say: 'audit', id, entries: audit.read(request.scope) };
      case 'scrub':
        scrub();
        return { say: 'done', id };
      case 'destroyScope':
        keys.destroy(request.scope);
        return { say: 'done', id };
      case 'close':
        // SQLite empties the log when it can; when it cannot, what is in the log is durable as it is.
        data.close();
        keyFile.close();
        return { say: 'done', id };
    }
  }

  return {
    commit(group) {
      hasTraces = true;
      const ended = failed;
      if (ended === undefined) return commitTogether(group);
      const late = group.filter(({ epoch }) => epoch <= ended.epoch);
      const rest = group.filter(({ epoch }) => epoch > ended.epoch);
      const answers = late.map((request) => failure(request, ended.reason));
      return rest.length === 0 ? answers : [...answers, ...commitTogether(rest)];
    },
    answer(request) {
      try {
        return answerOrThrow(request);
      } catch (error) {
        return failure(request, asStorageError(error));
      }
    },
  };
}

function failure(request: Request, { code, message }: StorageError): Answer {
  const answer = { say: 'failed', id: request.id, code, message } as const;
  const isWrite = request.ask === 'commit' || request.ask === 'type';
  return isWrite && isPassing(code) ? { ...answer, epoch: request.epoch } : answer;
}

function scopesOf(change: WireChange): Set<string> {
  return new Set([...change.put, ...change.updates, ...change.snapshots].map((item) => item.scope));
}
