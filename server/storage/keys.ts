import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { KEY_BYTES, seal, unseal } from './cipher.ts';
import { bytes, emptyLog, text, transaction } from './sqlite-database.ts';
import { StorageError } from './storage.ts';

/**
 * The keys stand in a database file of their own, beside the data: a backup of the data alone holds no key, so a scope
 * destroyed here is unreadable in every such backup. A destroyed scope keeps its row, without its key.
 */
export const KEY_MIGRATIONS: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE content_keys (scope TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID;`,
];

/** One 256-bit content key per scope. */
export interface ContentKeys {
  /** The scope's key, made durable now when the scope has none yet. Throws StorageError `destroyed` or `damaged`. */
  forWriting(scope: string): KeyObject;
  /** The scope's key. Throws StorageError `destroyed`, or `damaged` when there is none or it does not open. */
  forReading(scope: string): KeyObject;
  isDestroyed(scope: string): boolean;
  /** Destroys the key and its wrapped bytes in the file, and lets no other be made for the scope. Durable on return. */
  destroy(scope: string): void;
}

/** The content keys in `database`, each wrapped (encrypted) by the key-encryption key `wrappingKey`. */
export function openContentKeys(database: DatabaseSync, wrappingKey: Uint8Array): ContentKeys {
  const select = database.prepare('SELECT wrapped FROM content_keys WHERE scope = ?');
  const insert = database.prepare('INSERT INTO content_keys (scope, wrapped) VALUES (?, ?)');
  const overwrite = database.prepare(
    'INSERT INTO content_keys (scope, wrapped) VALUES (?, NULL) ON CONFLICT (scope) DO UPDATE SET wrapped = NULL',
  );
  const known = new Map<string, KeyObject>();

  /** Keeps a key ready for use and leaves no copy of its bytes here; its own are wiped when it is let go of. */
  function know(scope: string, secret: Uint8Array): KeyObject {
    const key = createSecretKey(secret);
    secret.fill(0);
    known.set(scope, key);
    return key;
  }

  function stored(scope: string): KeyObject | undefined {
    const cached = known.get(scope);
    if (cached !== undefined) return cached;
    const row = select.get(scope);
    if (row === undefined) return undefined;
    if (row.wrapped === null) {
      throw new StorageError('destroyed', `What was kept under ${scope} has been erased.`);
    }
    const secret = unseal(wrappingKey, bytes(row, 'wrapped'), keyIdentity(scope));
    if (secret === undefined) throw new StorageError('damaged', `The key of ${scope} has been altered.`);
    return know(scope, secret);
  }

  return {
    forWriting(scope) {
      const existing = stored(scope);
      if (existing !== undefined) return existing;
      const secret = randomBytes(KEY_BYTES);
      insert.run(scope, seal(wrappingKey, secret, keyIdentity(scope)));
      return know(scope, secret);
    },
    forReading(scope) {
      const key = stored(scope);
      if (key === undefined) throw new StorageError('damaged', `The key of ${scope} is missing.`);
      return key;
    },
    isDestroyed(scope) {
      return !known.has(scope) && select.get(scope)?.wrapped === null;
    },
    destroy(scope) {
      overwrite.run(scope);
      known.delete(scope);
      // The few kilobytes are written anew, so that no older page still holds the wrapped key.
      database.exec('VACUUM');
      emptyLog(database);
    },
  };
}

/** Where the key-encryption key of a store stands. */
export type KeyPlace = 'file' | 'directory';

/** What the keys' file says of the store it belongs to. */
export interface KeyStoreIdentity {
  /** The same random string stands in the data. */
  readonly store: string;
  readonly place: KeyPlace;
}

/** Undefined in a new keys' file. */
export function keyStoreIdentity(database: DatabaseSync): KeyStoreIdentity | undefined {
  const store = readMeta(database, 'store');
  if (store === undefined) return undefined;
  return { store, place: readMeta(database, 'key place') === 'file' ? 'file' : 'directory' };
}

/** Makes a new keys' file the one of this store and this key-encryption key, once. */
export function bindKeyStore(
  database: DatabaseSync,
  identity: KeyStoreIdentity,
  wrappingKey: Uint8Array,
): void {
  const proof = Buffer.from(seal(wrappingKey, new Uint8Array(KEY_BYTES), PROOF_IDENTITY)).toString('base64');
  transaction(database, () => {
    writeMeta(database, 'store', identity.store);
    writeMeta(database, 'key place', identity.place);
    writeMeta(database, 'key proof', proof);
  });
}

/** Whether the key-encryption key is the one the store was made with. */
export function isKeyOfStore(database: DatabaseSync, wrappingKey: Uint8Array): boolean {
  const proof = readMeta(database, 'key proof');
  return (
    proof !== undefined && unseal(wrappingKey, Buffer.from(proof, 'base64'), PROOF_IDENTITY) !== undefined
  );
}

/** A value of the table `meta`, which both files have; undefined when it was never written. */
export function readMeta(database: DatabaseSync, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(name);
  return row && text(row, 'value');
}

/** Writes a value of the table `meta`. */
export function writeMeta(database: DatabaseSync, name: string, value: string): void {
  database
    .prepare(
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, value);
}

const PROOF_IDENTITY = ['proof of the key-encryption key'] as const;

function keyIdentity(scope: string): readonly string[] {
  return ['content key', scope];
}
