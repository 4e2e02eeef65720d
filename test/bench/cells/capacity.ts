import { setTimeout as pause } from 'node:timers/promises';
import { type Figures, spreadOf } from '../figures.ts';
import { Keystrokes } from '../keystrokes.ts';
import { LightClient } from '../load-clients.ts';
import { cpuOf, memoryOf, ownCpu, watchNoise } from '../processes.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { Target } from '../target.ts';
import { Typists } from '../typists.ts';
import { anyTarget, at, type Cell, inBatches, numbersTo, type Size } from './cell.ts';

const WRITERS = 2;
const FIRST_CLIENT = 0x60000000;
/** Long enough that every server runs as it does later in a meeting. */
const WARM_UP_MS = 30_000;
const LAST_ARRIVALS_MS = 600;

/** Many meetings at once, two people of each typing: what an edit costs a server that is busy. */
export const capacity: Cell = {
  says: 'many 8-person meetings, two of each type: CPU per delivered edit under load',
  size: { secs: 6, people: 8, meetings: 100, rate: 3, times: 1 },
  fits: anyTarget,
  run,
};

async function run(target: Target, size: Size): Promise<Figures> {
  const server = await target.start();
  const seed = meetingSeed();
  const clients: LightClient[] = [];
  const watch = new Keystrokes();
  try {
    let dropped = 0;
    const typists = new Typists(size.rate);
    await inBatches(numbersTo(size.meetings), 4, async (meeting) => {
      const seats = await server.meeting(size.people);
      for (const [i, seat] of seats.entries()) {
        const client = new LightClient(seat, seed);
        await client.join();
        client.onLost = () => {
          dropped++;
        };
        clients.push(client);
        const own = FIRST_CLIENT + meeting * WRITERS + i;
        client.onUpdate = (frame, from) => watch.arrived(frame, from, own);
        if (i >= WRITERS) continue;
        const step = at(seed.steps, i);
        typists.add(watch.writer(client, own, seed, step));
      }
    });
    typists.start();
    await pause(WARM_UP_MS);

    watch.isOn = true;
    typists.lateness = [];
    const cpu = cpuOf(server.pid);
    const load = ownCpu();
    const noise = watchNoise(server.pid);
    const began = performance.now();
    await pause(size.secs * 1000);
    typists.stop();
    await pause(LAST_ARRIVALS_MS);
    const wall = performance.now() - began;
    const used = cpuOf(server.pid) - cpu;
    const delivered = watch.latencies.length;
    return {
      cpuUsPerDelivered: (1000 * used) / delivered,
      ...spreadOf(watch.latencies),
      editsPerS: watch.typed / size.secs,
      delivered,
      missing: watch.typed * (size.people - 1) - delivered,
      dropped,
      serverCpuPct: (100 * used) / wall,
      loadCpuPct: (100 * (ownCpu() - load)) / wall,
      loadLateP95: spreadOf(typists.lateness).p95,
      memoryMb: memoryOf(server.pid) / 1024,
      ...noise(),
    };
  } finally {
    for (const client of clients) client.close();
    await server.close();
  }
}
