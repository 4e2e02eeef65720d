/**
 * A process of its own that writes to a store without end and says on its output what has become durable, so that a
 * test can take the process or the disk away from it. Its argument is the store's directory.
 */
import { systemClock } from '../../server/clock.ts';
import { createJournal } from '../../server/storage/journal.ts';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { WRITER_ROOMS, contentOf } from './storage-writer-rooms.ts';

const SCOPE = 'meeting';
/** Updates between two snapshots of a room. */
const SNAPSHOT_EVERY = 25;

const storage = await openSqliteStorage({ directory: process.argv[2] ?? '' });
const journal = createJournal(storage, {
  clock: systemClock,
  onTrouble: (isInTrouble) => say(`trouble ${isInTrouble}`),
});

/** Output to a pipe is synchronous here: what is said has left the process. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function writeUpdate(room: string, seq: number): Promise<void> {
  const update = new TextEncoder().encode(`${room}:${seq}`);
  await journal.commit({ updates: [{ room, scope: SCOPE, seq, author: 'ama', update }] });
  say(`durable ${room} ${seq}`);
}

async function writeRoom(room: string): Promise<void> {
  const content = contentOf(await storage.loadRoom(room));
  for (;;) {
    // Two at a time, so that there is always more under way than the last one.
    const next = content.length + 1;
    await Promise.all([writeUpdate(room, next), writeUpdate(room, next + 1)]);
    content.push(`${room}:${next}`, `${room}:${next + 1}`);
    if (content.length % SNAPSHOT_EVERY > 1) continue;
    const state = new TextEncoder().encode(JSON.stringify(content));
    await journal.commit({
      snapshots: [{ room, scope: SCOPE, through: content.length, state, owners: {} }],
    });
  }
}

say(`open ${storage.generation}`);
await Promise.all(WRITER_ROOMS.map(writeRoom));
