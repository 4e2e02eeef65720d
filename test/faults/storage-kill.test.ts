import { expect, it } from 'vitest';
import { storePlaces } from '../server/storage/store-places.ts';
import { randomFrom } from '../support/seeded-random.ts';
import { startWriting } from './storage-process.ts';
import { WRITER_ROOMS, contentOf } from './storage-writer-rooms.ts';

const places = storePlaces();
const ROUNDS = 12;

it('STORE12 what was said to be durable survives kill -9, once, and STORE16 no lock is left', async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  console.log(`storage kill: seed ${seed}`);
  const random = randomFrom(seed);
  const directory = await places.directory();
  const generations = new Set<string>();
  let total = 0;
  let unsaid = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const writing = await startWriting(directory);
    generations.add(writing.generation);
    const enough = Math.floor(random() * 400);
    await writing.until(() => writing.count() > enough);
    await writing.kill();
    total += writing.count();

    const storage = await places.open({ directory });
    for (const room of WRITER_ROOMS) {
      const content = contentOf(await storage.loadRoom(room));
      expect(content).toEqual(content.map((_, at) => `${room}:${at + 1}`));
      expect(content.length).toBeGreaterThanOrEqual(writing.durable.get(room) ?? 0);
      unsaid += content.length - (writing.durable.get(room) ?? content.length);
    }
    await storage.close();
  }
  console.log(
    `storage kill: ${ROUNDS} kills, ${total} updates said durable, ${unsaid} durable but not yet said`,
  );
  expect(total).toBeGreaterThan(ROUNDS * 50);
  expect(generations.size).toBe(1);
});
