import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';

/**
 * What the store of a killed server holds of some rooms, read from a copy of its files before anybody could send anything
 * again.
 */
export async function readStoredRooms(
  dataDirectory: string,
  rooms: readonly string[],
): Promise<Map<string, Y.Doc>> {
  const copy = await mkdtemp(join(tmpdir(), 'stored-'));
  await cp(dataDirectory, copy, { recursive: true });
  const storage = await openSqliteStorage({ directory: copy });
  const found = new Map<string, Y.Doc>();
  for (const name of rooms) {
    const doc = new Y.Doc();
    const stored = await storage.loadRoom(name);
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.state);
    for (const { update } of stored?.updates ?? []) Y.applyUpdate(doc, update);
    found.set(name, doc);
  }
  await storage.close();
  await rm(copy, { recursive: true, force: true });
  return found;
}
