import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openOutbox } from '../../../client/connection/outbox.ts';
import { memoryOutboxStore, type OutboxStore } from '../../../client/connection/outbox-store.ts';
import { addEntry, snapshotNotebook } from '../../../shared/documents/notebook.ts';
import { newId, randomToken } from '../../../shared/ids.ts';
import { type RoomServer, startRoomServer } from '../../support/room-server.ts';
import { openPage, type TestPage, testDevice } from './page.ts';

let server: RoomServer;
beforeAll(async () => {
  server = await startRoomServer();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

const note = (words: string) => (doc: Y.Doc) =>
  addEntry(doc, newId(), { column: 'worries', section: 'happened', children: [], words });
const words = (doc: Y.Doc): string[] => snapshotNotebook(doc).entries.map((entry) => entry.words);
const asNotebook = { room: 'notebook', keepWhole: true } as const;

async function offline(page: TestPage): Promise<void> {
  await vi.waitUntil(() => page.live.live);
  await server.stop();
  await vi.waitUntil(() => !page.live.live);
}

describe('the outbox', () => {
  it('OUT2 brings back what an earlier page could not send; it arrives once and is then gone', async () => {
    const device = testDevice();
    const first = await openPage(server, 'amina', { ...asNotebook, outbox: await device.outbox() });
    await offline(first);
    first.live.change(note('He cries in the car'));
    await vi.waitUntil(() => first.live.held === 'deviceOnly');
    await first.live.close();

    const second = await openPage(server, 'amina', { ...asNotebook, outbox: await device.outbox() });
    expect(words(second.live.doc)).toEqual(['He cries in the car']);
    expect(second.live.held).toBe('deviceOnly');
    const third = await openPage(server, 'amina', { ...asNotebook, outbox: await device.outbox() });
    await server.start();
    for (const page of [second, third]) {
      page.wake();
      await vi.waitUntil(() => page.live.live && page.live.held === 'saved', { timeout: 8000 });
    }
    const stored = new Y.Doc();
    Y.applyUpdate(stored, (await server.room('notebook', 'amina')).state());
    expect(words(stored)).toEqual(['He cries in the car']);
    await vi.waitFor(async () => expect((await device.store.read('')).size).toBe(0));
  });

  it('OUT2 is empty again when the page that wrote it has sent everything', async () => {
    const device = testDevice();
    const page = await openPage(server, 'amina', { ...asNotebook, outbox: await device.outbox() });
    await offline(page);
    page.live.change(note('Written in the lift'));
    await vi.waitUntil(() => page.live.held === 'deviceOnly');
    await server.start();
    page.wake();
    await vi.waitUntil(() => page.live.held === 'saved', { timeout: 5000 });
    await vi.waitFor(async () => expect((await device.store.read('')).size).toBe(0));
  });

  it('OUT1 says "on this device only" when it has been written, and a problem where it cannot be', async () => {
    const refusing: OutboxStore = {
      ...memoryOutboxStore(),
      write: () => Promise.reject(new Error('full')),
    };
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const kept = await openPage(server, 'bell', { ...asNotebook, outbox: await testDevice().outbox() });
    const full = await openPage(server, 'dee', {
      ...asNotebook,
      outbox: await testDevice(refusing).outbox(),
    });
    const none = await openPage(server, 'tom', asNotebook);
    await vi.waitUntil(() => full.live.live && none.live.live);
    await offline(kept);
    for (const page of [kept, full, none]) page.live.change(note('A note'));
    expect(kept.live.held).toBe('sending');
    expect(none.live.held).toBe('problem');
    await vi.waitUntil(() => kept.live.held === 'deviceOnly' && full.live.held === 'problem');
    expect(full.said).not.toContain('deviceOnly');
    await server.start();
  });

  it('OUT1 is written at once when the page is hidden', async () => {
    const device = testDevice();
    const page = await openPage(server, 'bell', { ...asNotebook, outbox: await device.outbox() });
    await offline(page);
    page.live.change(note('Before the tab is killed'));
    const written = vi.spyOn(device.store, 'write');
    page.hide();
    await vi.waitUntil(() => page.live.held === 'deviceOnly');
    expect(written).toHaveBeenCalledTimes(1);
    await server.start();
  });

  it('OUT3 nobody reads it without its key, and a record counts in its own place alone', async () => {
    const store = memoryOutboxStore();
    const key = randomToken(32);
    const of = { room: 'notebook', version: 1, generation: 'one' };
    const mine = await openOutbox('mine', key, store);
    const secret = new TextEncoder().encode('He is afraid at weekends');
    await mine?.keep(of, secret);
    const [place, record] = [...(await store.read(''))][0] ?? [];
    if (!place || !record) throw new Error('nothing was written');
    expect(new TextDecoder().decode(record.sealed)).not.toContain('afraid');

    const thief = await openOutbox('mine', randomToken(32), store);
    expect((await thief?.find(of))?.current).toEqual([]);
    await store.write(place.replace('notebook', 'draft'), record);
    expect((await mine?.find({ ...of, room: 'draft' }))?.current).toEqual([]);
    await store.write(place.replace('mine', 'other'), record);
    const other = await openOutbox('other', key, store);
    expect((await other?.find(of))?.current).toEqual([]);
    expect((await mine?.find(of))?.current).toEqual([secret]);
    expect(await mine?.find({ ...of, generation: 'two' })).toMatchObject({ current: [], foreign: [secret] });
  });

  it('OUT3 there is none where the device has no cryptography', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const none = await openOutbox('mine', randomToken(32), memoryOutboxStore());
    vi.unstubAllGlobals();
    expect(none).toBeUndefined();
    expect(await openOutbox('mine', randomToken(32), undefined)).toBeUndefined();
  });

  it('OUT4 wiping leaves nothing of this session, and all of the others', async () => {
    const store = memoryOutboxStore();
    const key = randomToken(32);
    const of = { room: 'draft', version: 1, generation: 'one' };
    const mine = await openOutbox('mine', key, store);
    const sameElsewhere = await openOutbox('mine', key, store);
    const other = await openOutbox('mineToo', key, store);
    for (const outbox of [mine, sameElsewhere, other]) await outbox?.keep(of, new Uint8Array([1]));
    expect((await mine?.find(of))?.current.length).toBe(2);
    await mine?.wipe();
    expect([...(await store.read('')).keys()].map((place) => place.split('/')[0])).toEqual(['mineToo']);
  });

  it('OUT2 taking away what was found spares what another tab has written since', async () => {
    const store = memoryOutboxStore();
    const key = randomToken(32);
    const of = { room: 'draft', version: 1, generation: 'one' };
    const one = await openOutbox('mine', key, store);
    const two = await openOutbox('mine', key, store);
    await one?.keep(of, new Uint8Array([1]));
    const found = await two?.find(of);
    await one?.keep(of, new Uint8Array([1, 2]));
    await found?.discard();
    expect((await two?.find(of))?.current).toEqual([new Uint8Array([1, 2])]);
  });

  it('CONN7 a notebook kept for another store is not merged; its words are handed over', async () => {
    const device = testDevice();
    const first = await openPage(server, 'nan', { ...asNotebook, outbox: await device.outbox() });
    await offline(first);
    first.live.change(note('For the old store'));
    await vi.waitUntil(() => first.live.held === 'deviceOnly');
    await first.live.close();
    await server.start();
    const next = await openPage(server, 'nan', {
      ...asNotebook,
      generation: 'two',
      outbox: await device.outbox(),
    });
    await vi.waitUntil(() => next.aside.length === 1, { timeout: 5000 });
    expect(words(next.live.doc)).toEqual([]);
    expect(next.aside[0] && words(next.aside[0].old)).toEqual(['For the old store']);
    await vi.waitFor(async () => expect((await device.store.read('')).size).toBe(0));
  });
});
