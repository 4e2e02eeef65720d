import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { randomToken } from '../../shared/ids.ts';
import { localKey, readKeyFile } from './key-file.ts';
import {
  type ContentKeys,
  KEY_MIGRATIONS,
  bindKeyStore,
  isKeyOfStore,
  keyStoreIdentity,
  openContentKeys,
  readMeta,
  writeMeta,
} from './keys.ts';
import { openDatabase, transaction } from './sqlite-database.ts';
import type { WorkerOptions } from './sqlite-messages.ts';
import { DATA_MIGRATIONS } from './sqlite-schema.ts';
import { StorageError } from './storage.ts';

/** The two open files of a store. */
export interface OpenStore {
  readonly data: DatabaseSync;
  readonly keyFile: DatabaseSync;
  readonly keys: ContentKeys;
  readonly generation: string;
}

const ID_BYTES = 16;

/**
 * Opens or makes the store in a directory: `data.db` and, apart from it, `keys.db`. Throws StorageError when the key
 * file is not right, another process is there, a newer program wrote it, or the two files do not belong together.
 */
export function openStore(options: WorkerOptions): OpenStore {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const fileKey = options.keyFile === undefined ? undefined : readKeyFile(options.keyFile, options.directory);
  const data = openDatabase(join(options.directory, 'data.db'), DATA_MIGRATIONS);
  try {
    const keyFile = openDatabase(join(options.directory, 'keys.db'), KEY_MIGRATIONS);
    try {
      const keys = openContentKeys(keyFile, wrappingKey(data, keyFile, fileKey, options.directory));
      return { data, keyFile, keys, generation: enter(data, keyFile, options.restored) };
    } catch (error) {
      keyFile.close();
      throw error;
    }
  } catch (error) {
    data.close();
    throw error;
  }
}

function wrappingKey(
  data: DatabaseSync,
  keyFile: DatabaseSync,
  fileKey: Uint8Array | undefined,
  directory: string,
): Uint8Array {
  const bound = keyStoreIdentity(keyFile);
  const store = readMeta(data, 'store');
  if (bound === undefined) {
    if (store !== undefined) {
      throw refusal('The file keys.db is missing: what is stored cannot be read without it. Put it back.');
    }
    const key = fileKey ?? localKey(directory, true);
    const identity = { store: randomToken(ID_BYTES), place: fileKey ? 'file' : 'directory' } as const;
    bindKeyStore(keyFile, identity, key);
    writeMeta(data, 'store', identity.store);
    return key;
  }
  if (bound.place === 'file' && fileKey === undefined) {
    throw refusal('This store was made with a key file. Say where the key file is.');
  }
  if (bound.place === 'directory' && fileKey !== undefined) {
    throw refusal('This store was made without a key file. It opens only without one.');
  }
  const key = fileKey ?? localKey(directory, false);
  if (!isKeyOfStore(keyFile, key)) throw refusal('The key is not the one this store was made with.');
  pair(data, keyFile, store, bound.store);
  return key;
}

function pair(data: DatabaseSync, keyFile: DatabaseSync, store: string | undefined, bound: string): void {
  if (store === bound) return;
  if (store !== undefined) throw refusal('The files data.db and keys.db belong to different stores.');
  if (keyFile.prepare('SELECT 1 FROM content_keys LIMIT 1').get() !== undefined) {
    throw refusal(
      'The file data.db is missing while its keys are here. Put it back, or begin in an empty place.',
    );
  }
  writeMeta(data, 'store', bound);
}

/**
 * Both files count how often they were opened, the data first. Data that has been opened less often than its keys is an
 * older copy put back, so it begins a new generation, as it does when the caller says that everything was restored.
 */
function enter(data: DatabaseSync, keyFile: DatabaseSync, restored: boolean): string {
  const dataOpened = Number(readMeta(data, 'opened') ?? 0);
  const keysOpened = Number(readMeta(keyFile, 'opened') ?? 0);
  const known = readMeta(data, 'generation');
  const isOlderCopy = dataOpened < keysOpened;
  const generation = known === undefined || isOlderCopy || restored ? randomToken(ID_BYTES) : known;
  const opened = String(Math.max(dataOpened, keysOpened) + 1);
  transaction(data, () => {
    writeMeta(data, 'generation', generation);
    writeMeta(data, 'opened', opened);
  });
  writeMeta(keyFile, 'opened', opened);
  return generation;
}

function refusal(sentence: string): StorageError {
  return new StorageError('refused', sentence);
}
