import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import type { PeerIdentity } from '../rooms/peer.ts';
import type { Room, RoomConnection } from '../rooms/room.ts';

/**
 * One document as a device has it. It joins a room by frames, as every socket does: the gate, the store and the others
 * cannot tell it from a phone. What is written while it is not connected stays here and is sent when it joins again.
 */
export class DeviceDocument {
  readonly doc = new Y.Doc();
  #line: Line | undefined;

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this)
        this.#line?.connection?.receive(syncFrame((encoder) => writeUpdate(encoder, update)));
    });
  }

  /** Joins a room and has all of it; `ended` is called when it is the room that ends this connection. */
  connect(room: Room, identity: PeerIdentity, ended: () => void): void {
    this.disconnect();
    const line: Line = { connection: undefined };
    const early: Uint8Array[] = [];
    this.#line = line;
    const connection = room.join(
      {
        send: (frame) => {
          if (this.#line !== line) return;
          if (line.connection) this.#hear(line.connection, frame);
          else early.push(frame);
        },
        close: () => {
          if (this.#line === line) this.#line = undefined;
          // A socket says that it is closed a moment after it was.
          queueMicrotask(() => line.connection?.closed());
          ended();
        },
        bufferedAmount: 0,
      },
      identity,
    );
    line.connection = connection;
    if (this.#line !== line) return;
    for (const frame of early) this.#hear(connection, frame);
    connection.receive(syncFrame((encoder) => writeSyncStep1(encoder, this.doc)));
  }

  /** Leaves the room, as a phone does that loses its signal. */
  disconnect(): void {
    const connection = this.#line?.connection;
    this.#line = undefined;
    connection?.closed();
  }

  /** Leaves the room for good. */
  destroy(): void {
    this.disconnect();
    this.doc.destroy();
  }

  #hear(connection: RoomConnection, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    const reply = syncFrame((encoder) => {
      readSyncMessage(decoder, encoder, this.doc, this);
    });
    // One byte is the type alone: nothing was asked.
    if (reply.length > 1) connection.receive(reply);
  }
}

/** One connection, from before the room has answered. */
interface Line {
  connection: RoomConnection | undefined;
}

function syncFrame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    write(encoder);
  });
}
