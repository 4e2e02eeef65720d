import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { type Figures, spreadOf } from '../figures.ts';
import { DocumentClient, LightClient } from '../load-clients.ts';
import { cpuOf, watchNoise } from '../processes.ts';
import { historySeed, meetingSeed, type Seed } from '../seed-documents.ts';
import type { Target } from '../target.ts';
import { at, type Cell, keepsDocuments, type Size } from './cell.ts';

const HISTORY_EDITS = 50_000;
const SETTLE_MS = 1500;
const BETWEEN_MS = 40;

/** Somebody comes into a meeting that others are in: from the open socket to the whole document. */
export const join: Cell = {
  says: 'somebody comes into a meeting: time, bytes, CPU of a join',
  size: { secs: 0, people: 2, meetings: 1, rate: 0, times: 20 },
  fits: keepsDocuments,
  run: (target, size) => run(target, size, meetingSeed()),
};

/** The same where the document is a long history of single characters. */
export const joinHistory: Cell = {
  ...join,
  says: 'the same with a document of 50,000 single-character edits',
  run: (target, size) => run(target, size, historySeed(HISTORY_EDITS)),
};

async function run(target: Target, { times }: Size, seed: Seed): Promise<Figures> {
  const server = await target.start();
  const seats = await server.meeting(2);
  const holder = new LightClient(at(seats, 0), seed);
  try {
    await holder.join();
    await pause(SETTLE_MS);
    const readings: number[] = [];
    let bytes = 0;
    let incomplete = 0;
    let cpu = Number.NaN;
    let noise = watchNoise(server.pid);
    const warmUp = 3;
    for (let i = 0; i < times + warmUp; i++) {
      if (i === warmUp) {
        cpu = cpuOf(server.pid);
        noise = watchNoise(server.pid);
      }
      const client = new DocumentClient(at(seats, 1));
      await client.join();
      if (i >= warmUp) readings.push(client.syncedAt - client.socket.openAt);
      bytes = client.socket.bytesIn;
      if (!isWhole(client.doc, seed)) incomplete++;
      client.leave();
      await pause(BETWEEN_MS);
    }
    const used = cpuOf(server.pid) - cpu;
    const { p50, p95 } = spreadOf(readings);
    return { cpuMsPerJoin: used / times, p50, p95, bytes, incomplete, ...noise() };
  } finally {
    holder.close();
    await server.close();
  }
}

/** Whether a document holds all that the seed does. */
export function isWhole(doc: Y.Doc, seed: Seed): boolean {
  const have = Y.decodeStateVector(Y.encodeStateVector(doc));
  return [...Y.decodeStateVector(seed.vector)].every(([client, clock]) => (have.get(client) ?? 0) >= clock);
}
