import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { type Figures, spreadOf } from '../figures.ts';
import { Keystrokes } from '../keystrokes.ts';
import { DocumentClient, LightClient } from '../load-clients.ts';
import { cpuOf, ownCpu, watchNoise } from '../processes.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { RunningTarget, Seat, Target } from '../target.ts';
import { Typists } from '../typists.ts';
import { at, type Cell, inBatches, keepsDocuments, numbersTo, type Size } from './cell.ts';

const WRITERS = 2;
const FIRST_CLIENT = 0x60000000;
const WARM_UP_MS = 10_000;
/** Keystrokes later than this, in milliseconds, for one in twenty: the server is full. */
const FULL_MS = 1_000;
/** What each try types more than the one before, and how far beyond the largest that held the last one goes. */
const STEP = 1.3;
/** Keystrokes a second of one person beyond which our server ends a socket that brings more than sixty. */
const MOST_RATE = 45;
/** Longest wait for what was typed to arrive after the typing ended, in milliseconds. */
const SETTLE_MS = 30_000;

/** More and more is typed in many meetings until the server is full; beyond that, people still come. */
export const saturation: Cell = {
  says: 'typing grows by 1.3 until 19 of 20 arrive later than 1 s; who joins at the next step still does',
  size: { secs: 5, people: 8, meetings: 100, rate: 10, times: 8 },
  fits: keepsDocuments,
  run,
};

/** One meeting: the seat of somebody who has not come yet, and the client ids of those who type. */
interface Room {
  readonly late: Seat;
  readonly writers: readonly number[];
}

/** One full house: sockets of people who sit, two of whom type in each meeting. */
class House {
  readonly sitting: LightClient[] = [];
  readonly rooms: Room[] = [];
  readonly keys = new Keystrokes();
  readonly #typing: (() => void)[] = [];
  dropped = 0;

  async fill(server: RunningTarget, { meetings, people }: Size): Promise<void> {
    const seed = meetingSeed();
    await inBatches(numbersTo(meetings), 4, async (meeting) => {
      const seats = await server.meeting(people + 1);
      for (const [i, seat] of seats.slice(0, people).entries()) {
        const client = new LightClient(seat, seed);
        await client.join();
        client.onLost = () => {
          this.dropped++;
        };
        this.sitting.push(client);
        const own = FIRST_CLIENT + meeting * WRITERS + i;
        client.onUpdate = (frame, from) => this.keys.arrived(frame, from, own);
        if (i < WRITERS) this.#typing.push(this.keys.writer(client, own, seed, at(seed.steps, i)));
      }
      const writers = numbersTo(WRITERS).map((i) => FIRST_CLIENT + meeting * WRITERS + i);
      this.rooms.push({ late: at(seats, people), writers });
    });
  }

  typists(rate: number): Typists {
    const typists = new Typists(rate);
    for (const type of this.#typing) typists.add(type);
    return typists;
  }

  /** How many characters a whole document lacks of what was typed in its meeting. */
  lackingIn(doc: Y.Doc, { writers }: Room): number {
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
    return writers.reduce((sum, own) => sum + this.keys.typedBy(own) - (vector.get(own) ?? 0), 0);
  }

  leave(): void {
    for (const client of this.sitting) client.close();
  }
}

async function run(target: Target, size: Size): Promise<Figures> {
  const server = await target.start();
  const house = new House();
  try {
    await house.fill(server, size);
    await typeFor(house, server, size.rate, WARM_UP_MS);
    let rate = size.rate;
    let held = { editsPerS: 0, p95: Number.NaN };
    let isFull = false;
    for (let tries = 0; tries < size.times && rate <= MOST_RATE; tries++) {
      const { p95, editsPerS } = await typeFor(house, server, rate, size.secs * 1000);
      isFull = !(p95 < FULL_MS);
      if (isFull) break;
      held = { editsPerS, p95 };
      rate *= STEP;
    }
    const noise = watchNoise(server.pid);
    const over = await typeFor(house, server, Math.min(rate, MOST_RATE * STEP), size.secs * 1000, () =>
      comeLate(house, size),
    );
    return {
      isFull,
      largestEditsPerS: held.editsPerS,
      largestP95: held.p95,
      overEditsPerS: over.editsPerS,
      overP95: over.p95,
      overServerCpuPct: over.serverCpuPct,
      overLoadCpuPct: over.loadCpuPct,
      ...over.meanwhile,
      dropped: house.dropped,
      lost: await lost(house),
      ...noise(),
    };
  } finally {
    house.leave();
    await server.close();
  }
}

/** Types at a rate for so long, then waits until all of it has arrived or nothing more comes. */
async function typeFor<T>(
  house: House,
  server: RunningTarget,
  rate: number,
  ms: number,
  meanwhile?: () => Promise<T>,
) {
  const { keys } = house;
  keys.latencies.length = 0;
  keys.typed = 0;
  keys.isOn = true;
  const typists = house.typists(rate);
  const cpu = cpuOf(server.pid);
  const load = ownCpu();
  const began = performance.now();
  typists.start();
  const [other] = await Promise.all([meanwhile?.(), pause(ms)]);
  typists.stop();
  const wall = performance.now() - began;
  const serverCpuPct = (100 * (cpuOf(server.pid) - cpu)) / wall;
  const loadCpuPct = (100 * (ownCpu() - load)) / wall;
  const until = performance.now() + SETTLE_MS;
  for (let before = -1; keys.latencies.length > before && performance.now() < until; ) {
    before = keys.latencies.length;
    await pause(1_000);
  }
  keys.isOn = false;
  const { p95 } = spreadOf(keys.latencies);
  return { p95, editsPerS: (keys.typed * 1000) / wall, serverCpuPct, loadCpuPct, meanwhile: other };
}

/** One more person of each of some meetings, one after the other. */
async function comeLate(house: House, { secs }: Size): Promise<Figures> {
  const times: number[] = [];
  let refused = 0;
  for (const { late } of house.rooms.slice(0, secs * 4)) {
    const began = performance.now();
    const client = new LightClient(late);
    try {
      await client.join(30_000);
      times.push(performance.now() - began);
    } catch {
      // Counted: that somebody could not come is what is measured here.
      refused++;
    }
    client.close();
  }
  const { p50, max } = spreadOf(times);
  return { joinP50: p50, joinMax: max, joinRefused: refused };
}

/** Characters that were typed and that no document of the server holds once all is quiet. */
async function lost(house: House): Promise<number> {
  let lacking = 0;
  for (const room of house.rooms.slice(0, 20)) {
    const client = new DocumentClient(room.late);
    await client.join(30_000);
    lacking += house.lackingIn(client.doc, room);
    client.leave();
  }
  return lacking;
}
