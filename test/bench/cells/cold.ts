import { setTimeout as pause } from 'node:timers/promises';
import { type Figures, spreadOf } from '../figures.ts';
import { DocumentClient, LightClient } from '../load-clients.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { Seat, Target } from '../target.ts';
import { at, type Cell, inBatches, isDurable, numbersTo, type Size } from './cell.ts';
import { isWhole } from './join.ts';

/** Time for stores that wait before they write. */
const STORED_MS = 4500;
/** How long a document that was called whole may take to become it. */
const LATE_MS = 3000;

/** After a kill each meeting is opened by the first who comes: is what is called whole really whole? */
export const cold: Cell = {
  says: 'kill -9, then the first person of each meeting: time from disk, and "synced" said too early',
  size: { secs: 0, people: 1, meetings: 25, rate: 0, times: 4 },
  fits: isDurable,
  run,
};

async function run(target: Target, { meetings, times }: Size): Promise<Figures> {
  const server = await target.start();
  const seed = meetingSeed();
  try {
    const seats: Seat[] = await inBatches(numbersTo(meetings), 4, async () => {
      const seat = at(await server.meeting(1), 0);
      const writer = new LightClient(seat, seed);
      await writer.join();
      await pause(100);
      writer.close();
      return seat;
    });
    await pause(STORED_MS);
    const readings: number[] = [];
    let falseSyncs = 0;
    let neverWhole = 0;
    for (let round = 0; round < times; round++) {
      await server.killAndRestart();
      for (const seat of seats) {
        const client = new DocumentClient(seat);
        const wholeAt = new Promise<number>((resolve) => {
          client.doc.on('update', () => {
            if (isWhole(client.doc, seed)) resolve(performance.now());
          });
        });
        await client.join();
        if (!isWhole(client.doc, seed)) falseSyncs++;
        const came = await Promise.race([wholeAt, pause(LATE_MS, Number.NaN)]);
        if (Number.isNaN(came)) neverWhole++;
        else readings.push(came - client.socket.openAt);
        client.leave();
      }
    }
    const { p50, p95 } = spreadOf(readings);
    return { falseSyncs, opened: meetings * times, neverWhole, p50, p95 };
  } finally {
    await server.close();
  }
}
