import type { Writable } from 'node:stream';

/** What is to be sent over one connection at the end of this turn. */
interface Parcel {
  readonly messages: Uint8Array[];
  bytes: number;
}

const parcels = new Map<Writable, Parcel>();

/** The first byte of a WebSocket frame that holds a whole binary message (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82;
const LENGTH_IN_TWO = 126;
const LENGTH_IN_EIGHT = 127;

/**
 * Sends a WebSocket message at the end of this turn of the loop, together with whatever else goes over this connection:
 * handing bytes to the network costs more than all else that is done for a keystroke. Connections that are sent the same
 * messages share their bytes, so nobody may write to `message` any more.
 */
export function sendTogether(connection: Writable, message: Uint8Array): void {
  if (parcels.size === 0) setImmediate(sendParcels);
  const parcel = parcels.get(connection);
  if (parcel === undefined) parcels.set(connection, { messages: [message], bytes: message.length });
  else {
    parcel.messages.push(message);
    parcel.bytes += message.length;
  }
}

/** Bytes that wait for the end of this turn. */
export function bytesTogether(connection: Writable): number {
  return parcels.get(connection)?.bytes ?? 0;
}

/** Sends what waits for this connection at once: for what must come after it. */
export function sendNow(connection: Writable): void {
  const parcel = parcels.get(connection);
  if (parcel === undefined) return;
  parcels.delete(connection);
  if (connection.writable) connection.write(framed(parcel.messages));
}

function sendParcels(): void {
  let last: readonly Uint8Array[] = [];
  let frames = framed(last);
  for (const [connection, { messages }] of parcels) {
    if (!connection.writable) continue;
    if (!areSame(messages, last)) {
      last = messages;
      frames = framed(messages);
    }
    connection.write(frames);
  }
  parcels.clear();
}

function areSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  return some.length === others.length && some.every((message, i) => message === others[i]);
}

/** Messages as a server frames them, one after the other. */
function framed(messages: readonly Uint8Array[]): Buffer {
  const size = messages.reduce((sum, { length }) => sum + headBytes(length) + length, 0);
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    const { length } = message;
    const head = headBytes(length);
    frames[at] = WHOLE_BINARY;
    if (head === 2) frames[at + 1] = length;
    else if (head === 4) {
      frames[at + 1] = LENGTH_IN_TWO;
      frames.writeUInt16BE(length, at + 2);
    } else {
      frames[at + 1] = LENGTH_IN_EIGHT;
      frames.writeBigUInt64BE(BigInt(length), at + 2);
    }
    frames.set(message, at + head);
    at += head + length;
  }
  return frames;
}

function headBytes(length: number): number {
  if (length < LENGTH_IN_TWO) return 2;
  return length < 65_536 ? 4 : 10;
}
