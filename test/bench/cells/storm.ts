import { setTimeout as pause } from 'node:timers/promises';
import { type Figures, spreadOf } from '../figures.ts';
import { LightClient } from '../load-clients.ts';
import { cpuOf, watchNoise } from '../processes.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { Seat, Target } from '../target.ts';
import { type Cell, inBatches, keepsDocuments, numbersTo, type Size } from './cell.ts';

/** Time for stores that wait before they write. */
const STORED_MS = 3000;

/** Everybody of many meetings comes back at once after a restart. */
export const storm: Cell = {
  says: 'kill -9, restart, and everybody of all meetings comes back at once',
  size: { secs: 0, people: 8, meetings: 40, rate: 0, times: 1 },
  fits: keepsDocuments,
  run,
};

async function run(target: Target, { meetings, people }: Size): Promise<Figures> {
  const server = await target.start();
  const seed = meetingSeed();
  const clients: LightClient[] = [];
  try {
    const rooms = await inBatches(numbersTo(meetings), 4, async () => server.meeting(people));
    const seats: readonly Seat[] = rooms.flat();
    await inBatches(seats, 16, async (seat) => {
      const client = new LightClient(seat, seed);
      await client.join();
      clients.push(client);
    });
    await pause(STORED_MS);
    for (const client of clients.splice(0)) client.close();
    await server.killAndRestart();
    const cpu = cpuOf(server.pid);
    const noise = watchNoise(server.pid);
    const began = performance.now();
    const times: number[] = [];
    await Promise.all(
      seats.map(async (seat) => {
        const client = new LightClient(seat, seed);
        clients.push(client);
        await client.join(30_000);
        times.push(performance.now() - began);
      }),
    );
    const used = cpuOf(server.pid) - cpu;
    const { p50, max } = spreadOf(times);
    return { allSyncedMs: max, p50, cpuMs: used, clients: seats.length, ...noise() };
  } finally {
    for (const client of clients) client.close();
    await server.close();
  }
}
