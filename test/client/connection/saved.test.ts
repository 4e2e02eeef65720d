import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { askStateFrame, readFrame, savedFrame, stateFrame } from '../../../server/rooms/frames.ts';
import { addAction } from '../../../shared/documents/draft.ts';
import { snapshotDraft } from '../../../shared/documents/draft-snapshot.ts';
import { newId } from '../../../shared/ids.ts';
import { MESSAGE } from '../../../shared/protocol/messages.ts';
import { type RoomServer, startRoomServer } from '../../support/room-server.ts';
import { openPage, testDevice } from './page.ts';

let server: RoomServer;
beforeAll(async () => {
  server = await startRoomServer();
});
afterAll(() => server.stop());

const act = (what: string) => (doc: Parameters<typeof addAction>[0]) => addAction(doc, newId(), { what });

describe('saved', () => {
  it('CONN1 is not said while the store has not answered, and is once it has', async () => {
    const page = await openPage(server, 'amina');
    await vi.waitUntil(() => page.live.live && page.live.held === 'saved');
    server.storage.hold();
    const asked = server.storage.asked();
    page.live.change(act('Ring the school'));
    expect(page.live.held).toBe('sending');
    await vi.waitUntil(() => server.storage.asked() > asked);
    // Somebody else's question is answered by now, so every word about the held update would have come too.
    const other = await openPage(server, 'nan');
    await vi.waitUntil(() => other.live.live);
    expect(page.live.held).toBe('sending');
    expect(snapshotDraft(other.live.doc).actions).toEqual([]);
    server.storage.release();
    await vi.waitUntil(() => page.live.held === 'saved');
    await vi.waitUntil(() => snapshotDraft(other.live.doc).actions.length === 1);
  });

  it('CONN3 gives way to trouble while the store fails, and comes back after it', async () => {
    const page = await openPage(server, 'bell');
    await vi.waitUntil(() => page.live.live && page.live.held === 'saved');
    server.storage.fail('full');
    page.live.change(act('Ask about the bus'));
    await vi.waitUntil(() => page.live.held === 'problem', { timeout: 5000 });
    server.storage.fail(undefined);
    await vi.waitUntil(() => page.live.held === 'saved', { timeout: 5000 });
    expect(page.said.slice(page.said.indexOf('problem'))).not.toContain('deviceOnly');
  });

  it('CONN1 is not said of what a page wrote before the whole of it was asked for and sent', async () => {
    const device = testDevice();
    const outbox = await device.outbox();
    const before = await openPage(server, 'tom', { outbox });
    await vi.waitUntil(() => before.live.live);
    await server.stop();
    before.live.change(act('Visit on Tuesday'));
    await vi.waitUntil(() => before.live.held === 'deviceOnly');
    const saidBefore = before.said.length;
    server.storage.hold();
    await server.start();
    before.wake();
    await vi.waitUntil(() => before.live.live, { timeout: 5000 });
    expect(before.said.slice(saidBefore)).not.toContain('saved');
    server.storage.release();
    await vi.waitUntil(() => before.live.held === 'saved', { timeout: 5000 });
  });

  it('CONN1 is not said by a word that counts nothing, before the server has asked for what was written offline', async () => {
    const hasty = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => hasty.close());
    let ask = (): void => undefined;
    let answered = 0;
    hasty.on('connection', (socket) => {
      const vector = Y.encodeStateVector(new Y.Doc());
      ask = () => socket.send(askStateFrame(vector));
      socket.on('message', (data: Buffer) => {
        const frame = readFrame(data);
        if (frame?.kind === 'askState') {
          socket.send(stateFrame(Y.encodeStateAsUpdate(new Y.Doc())));
          socket.send(savedFrame(0, vector));
        } else if (frame?.kind === 'update') {
          answered++;
          socket.send(savedFrame(answered, vector));
        }
      });
    });
    await once(hasty, 'listening');
    const { port } = hasty.address() as AddressInfo;
    const device = testDevice();
    const earlier = new Y.Doc();
    act('Written before')(earlier);
    const outbox = await device.outbox();
    const of = { room: 'draft', version: 1, generation: 'one' };
    await outbox?.keep(of, new Uint8Array(Y.encodeStateAsUpdate(earlier)));
    const page = await openPage({ ...server, origin: `ws://127.0.0.1:${port}` }, 'amina', {
      outbox: await device.outbox(),
    });
    await vi.waitUntil(() => page.live.live && page.live.held === 'sending');
    expect(answered).toBe(0);
    expect(page.said).not.toContain('saved');
    ask();
    await vi.waitUntil(() => page.live.held === 'saved');
    expect(answered).toBe(1);
  });

  it('CONN1 is not said for an update that met a closing socket, however many words about saving still come', async () => {
    const sockets: WebSocket[] = [];
    class Watched extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        sockets.push(this);
      }
    }
    const page = await openPage(server, 'dee', { webSocket: Watched });
    await vi.waitUntil(() => page.live.live && page.live.held === 'saved');
    const [closing] = sockets;
    closing?.close();
    expect(closing?.readyState).toBe(WebSocket.CLOSING);
    page.live.change(act('Written into a closing socket'));
    // A word about saving that was on its way: received nothing, vector empty.
    closing?.dispatchEvent(
      new MessageEvent('message', { data: Uint8Array.of(MESSAGE.saved, 1, 1, 0).buffer }),
    );
    expect(page.live.held).not.toBe('saved');
    await vi.waitUntil(() => sockets.length > 1 && page.live.held === 'saved', { timeout: 5000 });
    const reader = await openPage(server, 'reader');
    await vi.waitUntil(() => reader.live.live);
    const found = snapshotDraft(reader.live.doc).actions.map((action) => action.what);
    expect(found).toContain('Written into a closing socket');
  });
});
