import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { storePlaces } from '../server/storage/store-places.ts';
import { type WritingProcess, startWriting } from './storage-process.ts';
import { WRITER_ROOMS, contentOf } from './storage-writer-rooms.ts';

const places = storePlaces();

/** Lets a running process write files up to so many bytes and no further, as a quota does. */
async function limitFiles(writing: WritingProcess, bytes: string): Promise<void> {
  await promisify(execFile)('prlimit', ['--pid', String(writing.process.pid), `--fsize=${bytes}:`]);
}

it('STORE17 a process whose disk fails says nothing false, waits, and loses nothing', async () => {
  const directory = await places.directory();
  const writing = await startWriting(directory);
  try {
    for (let round = 1; round <= 3; round += 1) {
      await limitFiles(writing, '40000');
      await writing.until(() => writing.said.at(-1) === 'trouble true');
      await limitFiles(writing, 'unlimited');
      await writing.until(() => writing.said.at(-1) === 'trouble false');
      const before = writing.count();
      await writing.until(() => writing.count() > before + 100);
      expect(writing.said).toHaveLength(2 * round);
    }
  } finally {
    await writing.kill();
  }
  const storage = await places.open({ directory });
  for (const room of WRITER_ROOMS) {
    const content = contentOf(await storage.loadRoom(room));
    expect(content).toEqual(content.map((_, at) => `${room}:${at + 1}`));
    expect(content.length).toBeGreaterThanOrEqual(writing.durable.get(room) ?? 1);
  }
});
