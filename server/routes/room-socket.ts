import type { Writable } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { CLOSE } from '../../shared/protocol/close-events.ts';
import type { PeerIdentity } from '../rooms/peer.ts';
import type { Room } from '../rooms/room.ts';
import { bytesTogether, sendNow, sendTogether } from './gathered-writes.ts';

/** How long the socket of somebody who may no longer be here takes to close, in milliseconds (rule DOOR7). */
const ENDED_MS = 500;

/**
 * Ties one WebSocket to a room. The socket's own events are listened to directly: the framework's wrapper copies every
 * frame. `carrier` is the connection below it, which messages are written to directly. A socket that fails ends itself
 * and nothing else (rule ROOM: every socket has an error listener).
 */
export function attach(
  socket: WebSocket,
  carrier: Writable,
  room: Room,
  peer: PeerIdentity,
  gone: () => void,
): void {
  socket.binaryType = 'nodebuffer';
  const connection = room.join(
    {
      send: (data) => {
        if (socket.readyState === socket.OPEN) sendTogether(carrier, data);
      },
      close: (code, reason) => {
        sendNow(carrier);
        socket.close(code, reason);
        // Whoever has lost access need not agree to it, and what still waits for them must not reach them.
        if (code === CLOSE.accessEnded.code) setTimeout(() => socket.terminate(), ENDED_MS).unref();
      },
      get bufferedAmount() {
        return socket.bufferedAmount + bytesTogether(carrier);
      },
    },
    peer,
  );
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary || !Buffer.isBuffer(data)) {
      sendNow(carrier);
      socket.close(CLOSE.refusedUpdate.code, CLOSE.refusedUpdate.reason);
      return;
    }
    connection.receive(data);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    connection.closed();
    gone();
  });
}
