import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from '../figures.ts';
import { LightClient } from '../load-clients.ts';
import { memoryOf } from '../processes.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { Target } from '../target.ts';
import { anyTarget, type Cell, inBatches, numbersTo, type Size } from './cell.ts';

/** Time for what is done later to be done, before memory is read. */
const SETTLE_MS = 3000;

/** What an open meeting keeps: two quiet people in each. */
export const memory: Cell = {
  says: 'memory for each open meeting with two quiet people in it',
  size: { secs: 0, people: 2, meetings: 200, rate: 0, times: 1 },
  fits: anyTarget,
  run,
};

async function run(target: Target, { meetings, people }: Size): Promise<Figures> {
  const server = await target.start();
  const seed = meetingSeed();
  const clients: LightClient[] = [];
  const open = async (count: number): Promise<number> => {
    await inBatches(numbersTo(count), 4, async () => {
      for (const seat of await server.meeting(people)) {
        const client = new LightClient(seat, seed);
        await client.join();
        clients.push(client);
      }
    });
    await pause(SETTLE_MS);
    await server.collect();
    return memoryOf(server.pid);
  };
  try {
    const first = Math.max(1, Math.floor(meetings / 5));
    const none = memoryOf(server.pid);
    const some = await open(first);
    const all = await open(meetings - first);
    return {
      kbPerMeeting: (all - some) / (meetings - first),
      kbPerMeetingFromNone: (all - none) / meetings,
      noneMb: none / 1024,
      allMb: all / 1024,
      stillOpen: clients.filter(({ isOpen }) => isOpen).length,
    };
  } finally {
    for (const client of clients) client.close();
    await server.close();
  }
}
