import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { randomFrom } from '../../support/seeded-random.ts';
import { family, snapshot, update } from './store-samples.ts';
import { allBytes, storePlaces } from './store-places.ts';

const places = storePlaces();

/** What a copy of the store's files holds sealed, by `select`: what must be gone once its row is. */
async function sealedValues(directory: string, select: string): Promise<string[]> {
  const copy = await places.directory();
  await cp(directory, copy, { recursive: true });
  const data = new DatabaseSync(join(copy, 'data.db'));
  const rows = data.prepare(select).all();
  data.close();
  return rows.map((row) =>
    Buffer.from(row['sealed'] instanceof Uint8Array ? row['sealed'] : []).toString('hex'),
  );
}

/** How many of these values, by any 24 bytes at their beginning, middle or end, stand in the bytes. */
function traces(bytes: Buffer, values: readonly string[]): number {
  const length = 24;
  const wanted = new Set<string>();
  for (const value of values) {
    const sealed = Buffer.from(value, 'hex');
    for (const at of [0, Math.floor((sealed.length - length) / 2), sealed.length - length]) {
      wanted.add(sealed.toString('latin1', at, at + length));
    }
  }
  const all = bytes.toString('latin1');
  let found = 0;
  for (let at = 0; at + length <= all.length; at += 1) {
    if (wanted.has(all.slice(at, at + length))) found += 1;
  }
  return found;
}

it('STORE10 the sealed bytes of what was removed are gone after a scrub', async () => {
  const directory = await places.directory();
  const seed = 7;
  console.log(`erasure: seed ${seed}`);
  const random = randomFrom(seed);
  const storage = await places.open({ directory });
  const last = new Map<string, number>();
  const removed: string[] = [];
  // Rooms of many sizes grow and go beside each other, so that SQLite moves rows about between its pages.
  for (let round = 0; round < 24; round += 1) {
    const writing: Promise<void>[] = [];
    for (let count = 0; count < 500; count += 1) {
      const room = `room-${Math.floor(random() * 60)}`;
      const seq = (last.get(room) ?? 0) + 1;
      last.set(room, seq);
      const words = 'w'.repeat(40 + Math.floor(random() ** 6 * 3_000));
      writing.push(storage.commit({ updates: [update(room, seq, words)] }));
    }
    await Promise.all(writing);
    const going = [...last.keys()].filter(() => random() < 0.2);
    const names = going.map((room) => `'${room}'`).join(',');
    removed.push(
      ...(await sealedValues(
        directory,
        `SELECT sealed FROM updates JOIN rooms ON rooms.id = updates.room WHERE name IN (${names})`,
      )),
    );
    for (const room of going) {
      if (random() < 0.3) {
        await storage.commit({ snapshots: [snapshot(room, last.get(room) ?? 0, 'all')] });
      } else {
        await storage.commit({ dropRooms: [room] });
        last.delete(room);
      }
    }
  }
  expect(traces(await allBytes(directory), removed)).toBeGreaterThan(1_000);
  await storage.scrub();
  expect(traces(await allBytes(directory), removed)).toBe(0);
  expect(removed.length).toBeGreaterThan(5_000);
});

it('STORE10 what was put in the place of a record leaves nothing of what stood there', async () => {
  const directory = await places.directory();
  const storage = await places.open({ directory });
  await storage.commit({ put: [family('f', 'Ama')], snapshots: [snapshot('a', 1, 'first')] });
  const values = [
    ...(await sealedValues(directory, 'SELECT sealed FROM records')),
    ...(await sealedValues(directory, 'SELECT sealed FROM snapshots')),
  ];
  expect(traces(await allBytes(directory), values)).toBeGreaterThan(0);
  await storage.commit({ put: [family('f', 'Amy')], snapshots: [snapshot('a', 1, 'other')] });
  await storage.scrub();
  expect(values).toHaveLength(2);
  expect(traces(await allBytes(directory), values)).toBe(0);
});

it('STORE9 the wrapped key of a destroyed scope is gone from the files at once', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  for (let meeting = 0; meeting < 60; meeting += 1) {
    await first.commit({ updates: [update(`room-${meeting}`, 1, 'x', `meeting-${meeting}`)] });
  }
  await first.close();
  const keys = new DatabaseSync(join(directory, 'keys.db'), { readOnly: true });
  const rows = keys.prepare('SELECT hex(wrapped) AS wrapped FROM content_keys ORDER BY scope').all();
  keys.close();
  const wrapped = rows.map((row) => String(row['wrapped']));
  const second = await places.open({ directory });
  for (let meeting = 0; meeting < 59; meeting += 1) await second.destroyScope(`meeting-${meeting}`);
  expect(wrapped).toHaveLength(60);
  expect(traces(await allBytes(directory), wrapped)).toBe(3);
  expect((await readFile(join(directory, 'keys.db-wal'))).length).toBe(0);
});
