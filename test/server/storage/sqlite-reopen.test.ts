import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { MEETING, act, codeOf, family, snapshot, update, words } from './store-samples.ts';
import { allBytes, storePlaces } from './store-places.ts';

const places = storePlaces();

it('STORE12 everything is there after closing and opening again', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ updates: [update('a', 1)], put: [family('f', 'Ama')], audit: [act('open')] });
  await first.commit({ updates: [update('a', 2)], snapshots: [snapshot('a', 1, 'one')] });
  await first.close();
  const second = await places.open({ directory });
  expect(await words(second, 'a')).toEqual(['one', 'update 2']);
  expect((await second.loadRoom('a'))?.snapshot?.owners).toEqual({ 7: 'ama', 8: 'server' });
  expect(await second.list('family')).toEqual([family('f', 'Ama')]);
  expect(await second.audit(MEETING)).toEqual([act('open')]);
  await second.commit({ updates: [update('a', 3)] });
});

it('STORE12 a copy of the files taken at any answer holds what was answered', async () => {
  const directory = await places.directory();
  const storage = await places.open({ directory });
  for (let seq = 1; seq <= 5; seq += 1) {
    await storage.commit({ updates: [update('a', seq)] });
    const copy = await places.directory();
    await cp(directory, copy, { recursive: true });
    const copied = await places.open({ directory: copy });
    expect(await words(copied, 'a')).toHaveLength(seq);
    await copied.close();
  }
});

it('STORE13 the files are for their owner only', async () => {
  const directory = await places.directory();
  const storage = await places.open({ directory });
  await storage.commit({ updates: [update('a', 1)] });
  const names = await readdir(directory);
  const modes = await Promise.all(
    names.map(async (name) => (await stat(join(directory, name))).mode & 0o077),
  );
  expect(names).toContain('data.db-wal');
  expect(new Set(modes)).toEqual(new Set([0]));
});

it('STORE16 a second opener is refused with a sentence, and the first goes on', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await expect(openSqliteStorage({ directory })).rejects.toThrow(
    'Another process has this store open. One directory serves one process.',
  );
  expect(await codeOf(openSqliteStorage({ directory }))).toBe('refused');
  await first.commit({ updates: [update('a', 1)] });
  await first.close();
  const next = await places.open({ directory });
  expect(await words(next, 'a')).toEqual(['update 1']);
});

it('STORE19 a reopened store keeps its generation, and another store has another', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.close();
  const second = await places.open({ directory });
  const other = await places.open({ directory: await places.directory() });
  expect(second.generation).toBe(first.generation);
  expect(other.generation).not.toBe(first.generation);
});

it('STORE19 an older copy of the data that is put back begins a new generation', async () => {
  const directory = await places.directory();
  const copy = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ updates: [update('a', 1)] });
  await first.close();
  await cp(directory, copy, { recursive: true });
  const second = await places.open({ directory });
  await second.commit({ updates: [update('a', 2)] });
  await second.close();
  await cp(join(copy, 'data.db'), join(directory, 'data.db'));
  const back = await places.open({ directory });
  expect(back.generation).not.toBe(first.generation);
  expect(await words(back, 'a')).toEqual(['update 1']);
  await back.close();
  expect((await places.open({ directory })).generation).toBe(back.generation);
});

it('STORE19 a whole directory put back begins a new generation when the operator says so', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.close();
  const back = await places.open({ directory, restored: true });
  expect(back.generation).not.toBe(first.generation);
});

it('STORE19 a store whose data is lost does not begin again empty', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ updates: [update('a', 1)] });
  await first.close();
  await rm(join(directory, 'data.db'));
  await expect(openSqliteStorage({ directory })).rejects.toThrow('data.db is missing');
  await expect(openSqliteStorage({ directory })).rejects.toThrow('data.db is missing');
});

it('STORE20 a store written by a newer program is refused untouched', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ updates: [update('a', 1)] });
  await first.close();
  const data = new DatabaseSync(join(directory, 'data.db'));
  data.exec('PRAGMA user_version = 99');
  data.close();
  const before = await allBytes(directory);
  const opening = openSqliteStorage({ directory });
  await expect(opening).rejects.toThrow('A newer version of this program wrote the store (its schema is 99');
  expect(await codeOf(openSqliteStorage({ directory }))).toBe('refused');
  expect(before.equals(await allBytes(directory))).toBe(true);
});

it('STORE25 a store of the first schema is brought up to date with all it holds, and goes on', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  const updates = [update('a', 1), update('b', 1), update('a', 2), update('b', 2), update('a', 3)];
  await first.commit({ updates });
  await first.close();
  const data = new DatabaseSync(join(directory, 'data.db'));
  data.exec(`
    CREATE TABLE before (
      room INTEGER NOT NULL REFERENCES rooms ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      author TEXT NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (room, seq)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO before SELECT room, seq, author, sealed FROM updates;
    DROP TABLE updates;
    ALTER TABLE before RENAME TO updates;
    PRAGMA user_version = 1`);
  data.close();
  const again = await places.open({ directory });
  await again.commit({ updates: [update('a', 4)] });
  expect((await again.loadRoom('a'))?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect((await again.loadRoom('b'))?.updates).toEqual([update('b', 1), update('b', 2)]);
});
