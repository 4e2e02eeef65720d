import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type WebSocket as Carrier, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { unpackMessages } from '../../../client/connection/unpack-messages.ts';
import { beatFrame, packedStateFrame, stateFrame, updateFrame } from '../../../server/rooms/frames.ts';
import { MESSAGE } from '../../../shared/protocol/messages.ts';

/** A socket as a page has it, and the server's end of it. */
async function connected(): Promise<{ page: WebSocket; server: Carrier; heard: Uint8Array[] }> {
  const listening = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => listening.close());
  await once(listening, 'listening');
  const page = new WebSocket(`ws://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  unpackMessages(page);
  page.binaryType = 'arraybuffer';
  const heard: Uint8Array[] = [];
  page.addEventListener('message', ({ data }) => heard.push(new Uint8Array(data)));
  const accepted = new Promise<Carrier>((resolve) => listening.once('connection', resolve));
  const [server] = await Promise.all([accepted, once(page, 'open')]);
  return { page, server, heard };
}

function largeState(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, `${words} `.repeat(400));
  return Y.encodeStateAsUpdate(doc);
}

it('CONN12 packed messages are heard as they were sent, each in its place among the others', async () => {
  const { server, heard } = await connected();
  const states = ['He sleeps in class.', 'Nan comes on Tuesdays.'].map(largeState);
  const typed = updateFrame(new Uint8Array([0, 0]));
  const sent = states.flatMap((state) => [packedStateFrame(state), typed, beatFrame]);
  expect(sent.filter((frame) => frame[0] === MESSAGE.packed)).toHaveLength(2);
  for (const frame of sent) server.send(frame);
  await vi.waitUntil(() => heard.length === sent.length);
  expect(heard).toEqual(states.flatMap((state) => [stateFrame(state), typed, beatFrame]));
});

it('CONN12 what cannot be unpacked ends its socket', async () => {
  const { page, server, heard } = await connected();
  server.send(new Uint8Array([MESSAGE.packed, 1, 2, 3]));
  await once(page, 'close');
  expect(heard).toEqual([]);
});
