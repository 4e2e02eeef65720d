import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { bytesTogether, sendNow, sendTogether } from '../../../server/routes/gathered-writes.ts';
import { until } from '../../support/until.ts';

/** The lengths at which a frame's head changes its form, on both sides of each. */
const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];

const message = (length: number, i: number): Buffer => Buffer.alloc(length, i + 1);

interface Line {
  readonly socket: WebSocket;
  readonly carrier: Socket;
  readonly client: WebSocket;
  readonly heard: Buffer[];
}

let server: WebSocketServer | undefined;

async function line(): Promise<Line> {
  server ??= new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  if (!server.address()) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const arrival = new Promise<Pick<Line, 'socket' | 'carrier'>>((resolve) => {
    server?.once('connection', (socket, { socket: carrier }) => resolve({ socket, carrier }));
  });
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const heard: Buffer[] = [];
  client.on('message', (data: Buffer) => heard.push(data));
  await once(client, 'open');
  return { ...(await arrival), client, heard };
}

afterEach(() => {
  for (const client of server?.clients ?? []) client.terminate();
  server?.close();
  server = undefined;
});

describe('messages of one turn', () => {
  it('ROOM16 arrive whole, each by itself and in order, whatever their lengths', async () => {
    const one = await line();
    const other = await line();
    const messages = LENGTHS.map(message);
    for (const each of messages) {
      sendTogether(one.carrier, each);
      sendTogether(other.carrier, each);
    }
    sendTogether(other.carrier, message(3, 9));
    await until(() => one.heard.length === 8 && other.heard.length === 9, 'all messages');
    expect(one.heard.map(({ length }) => length)).toEqual(LENGTHS);
    expect(Buffer.concat(one.heard).equals(Buffer.concat(messages))).toBe(true);
    expect(Buffer.concat(other.heard).equals(Buffer.concat([...messages, message(3, 9)]))).toBe(true);
  });

  it('ROOM16 count as waiting until they go, and go before a close', async () => {
    const { socket, carrier, client, heard } = await line();
    sendTogether(carrier, message(500, 0));
    sendTogether(carrier, message(700, 1));
    expect(bytesTogether(carrier)).toBe(1200);
    sendNow(carrier);
    expect(bytesTogether(carrier)).toBe(0);
    socket.close(4403, 'ended');
    const [code] = await once(client, 'close');
    expect({ code, heard: heard.map(({ length }) => length) }).toEqual({ code: 4403, heard: [500, 700] });
  });

  it('ROOM16 for a connection that is gone harm no other', async () => {
    const gone = await line();
    const here = await line();
    sendTogether(gone.carrier, message(10, 0));
    sendTogether(here.carrier, message(10, 0));
    gone.socket.terminate();
    await until(() => here.heard.length === 1, 'what was sent to the other');
    sendTogether(gone.carrier, message(10, 1));
    sendNow(gone.carrier);
    expect(gone.heard).toEqual([]);
  });
});
