import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { systemClock } from '../../server/clock.ts';
import { silentLog } from '../../server/log.ts';
import type { PeerIdentity } from '../../server/rooms/peer.ts';
import { Room } from '../../server/rooms/room.ts';
import { attach } from '../../server/routes/room-socket.ts';
import { createJournal } from '../../server/storage/journal.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { draftShape } from '../../shared/documents/draft.ts';
import { notebookShape } from '../../shared/documents/notebook-shape.ts';
import type { DocumentShape } from '../../shared/documents/shape.ts';
import type { CloseEvent } from '../../shared/protocol/close-events.ts';
import { type FailingStorage, failingStorage } from './failing-storage.ts';

/** Real rooms on a real port, with a toy in place of sessions: the path `/in/<participant>/sync/<room>` is believed. */
export interface RoomServer {
  /** `ws://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly storage: FailingStorage;
  /** Query strings of all sockets that came, oldest first. */
  readonly handshakes: readonly string[];
  /** The live room a participant reaches by this name. */
  readonly room: (name: string, participant?: string) => Promise<Room>;
  /** Every socket from now on is closed at once with this; undefined lets them in again. */
  refuse: (event: CloseEvent | undefined) => void;
  /** Ends all sockets as a lost network does: without a word. */
  readonly cut: () => void;
  /** Stops listening and ends all sockets; rooms stay as they are on the storage. */
  readonly stop: () => Promise<void>;
  /** Listens again on the same port, rooms loaded anew from the storage. */
  readonly start: () => Promise<void>;
}

const SHAPES: Readonly<Record<string, DocumentShape>> = { draft: draftShape, notebook: notebookShape };

/** Starts such a server on a free port. */
export async function startRoomServer(): Promise<RoomServer> {
  const storage = failingStorage(createMemoryStorage());
  const handshakes: string[] = [];
  let rooms = new Map<string, Promise<Room>>();
  let refusal: CloseEvent | undefined;
  let http: Server | undefined;
  const sockets = new Set<WebSocket>();
  const journal = createJournal(storage, {
    clock: systemClock,
    onTrouble: (isOn) => {
      for (const room of rooms.values()) void room.then((open) => open.setTrouble(isOn));
    },
  });

  const roomNamed = (name: string): Promise<Room> => {
    const known = rooms.get(name);
    if (known) return known;
    const shape = SHAPES[name.split('/')[0] ?? ''] ?? null;
    const opening = Room.open({
      name,
      scope: 'meeting',
      shape,
      storage,
      journal,
      clock: systemClock,
      log: silentLog,
    });
    rooms.set(name, opening);
    return opening;
  };
  const room: RoomServer['room'] = (name, participant = '') =>
    roomNamed(name === 'notebook' || name === 'desk' ? `${name}/${participant}` : name);

  const welcome = async (socket: WebSocket, carrier: Writable, url: URL): Promise<void> => {
    const [, place = '', participant = '', , name = ''] = url.pathname.split('/');
    handshakes.push(url.search);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (refusal) {
      socket.close(refusal.code, refusal.reason);
      return;
    }
    const writes = place === 'in' && (name === 'draft' || name === 'notebook');
    const peer: PeerIdentity = {
      participant,
      access: writes ? 'write' : 'read',
      ...(place === 'in' ? { presence: { name: `Known as ${participant}` } } : {}),
    };
    socket.pause();
    const open = await room(name, participant);
    attach(socket, carrier, open, peer, () => undefined);
    socket.resume();
  };

  let port = 0;
  const start = async (): Promise<void> => {
    const listening = createServer();
    http = listening;
    const upgrades = new WebSocketServer({ server: listening, perMessageDeflate: false });
    upgrades.on('connection', (socket, request) => {
      // A socket that was on its way while the server stopped would keep it from stopping.
      if (http !== listening) socket.terminate();
      else void welcome(socket, request.socket, new URL(request.url ?? '/', 'http://localhost'));
    });
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
    port = (listening.address() as AddressInfo).port;
  };
  const cut = (): void => {
    for (const socket of sockets) socket.terminate();
  };
  await start();
  return {
    get origin() {
      return `ws://127.0.0.1:${port}`;
    },
    storage,
    handshakes,
    room,
    refuse: (event) => {
      refusal = event;
    },
    cut,
    stop: async () => {
      const listening = http;
      http = undefined;
      cut();
      if (listening) {
        const closed = new Promise((resolve) => listening.close(resolve));
        listening.closeAllConnections();
        await closed;
      }
      for (const open of rooms.values()) await (await open).close();
      rooms = new Map();
    },
    start,
  };
}
