import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { actionText } from '../../../shared/documents/draft.ts';
import { type Figures, spreadOf } from '../figures.ts';
import { DocumentClient } from '../load-clients.ts';
import { cpuOf, ownCpu, watchNoise } from '../processes.ts';
import { meetingSeed } from '../seed-documents.ts';
import type { Target } from '../target.ts';
import { Typists } from '../typists.ts';
import { anyTarget, at, type Cell, type Size } from './cell.ts';

/** Long enough that every server runs as it does later in a meeting. */
const WARM_UP_MS = 30_000;
const LAST_ARRIVALS_MS = 600;

/** One meeting whose people all type: how soon the others have it, how soon it is called saved, what it costs. */
export const fanOut: Cell = {
  says: 'one meeting, everybody types: latency, "saved", CPU per delivered edit',
  size: { secs: 20, people: 12, meetings: 1, rate: 5, times: 1 },
  fits: anyTarget,
  run: (target, size) => run(target, size, false),
};

/** The same with a caret that moves at every keystroke. */
export const fanOutCarets: Cell = {
  ...fanOut,
  says: 'the same with a caret update at every keystroke',
  run: (target, size) => run(target, size, true),
};

async function run(target: Target, size: Size, hasCaret: boolean): Promise<Figures> {
  const server = await target.start();
  const clients: DocumentClient[] = [];
  const watch = new Watch();
  try {
    const seed = meetingSeed();
    for (const seat of await server.meeting(size.people)) {
      const doc = new Y.Doc();
      // A relay brings nobody anything they missed.
      if (clients.length === 0 || target.protocol === 'relay') Y.applyUpdate(doc, seed.update);
      const client = new DocumentClient(seat, { doc, hasCaret });
      await client.join();
      clients.push(client);
    }
    await pause(1000);
    const typists = new Typists(size.rate);
    clients.forEach((client, i) => {
      watch.follow(client);
      const step = at(seed.steps, i % seed.steps.length);
      typists.add(() => watch.type(client, step));
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
    const expected = watch.typed * (size.people - 1);
    return {
      cpuUsPerDelivered: (1000 * used) / delivered,
      ...spreadOf(watch.latencies),
      ...savedFigures(watch.saved),
      ...(hasCaret && { caretsPerEdit: watch.carets / delivered }),
      delivered,
      missing: expected - delivered,
      serverCpuPct: (100 * used) / wall,
      loadCpuPct: (100 * (ownCpu() - load)) / wall,
      loadLateP95: spreadOf(typists.lateness).p95,
      ...noise(),
    };
  } finally {
    for (const client of clients) client.leave();
    await server.close();
  }
}

function savedFigures(readings: readonly number[]): Figures {
  if (readings.length === 0) return {};
  const { p50, p95, max } = spreadOf(readings);
  return { savedP50: p50, savedP95: p95, savedMax: max };
}

/** Sees each keystroke leave, arrive and be called saved. */
class Watch {
  isOn = false;
  typed = 0;
  carets = 0;
  /** Milliseconds from a keystroke to somebody else's document having it, and to "saved" of its author. */
  readonly latencies: number[] = [];
  readonly saved: number[] = [];
  /** By client id and clock. */
  readonly #typedAt = new Map<number, Map<number, number>>();
  readonly #unsaved = new Map<DocumentClient, { readonly count: number; readonly at: number }[]>();

  follow(client: DocumentClient): void {
    this.#typedAt.set(client.doc.clientID, new Map());
    client.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (!transaction.local) this.#arrived(transaction);
    });
    client.awareness?.on('update', ({ updated }: { updated: number[] }, origin: unknown) => {
      if (this.isOn && origin === client) this.carets += updated.length;
    });
  }

  type(client: DocumentClient, step: Parameters<typeof actionText>[1]): void {
    const text = actionText(client.doc, step);
    if (!text) throw new Error('The step to type in has not come.');
    const clock = Y.getState(client.doc.store, client.doc.clientID);
    const now = performance.now();
    if (this.isOn) {
      this.typed++;
      this.#typedAt.get(client.doc.clientID)?.set(clock, now);
    }
    text.insert(text.length, String.fromCharCode(97 + Math.floor(Math.random() * 26)));
    if (this.isOn) this.#awaitSaved(client, now);
    const place = Y.createRelativePositionFromTypeIndex(text, text.length);
    client.awareness?.setLocalState({ cursor: { anchor: place, head: place } });
  }

  #awaitSaved(client: DocumentClient, typedAt: number): void {
    const line = this.#unsaved.get(client) ?? [];
    this.#unsaved.set(client, line);
    line.push({ count: client.sent, at: typedAt });
    client.onSaved = (count) => {
      const now = performance.now();
      for (let first = line[0]; first && first.count <= count; first = line[0]) {
        this.saved.push(now - first.at);
        line.shift();
      }
    };
  }

  #arrived({ afterState, beforeState }: Y.Transaction): void {
    const now = performance.now();
    for (const [client, end] of afterState) {
      const times = this.#typedAt.get(client);
      if (!times) continue;
      for (let clock = beforeState.get(client) ?? 0; clock < end; clock++) {
        const typedAt = times.get(clock);
        if (typedAt !== undefined) this.latencies.push(now - typedAt);
      }
    }
  }
}
