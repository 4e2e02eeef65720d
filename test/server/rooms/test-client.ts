import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { PeerIdentity } from '../../../server/rooms/peer.ts';
import type { Room, RoomConnection } from '../../../server/rooms/room.ts';
import { MESSAGE } from '../../../shared/protocol/messages.ts';

/** One connection of a client that speaks as the y-websocket client does; frames wait until they are delivered. */
export class TestLink {
  readonly toServer: (Uint8Array | string)[] = [];
  readonly toClient: Uint8Array[] = [];
  /** Every frame the server sent, by its type. */
  readonly heard: { readonly type: number; readonly frame: Uint8Array }[] = [];
  closedWith: number | undefined;
  /** Sync updates sent on this connection. */
  sentUpdates = 0;
  /** How many of them the server has called durable. */
  savedUpdates = 0;
  savedVector: Map<number, number> | undefined;
  /** What the socket says waits in it. */
  bufferedAmount = 0;
  readonly #connection: RoomConnection;
  readonly #client: TestClient;
  #isGone = false;

  constructor(client: TestClient, room: Room, identity: PeerIdentity) {
    this.#client = client;
    const waiting = (): number => this.bufferedAmount;
    this.#connection = room.join(
      {
        send: (frame) => void this.toClient.push(frame),
        close: (code) => {
          this.closedWith = code;
        },
        get bufferedAmount() {
          return waiting();
        },
      },
      identity,
    );
  }

  /** Sends a frame, to be delivered later. */
  send(frame: Uint8Array | string): void {
    if (typeof frame !== 'string' && frame[0] === MESSAGE.sync && (frame[1] === 1 || frame[1] === 2))
      this.sentUpdates++;
    this.toServer.push(frame);
  }

  /** Delivers the next frame to the server; false when there is none. */
  deliverUp(): boolean {
    const frame = this.toServer.shift();
    if (frame === undefined || this.#isGone) return false;
    this.#connection.receive(frame);
    return true;
  }

  /** Delivers the next frame to the client; false when there is none. */
  deliverDown(): boolean {
    const frame = this.toClient.shift();
    if (frame === undefined || this.#isGone) return false;
    this.#client.hear(this, frame);
    return true;
  }

  /** The line breaks: what is under way is lost. */
  cut(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.toClient.length = 0;
    this.toServer.length = 0;
    this.#connection.closed();
  }

  heardOf(type: number): Uint8Array[] {
    return this.heard.filter((one) => one.type === type).map(({ frame }) => frame);
  }
}

/** A client with a document of its own. */
export class TestClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly identity: PeerIdentity;
  link: TestLink | undefined;

  constructor(identity: PeerIdentity, doc = new Y.Doc()) {
    this.doc = doc;
    this.identity = identity;
    this.awareness = new Awareness(doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.link?.send(syncFrame((encoder) => writeUpdate(encoder, update)));
    });
    this.awareness.on('update', (change: { added: number[]; updated: number[]; removed: number[] }) => {
      this.link?.send(
        awarenessFrame(this.awareness, [...change.added, ...change.updated, ...change.removed]),
      );
    });
  }

  /** Connects as the y-websocket client does: its state vector, then its presence. */
  connect(room: Room): TestLink {
    const link = new TestLink(this, room, this.identity);
    this.link = link;
    link.send(syncFrame((encoder) => writeSyncStep1(encoder, this.doc)));
    link.send(awarenessFrame(this.awareness, [this.doc.clientID]));
    return link;
  }

  disconnect(): void {
    this.link?.cut();
    this.link = undefined;
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
  }

  destroy(): void {
    this.disconnect();
    this.doc.destroy();
  }

  hear(link: TestLink, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    link.heard.push({ type, frame });
    if (type === MESSAGE.sync) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      readSyncMessage(decoder, encoder, this.doc, this);
      if (encoding.length(encoder) > 1) link.send(encoding.toUint8Array(encoder));
    } else if (type === MESSAGE.awareness) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
    } else if (type === MESSAGE.saved) {
      link.savedUpdates = decoding.readVarUint(decoder);
      link.savedVector = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
    }
  }
}

function syncFrame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    write(encoder);
  });
}

function awarenessFrame(awareness: Awareness, clients: number[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients));
  });
}

/** A sync frame of one update, as a live edit (2) or as the answer to a question (1). */
export const updateMessage = (update: Uint8Array, step: 1 | 2 = 2): Uint8Array =>
  syncFrame((encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, update);
  });
