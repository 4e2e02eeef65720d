import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type SqliteStorageOptions, openSqliteStorage } from '../../../server/storage/sqlite.ts';
import type { Storage } from '../../../server/storage/storage.ts';

/** Places for stores that last for one test. */
export interface StorePlaces {
  /** A directory for a store, not made yet. */
  directory(): Promise<string>;
  /** A good key file outside every store. */
  keyFile(): Promise<string>;
  /** Opens a store that is closed after the test if the test has not done so. */
  open(options: SqliteStorageOptions): Promise<Storage>;
}

/** Places that are emptied after each test of the file that calls this. */
export function storePlaces(): StorePlaces {
  const made: string[] = [];
  const stores: Storage[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true, force: true })));
  });

  async function make(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'store-'));
    made.push(path);
    return path;
  }

  return {
    directory: async () => join(await make(), 'data'),
    async keyFile() {
      const path = join(await make(), 'key');
      await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
      return path;
    },
    async open(options) {
      const store = await openSqliteStorage(options);
      stores.push(store);
      return store;
    },
  };
}

/** Every byte of every file in a store's directory, one after the other, after checking that files are there. */
export async function allBytes(directory: string): Promise<Buffer> {
  const names = await readdir(directory);
  if (!names.includes('data.db')) throw new Error(`There is no store in ${directory}.`);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(directory, name)))));
}
