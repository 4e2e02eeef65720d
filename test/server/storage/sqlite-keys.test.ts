import { chmod, copyFile, cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { MEETING, act, codeOf, family, snapshot, update, words } from './store-samples.ts';
import { allBytes, storePlaces } from './store-places.ts';

const places = storePlaces();

/** Words as they would stand in a file, in the two encodings that something might have used. */
function hits(bytes: Buffer, canary: string): number {
  return [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')].filter((form) => bytes.includes(form))
    .length;
}

it('STORE13 no words stand in any file, while it is open and after it is closed', async () => {
  const directory = await places.directory();
  const storage = await places.open({ directory, keyFile: await places.keyFile() });
  const canaries = ['CANARY-update', 'CANARY-snapshot', 'CANARY-record', 'CANARY-näme'];
  await storage.commit({
    updates: [update('a', 1, canaries[0])],
    snapshots: [snapshot('b', 0, canaries[1] ?? '')],
    put: [family('f', canaries[2] ?? ''), family('g', canaries[3] ?? '')],
    audit: [act('visible-act')],
  });
  const open = await allBytes(directory);
  await storage.scrub();
  await storage.close();
  const closed = await allBytes(directory);
  for (const bytes of [open, closed]) {
    expect(canaries.map((canary) => hits(bytes, canary))).toEqual([0, 0, 0, 0]);
    // What may stand in the clear is found, so the search would find the rest.
    expect([hits(bytes, MEETING), hits(bytes, 'visible-act')]).toEqual([1, 1]);
  }
});

it('STORE13 with the key file moved away the store does not open, and opens when it is back', async () => {
  const directory = await places.directory();
  const keyFile = await places.keyFile();
  const storage = await places.open({ directory, keyFile });
  await storage.commit({ updates: [update('a', 1)] });
  await storage.close();
  await rename(keyFile, `${keyFile}-away`);
  await expect(openSqliteStorage({ directory, keyFile })).rejects.toThrow('cannot be found');
  await expect(openSqliteStorage({ directory })).rejects.toThrow('was made with a key file');
  await rename(`${keyFile}-away`, keyFile);
  expect(await words(await places.open({ directory, keyFile }), 'a')).toEqual(['update 1']);
});

it('STORE14 a key file that others may use is refused', async () => {
  const directory = await places.directory();
  const keyFile = await places.keyFile();
  for (const mode of [0o640, 0o604, 0o620]) {
    await chmod(keyFile, mode);
    await expect(openSqliteStorage({ directory, keyFile })).rejects.toThrow('used by others than its owner');
  }
  await chmod(keyFile, 0o400);
  await places.open({ directory, keyFile });
});

it('STORE14 a key file inside the data directory is refused, by a link too', async () => {
  const directory = await places.directory();
  const keyFile = await places.keyFile();
  await mkdir(directory, { recursive: true });
  const inside = join(directory, 'key');
  await copyFile(keyFile, inside);
  await symlink(inside, `${keyFile}-link`);
  await expect(openSqliteStorage({ directory, keyFile: inside })).rejects.toThrow(
    'inside the data directory',
  );
  await expect(openSqliteStorage({ directory, keyFile: `${keyFile}-link` })).rejects.toThrow('inside');
});

it('STORE14 a key file that is not the one of the store is refused and changes nothing', async () => {
  const directory = await places.directory();
  const keyFile = await places.keyFile();
  const first = await places.open({ directory, keyFile });
  await first.commit({ updates: [update('a', 1)] });
  await first.close();
  const other = await places.keyFile();
  await expect(openSqliteStorage({ directory, keyFile: other })).rejects.toThrow('not the one this store');
  expect(await codeOf(openSqliteStorage({ directory, keyFile: other }))).toBe('refused');
  expect(await words(await places.open({ directory, keyFile }), 'a')).toEqual(['update 1']);
});

it('STORE14 a file that does not hold a key is refused without showing what it holds', async () => {
  const directory = await places.directory();
  const keyFile = await places.keyFile();
  for (const content of ['', 'hunter2', `${'A'.repeat(42)}=`, 'A'.repeat(88)]) {
    await writeFile(keyFile, content);
    await expect(openSqliteStorage({ directory, keyFile })).rejects.toThrow(
      /^The key file does not hold one key: 32 random bytes as base64 \(openssl rand -base64 32\)\.$/,
    );
  }
  await expect(openSqliteStorage({ directory, keyFile: directory })).rejects.toThrow('is not a file');
});

it('STORE14 a store without a key file needs the key in its directory', async () => {
  const directory = await places.directory();
  const storage = await places.open({ directory });
  await storage.commit({ updates: [update('a', 1)] });
  await storage.close();
  await expect(openSqliteStorage({ directory, keyFile: await places.keyFile() })).rejects.toThrow(
    'made without a key file',
  );
  await rename(join(directory, 'local.key'), join(directory, 'moved'));
  await expect(openSqliteStorage({ directory })).rejects.toThrow('local.key is missing');
  await rename(join(directory, 'moved'), join(directory, 'local.key'));
  expect(await words(await places.open({ directory }), 'a')).toEqual(['update 1']);
});

it('STORE14 keys that are lost or of another store are noticed', async () => {
  const [one, two] = [await places.directory(), await places.directory()];
  const keyFile = await places.keyFile();
  for (const directory of [one, two]) await (await places.open({ directory, keyFile })).close();
  await copyFile(join(one, 'keys.db'), join(two, 'keys.db'));
  await expect(openSqliteStorage({ directory: two, keyFile })).rejects.toThrow('belong to different stores');
  await rm(join(two, 'keys.db'));
  await expect(openSqliteStorage({ directory: two, keyFile })).rejects.toThrow('keys.db is missing');
});

it('STORE9 an older copy of the data does not bring a destroyed scope back', async () => {
  const directory = await places.directory();
  const copy = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ updates: [update('a', 1)], put: [family('f', 'Ama')] });
  await first.commit({ updates: [update('b', 1, 'kept', 'other')] });
  await first.close();
  await cp(directory, copy, { recursive: true });
  const second = await places.open({ directory });
  await second.destroyScope(MEETING);
  await second.commit({ dropRooms: ['a'] });
  await second.close();
  await cp(join(copy, 'data.db'), join(directory, 'data.db'));
  const back = await places.open({ directory });
  expect(await codeOf(back.loadRoom('a'))).toBe('destroyed');
  expect(await back.list('family')).toEqual([]);
  expect(await words(back, 'b')).toEqual(['kept']);
});
