import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { codeOf, family, snapshot, update, words } from './store-samples.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();

/** What is done to the closed store of room `a` (a snapshot through 2, updates 3 to 5), room `b` and two families. */
const damages: Record<string, string> = {
  'an update altered': `UPDATE updates SET sealed = zeroblob(60)
     WHERE seq = 4 AND room = (SELECT id FROM rooms WHERE name = 'a')`,
  'an update in the place of another': `UPDATE updates
     SET sealed = (SELECT sealed FROM updates AS other WHERE other.room = updates.room AND other.seq = 3)
     WHERE seq = 4`,
  'an update cut short': `UPDATE updates SET sealed = substr(sealed, 1, 20)
     WHERE seq = 3 AND room = (SELECT id FROM rooms WHERE name = 'a')`,
  'two updates changed about': `UPDATE updates SET seq = 99 WHERE seq = 3;
     UPDATE updates SET seq = 3 WHERE seq = 4; UPDATE updates SET seq = 4 WHERE seq = 99`,
  'an author changed': `UPDATE updates SET author = 'ben' WHERE seq = 3`,
  'an update missing in the middle': 'DELETE FROM updates WHERE seq = 4',
  'the first update missing': 'DELETE FROM updates WHERE seq = 3',
  'the last update missing': 'DELETE FROM updates WHERE seq = 5',
  'the snapshot missing': 'DELETE FROM snapshots',
  'the snapshot altered': 'UPDATE snapshots SET sealed = zeroblob(100)',
  'the snapshot moved on': 'UPDATE snapshots SET through = 3; DELETE FROM updates WHERE seq = 3',
  'an update of another room put in': `UPDATE updates SET sealed = (SELECT sealed FROM updates WHERE seq = 1)
     WHERE seq = 3`,
  'everything of the room missing': `DELETE FROM snapshots;
     DELETE FROM updates WHERE room = (SELECT id FROM rooms WHERE name = 'a')`,
};

async function damagedStore(sql: string, file = 'data.db') {
  const directory = await places.directory();
  const storage = await places.open({ directory });
  for (let seq = 1; seq <= 5; seq += 1) await storage.commit({ updates: [update('a', seq)] });
  await storage.commit({ snapshots: [snapshot('a', 2, 'one and two')] });
  await storage.commit({ updates: [update('b', 1, 'kept', 'other')] });
  await storage.commit({ put: [family('f', 'Ama', 'lead'), family('g', 'Gil', 'cover')] });
  expect(await words(storage, 'a')).toEqual(['one and two', 'update 3', 'update 4', 'update 5']);
  await storage.close();
  const data = new DatabaseSync(join(directory, file), { enableForeignKeyConstraints: false });
  data.exec(sql);
  data.close();
  return places.open({ directory });
}

describe('a damaged room', () => {
  for (const [what, sql] of Object.entries(damages)) {
    it(`STORE15 with ${what} is refused, and other rooms go on`, async () => {
      const storage = await damagedStore(sql);
      expect(await codeOf(storage.loadRoom('a'))).toBe('damaged');
      expect(await words(storage, 'b')).toEqual(['kept']);
      await storage.commit({ updates: [update('b', 2, 'more', 'other')] });
      expect(await words(storage, 'b')).toEqual(['kept', 'more']);
    });
  }

  it('STORE15 whose key was altered or lost is refused, and other rooms go on', async () => {
    const altered = await damagedStore(
      `UPDATE content_keys SET wrapped = zeroblob(60) WHERE scope = 'meeting-one'`,
      'keys.db',
    );
    expect(await codeOf(altered.loadRoom('a'))).toBe('damaged');
    expect(await codeOf(altered.commit({ updates: [update('a', 6)] }))).toBe('damaged');
    expect(await words(altered, 'b')).toEqual(['kept']);
    const lost = await damagedStore(`DELETE FROM content_keys WHERE scope = 'meeting-one'`, 'keys.db');
    expect(await codeOf(lost.loadRoom('a'))).toBe('damaged');
    expect(await words(lost, 'b')).toEqual(['kept']);
  });
});

it('STORE15 a message names the room and the place, and nothing of the content', async () => {
  const storage = await damagedStore('DELETE FROM updates WHERE seq = 4');
  await expect(storage.loadRoom('a')).rejects.toThrow(/^Update 4 of room a is missing\.$/);
});

it('STORE15 an altered record is refused, and others go on', async () => {
  const storage = await damagedStore(
    `UPDATE records SET sealed = (SELECT sealed FROM records WHERE id = 'g') WHERE id = 'f'`,
  );
  expect(await codeOf(storage.get('family', 'f'))).toBe('damaged');
  expect(await codeOf(storage.find('family', 'lead'))).toBe('damaged');
  expect(await storage.find('family', 'cover')).toEqual([family('g', 'Gil', 'cover')]);
});

it('STORE15 a record given another index does not pass for it', async () => {
  const storage = await damagedStore(`UPDATE records SET found_by = 'lead' WHERE id = 'g'`);
  expect(await codeOf(storage.find('family', 'lead'))).toBe('damaged');
});

it('STORE15 a file that is no store is refused', async () => {
  const directory = await places.directory();
  await (await places.open({ directory })).close();
  await writeFile(join(directory, 'data.db'), 'x'.repeat(10_000));
  expect(await codeOf(openSqliteStorage({ directory }))).toBe('damaged');
});
