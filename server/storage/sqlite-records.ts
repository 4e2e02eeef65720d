import type { DatabaseSync } from 'node:sqlite';
import { seal, unseal } from './cipher.ts';
import type { ContentKeys } from './keys.ts';
import { type Row, bytes, integer, optionalText, text } from './sqlite-database.ts';
import type { WireRecord } from './sqlite-messages.ts';
import { type AuditEntry, type RecordKind, StorageError } from './storage.ts';

/** The records' rows. Each verb belongs to the transaction that is open, and throws StorageError or SQLite's error. */
export interface SqliteRecords {
  put(record: WireRecord): void;
  remove(kind: RecordKind, id: string): void;
  get(kind: RecordKind, id: string): WireRecord | undefined;
  /** All of the kind, or those with this index. */
  find(kind: RecordKind, index: string | undefined): WireRecord[];
}

/** The records in `database`, sealed with `keys`. */
export function createSqliteRecords(database: DatabaseSync, keys: ContentKeys): SqliteRecords {
  const upsert = database.prepare(
    `INSERT INTO records (kind, id, scope, found_by, sealed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE
     SET scope = excluded.scope, found_by = excluded.found_by, sealed = excluded.sealed`,
  );
  const removeOne = database.prepare('DELETE FROM records WHERE kind = ? AND id = ?');
  const selectOne = database.prepare(
    'SELECT id, scope, found_by, sealed FROM records WHERE kind = ? AND id = ?',
  );
  const selectFound = database.prepare(
    'SELECT id, scope, found_by, sealed FROM records WHERE kind = ? AND found_by = ? ORDER BY place',
  );
  const selectAll = database.prepare(
    'SELECT id, scope, found_by, sealed FROM records WHERE kind = ? ORDER BY place',
  );

  function read(kind: RecordKind, row: Row): WireRecord[] {
    const id = text(row, 'id');
    const scope = text(row, 'scope');
    if (keys.isDestroyed(scope)) return [];
    const index = optionalText(row, 'found_by');
    const identity = recordIdentity(kind, id, scope, index);
    const plain = unseal(keys.forReading(scope), bytes(row, 'sealed'), identity);
    if (plain === undefined) throw new StorageError('damaged', `The ${kind} ${id} has been altered.`);
    const json = Buffer.from(plain).toString('utf8');
    return [index === undefined ? { kind, id, scope, json } : { kind, id, scope, index, json }];
  }

  return {
    put({ kind, id, scope, index, json }) {
      const plain = Buffer.from(json, 'utf8');
      const sealed = seal(keys.forWriting(scope), plain, recordIdentity(kind, id, scope, index));
      upsert.run(kind, id, scope, index ?? null, sealed);
    },
    remove(kind, id) {
      removeOne.run(kind, id);
    },
    get(kind, id) {
      const row = selectOne.get(kind, id);
      return row && read(kind, row)[0];
    },
    find(kind, index) {
      const rows = index === undefined ? selectAll.all(kind) : selectFound.all(kind, index);
      return rows.flatMap((row) => read(kind, row));
    },
  };
}

/** The audit's rows, which hold ids only and are not sealed. */
export interface SqliteAudit {
  append(entry: AuditEntry): void;
  read(scope: string): AuditEntry[];
}

/** The audit in `database`. */
export function createSqliteAudit(database: DatabaseSync): SqliteAudit {
  const insert = database.prepare(
    'INSERT INTO audit (at, scope, actor, act, subject, outcome) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT at, scope, actor, act, subject, outcome FROM audit WHERE scope = ? ORDER BY place',
  );

  return {
    append({ at, scope, actor, act, subject, outcome }) {
      insert.run(at, scope, actor, act, subject ?? null, outcome);
    },
    read: (scope) => select.all(scope).map(readEntry),
  };
}

function readEntry(row: Row): AuditEntry {
  const entry = {
    at: integer(row, 'at'),
    scope: text(row, 'scope'),
    actor: text(row, 'actor'),
    act: text(row, 'act'),
    outcome: text(row, 'outcome') === 'done' ? 'done' : 'refused',
  } as const;
  const subject = optionalText(row, 'subject');
  return subject === undefined ? entry : { ...entry, subject };
}

function recordIdentity(
  kind: RecordKind,
  id: string,
  scope: string,
  index: string | undefined,
): (string | null)[] {
  return ['record', kind, id, scope, index ?? null];
}
