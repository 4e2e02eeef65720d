import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { StorageError, type StorageErrorCode } from './storage.ts';

/** How long opening waits for another process to let go of the file, in milliseconds: time for a restart to overlap. */
const BUSY_TIMEOUT = 2_000;

/** Memory for pages, in KiB, and how many pages of 4 KiB the write-ahead log holds before it is copied out. */
const CACHE_KIB = 16 * 1024;
const LOG_PAGES = 4_000;

/** One row as node:sqlite returns it. */
export type Row = Record<string, SQLOutputValue>;

/**
 * Opens a database file for this process alone and brings its schema up to date; `migrations[n]` leads from version n
 * to n + 1. The lock belongs to the open file, so it ends with the process however the process ends. Throws StorageError:
 * `refused` when another process has it or a newer program wrote it, else what the disk said.
 */
export function openDatabase(path: string, migrations: readonly string[]): DatabaseSync {
  const database = open(path);
  try {
    // In this mode the first access takes the lock and keeps it, and the index of the log needs no shared file.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const version = integer(database.prepare('PRAGMA user_version').get(), 'user_version');
    if (version > migrations.length) {
      throw new StorageError(
        'refused',
        `A newer version of this program wrote the store (its schema is ${version}, this program knows ${migrations.length}). Nothing was changed.`,
      );
    }
    database.exec('PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF');
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // Many rooms written in turn touch many pages: kept in memory, and copied out of the log once for many keystrokes.
    database.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    migrate(database, version, migrations);
    return database;
  } catch (error) {
    database.close();
    throw asOpeningError(error);
  }
}

/** Copies the write-ahead log into the database and empties it. Throws StorageError when something hinders it. */
export function emptyLog(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (integer(row, 'busy') !== 0) throw new StorageError('unavailable', 'The write-ahead log is in use.');
}

/** Runs `work` in one transaction; throws what it throws, and then nothing of it is kept. */
export function transaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk or an I/O error has rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Any error of the storage code as a StorageError whose message holds no content. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const result = sqliteResult(error);
  if (result !== undefined) {
    return new StorageError(codeOf(result), `SQLite could not do it (result ${result}).`, { cause: error });
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  return new StorageError('invalid', `The store cannot take this (${reason}).`, { cause: error });
}

/** A column that holds text. Throws StorageError `damaged` when it does not. */
export function text(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw wrongColumn(column);
  return value;
}

/** A column that holds text or nothing. Throws StorageError `damaged` when it does not. */
export function optionalText(row: Row | undefined, column: string): string | undefined {
  return row?.[column] === null ? undefined : text(row, column);
}

/** A column that holds a whole number. Throws StorageError `damaged` when it does not. */
export function integer(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw wrongColumn(column);
  return value;
}

/** A column that holds bytes. Throws StorageError `damaged` when it does not. */
export function bytes(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw wrongColumn(column);
  return value;
}

function open(path: string): DatabaseSync {
  try {
    // SQLite gives the log the same permissions as the file it finds.
    closeSync(openSync(path, 'a', 0o600));
    return new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  } catch (error) {
    throw asOpeningError(error);
  }
}

function migrate(database: DatabaseSync, version: number, migrations: readonly string[]): void {
  // Always a write, also when nothing is to be done: it proves that the store can be written before anyone relies on it.
  transaction(database, () => {
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function asOpeningError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const result = sqliteResult(error);
  if (result !== undefined && primary(result) === SQLITE_BUSY) {
    return new StorageError(
      'refused',
      'Another process has this store open. One directory serves one process.',
    );
  }
  if (result !== undefined) return asStorageError(error);
  const reason = error instanceof Error ? error.message : 'unknown';
  return new StorageError('unavailable', `The store's files cannot be opened: ${reason}`, { cause: error });
}

const SQLITE_BUSY = 5;

function primary(result: number): number {
  return result & 0xff;
}

/** Codes of https://sqlite.org/rescode.html. */
function codeOf(result: number): StorageErrorCode {
  switch (primary(result)) {
    case 13: // SQLITE_FULL
      return 'full';
    case SQLITE_BUSY:
    case 6: // SQLITE_LOCKED
    case 7: // SQLITE_NOMEM
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
      return 'unavailable';
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return 'damaged';
    default:
      return 'invalid';
  }
}

function sqliteResult(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

function wrongColumn(column: string): StorageError {
  return new StorageError('damaged', `A stored row has no proper ${column}.`);
}
