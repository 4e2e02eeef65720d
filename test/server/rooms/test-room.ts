import * as Y from 'yjs';
import type { PeerIdentity } from '../../../server/rooms/peer.ts';
import { Room } from '../../../server/rooms/room.ts';
import { silentLog } from '../../../server/log.ts';
import { createJournal, type Journal } from '../../../server/storage/journal.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import type { DocumentShape } from '../../../shared/documents/shape.ts';
import { type FailingStorage, failingStorage } from '../../support/failing-storage.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { sampleShape } from './sample-document.ts';
import { TestClient } from './test-client.ts';

/** A room on a store that can fail, with a clock that a test moves. */
export class TestRoom {
  readonly clock: ManualClock;
  readonly disk: FailingStorage;
  readonly journal: Journal;
  readonly clients: TestClient[] = [];
  room: Room;

  private constructor(clock: ManualClock, disk: FailingStorage, journal: Journal, room: Room) {
    this.clock = clock;
    this.disk = disk;
    this.journal = journal;
    this.room = room;
  }

  static async open(shape: DocumentShape | null = sampleShape): Promise<TestRoom> {
    const clock = createManualClock();
    const disk = failingStorage(createMemoryStorage());
    const journal = createJournal(disk, { clock, onTrouble: () => undefined });
    const room = await Room.open({ ...roomName, shape, storage: disk, journal, clock, log: silentLog });
    return new TestRoom(clock, disk, journal, room);
  }

  /** Opens the same room again from what is stored, as after a crash. */
  async reopen(shape: DocumentShape | null = sampleShape, storage: Storage = this.disk): Promise<Room> {
    const { clock, journal } = this;
    this.room = await Room.open({ ...roomName, shape, storage, journal, clock, log: silentLog });
    return this.room;
  }

  /** A client that joins the room; `quiet` lets it sync. */
  join(participant: string, more: Partial<PeerIdentity> = {}, doc?: Y.Doc): TestClient {
    const presence = { name: participant.toUpperCase() };
    const client = new TestClient({ participant, access: 'write', presence, ...more }, doc);
    this.clients.push(client);
    client.connect(this.room);
    return client;
  }

  /** Delivers everything and waits for the store until nothing moves any more. */
  async quiet(): Promise<void> {
    for (let moved = true; moved; ) {
      moved = this.deliver();
      const asked = this.disk.asked();
      await this.journal.idle();
      moved = this.deliver() || this.disk.asked() > asked || moved;
    }
  }

  /** Delivers everything that is under way, both ways; says whether there was anything. */
  deliver(): boolean {
    let any = false;
    for (let moved = true; moved; any ||= moved) {
      moved = false;
      for (const { link } of this.clients) if (link && (link.deliverUp() || link.deliverDown())) moved = true;
    }
    return any;
  }

  /** Lets the saved message be said and heard. */
  async heardSaved(): Promise<void> {
    await this.quiet();
    this.clock.advance(250);
    await this.quiet();
  }

  /** What a newcomer would read. */
  state(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.room.state());
    return doc;
  }

  /** Ends all clients, so that no timer of theirs is left. */
  end(): void {
    for (const client of this.clients) client.destroy();
  }
}

const roomName = { name: 'meeting/draft', scope: 'meeting' };
