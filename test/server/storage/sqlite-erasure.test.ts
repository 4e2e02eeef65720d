import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MEETING, act, family, snapshot, update } from './store-samples.ts';
import { allBytes, storePlaces } from './store-places.ts';

const places = storePlaces();

/** A repeatable source of numbers from 0 to below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every sealed value of a copy of the store's data: what must be gone once its row is. */
async function sealedValues(
  directory: string,
  table: 'updates' | 'records' | 'snapshots',
): Promise<string[]> {
  const data = new DatabaseSync(join(directory, 'data.db'), { readOnly: true });
  const rows = data.prepare(`SELECT hex(sealed) AS sealed FROM ${table}`).all();
  data.close();
  return rows.map((row) => String(row['sealed']));
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
  const seed = 20_261_122;
  console.log(`erasure: seed ${seed}`);
  const random = randomFrom(seed);
  const first = await places.open({ directory });
  const last = new Map<string, number>();
  const writing: Promise<void>[] = [];
  for (let count = 0; count < 3_000; count += 1) {
    const room = `room-${Math.floor(random() * 40)}`;
    const seq = (last.get(room) ?? 0) + 1;
    last.set(room, seq);
    const words = 'w'.repeat(60 + Math.floor(random() ** 6 * 3_000));
    writing.push(first.commit({ updates: [update(room, seq, words)] }));
    if (count % 20 === 0) writing.push(first.commit({ put: [family(`f-${count}`, words)] }));
  }
  await Promise.all(writing);
  await first.close();
  const values = [
    ...(await sealedValues(directory, 'updates')),
    ...(await sealedValues(directory, 'records')),
  ];
  expect(traces(await allBytes(directory), values)).toBeGreaterThan(9_000);

  const second = await places.open({ directory });
  for (const [room, through] of last) {
    if (random() < 0.5) await second.commit({ dropRooms: [room] });
    else await second.commit({ snapshots: [snapshot(room, through, 'all')] });
  }
  const records = await second.list('family');
  await second.commit({ remove: records.map(({ kind, id }) => ({ kind, id })), audit: [act('purge')] });
  await second.scrub();
  expect(traces(await allBytes(directory), values)).toBe(0);
  expect(await second.audit(MEETING)).toHaveLength(1);
});

it('STORE10 what was put in the place of a record leaves nothing of what stood there', async () => {
  const directory = await places.directory();
  const first = await places.open({ directory });
  await first.commit({ put: [family('f', 'Ama')], snapshots: [snapshot('a', 1, 'first')] });
  await first.close();
  const values = [
    ...(await sealedValues(directory, 'records')),
    ...(await sealedValues(directory, 'snapshots')),
  ];
  const second = await places.open({ directory });
  await second.commit({ put: [family('f', 'Amy')], snapshots: [snapshot('a', 1, 'other')] });
  await second.scrub();
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
