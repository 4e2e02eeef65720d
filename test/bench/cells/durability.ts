import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { actionText, addAction } from '../../../shared/documents/draft.ts';
import type { Figures } from '../figures.ts';
import { DocumentClient } from '../load-clients.ts';
import { benchId } from '../seed-documents.ts';
import type { Seat, Target } from '../target.ts';
import { Typists } from '../typists.ts';
import { at, type Cell, inBatches, isDurable, numbersTo, type Size } from './cell.ts';

const STEP = benchId<'action'>(0);
/** Some servers load after they have said that they have. */
const LOADED_MS = 700;

/** kill -9 while people type: what somebody else had already seen, or its author was told is saved, and is gone. */
export const durability: Cell = {
  says: 'kill -9 while people type: edits that others had seen, or that were called saved, and are gone',
  size: { secs: 5, people: 3, meetings: 10, rate: 20, times: 1 },
  fits: isDurable,
  run,
};

async function run(target: Target, size: Size): Promise<Figures> {
  const server = await target.start();
  try {
    const meetings = await inBatches(numbersTo(size.meetings), 4, async () =>
      open(await server.meeting(size.people)),
    );
    const typists = new Typists(size.rate);
    for (const meeting of meetings) {
      for (const client of meeting.clients) typists.add(() => meeting.type(client));
    }
    typists.start();
    // Not always at the same place between two stores.
    await pause((size.secs + Math.random()) * 1000);
    typists.stop();
    // From here to the kill nothing that arrives is read, so what counts as seen was seen before it.
    const seen = meetings.map((meeting) => meeting.seen());
    const killed = server.killAndRestart();
    for (const { clients } of meetings) for (const client of clients) client.leave();
    await killed;
    let [accepted, missing, saved, savedMissing] = [0, 0, 0, 0];
    for (const [i, meeting] of meetings.entries()) {
      const fresh = new DocumentClient(at(meeting.seats, 0));
      await fresh.join();
      await pause(LOADED_MS);
      for (const { client, others, own } of at(seen, i)) {
        const have = Y.getState(fresh.doc.store, client);
        accepted += others;
        missing += Math.max(0, others - have);
        saved += own;
        savedMissing += Math.max(0, own - have);
      }
      fresh.leave();
    }
    return { missing, accepted, missingPct: (100 * missing) / accepted, savedMissing, saved };
  } finally {
    await server.close();
  }
}

/** How far one author's typing had come: in somebody else's document, and in what the author was told. */
interface Seen {
  readonly client: number;
  readonly others: number;
  readonly own: number;
}

interface TypingMeeting {
  readonly seats: readonly Seat[];
  readonly clients: readonly DocumentClient[];
  type(client: DocumentClient): void;
  seen(): readonly Seen[];
}

async function open(seats: readonly Seat[]): Promise<TypingMeeting> {
  const clients: DocumentClient[] = [];
  for (const seat of seats) {
    const client = new DocumentClient(seat);
    await client.join();
    if (clients.length === 0) addAction(client.doc, STEP);
    clients.push(client);
  }
  /** By author: its clock after so many updates were sent, and how many of them are called saved. */
  const clockAt = new Map(clients.map((client) => [client, new Map<number, number>()]));
  const savedClock = new Map<DocumentClient, number>();
  for (const client of clients) {
    client.onSaved = (count) => savedClock.set(client, clockAt.get(client)?.get(count) ?? 0);
  }
  return {
    seats,
    clients,
    type(client) {
      const text = actionText(client.doc, STEP);
      text?.insert(text.length, 'x');
      const clock = Y.getState(client.doc.store, client.doc.clientID);
      clockAt.get(client)?.set(client.sent, clock);
    },
    seen: () =>
      clients.map((author) => {
        const client = author.doc.clientID;
        const others = clients.filter((one) => one !== author);
        return {
          client,
          others: Math.max(...others.map(({ doc }) => Y.getState(doc.store, client))),
          own: savedClock.get(author) ?? 0,
        };
      }),
  };
}
