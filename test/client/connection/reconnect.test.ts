import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { isDead, isWorthAsking, SILENCE_MS, type SocketSigns } from '../../../client/connection/liveness.ts';
import { reconnectDelay } from '../../../client/connection/reconnect-delay.ts';
import { addAction, writeActionText } from '../../../shared/documents/draft.ts';
import { snapshotDraft } from '../../../shared/documents/draft-snapshot.ts';
import { newId } from '../../../shared/ids.ts';
import { type RoomServer, startRoomServer } from '../../support/room-server.ts';
import { openPage } from './page.ts';

let server: RoomServer;
beforeAll(async () => {
  server = await startRoomServer();
});
afterAll(() => server.stop());

const whats = (doc: Y.Doc): string[] => snapshotDraft(doc).actions.map((action) => action.what);

describe('reconnecting', () => {
  it('CONN4 brings what two people wrote offline to both and the server, once', async () => {
    const amina = await openPage(server, 'amina');
    const nan = await openPage(server, 'nan');
    const id = newId<'action'>();
    amina.live.change((doc) => addAction(doc, id, { what: 'Ring' }));
    await vi.waitUntil(() => whats(nan.live.doc).length === 1);
    await server.stop();
    await vi.waitUntil(() => !amina.live.live && !nan.live.live);
    amina.live.change((doc) => writeActionText(doc, id, 'Ring the school'));
    nan.live.change((doc) => writeActionText(doc, id, 'Please Ring'));
    nan.live.change((doc) => addAction(doc, newId(), { what: 'Cook on Fridays' }));
    await server.start();
    for (const page of [amina, nan]) {
      page.wake();
      await vi.waitUntil(() => page.live.held === 'saved' && page.live.live, { timeout: 8000 });
    }
    await vi.waitUntil(() => whats(amina.live.doc).length === 2, { timeout: 5000 });
    const expected = ['Please Ring the school', 'Cook on Fridays'];
    expect(whats(amina.live.doc)).toEqual(expected);
    expect(whats(nan.live.doc)).toEqual(expected);
    const stored = new Y.Doc();
    Y.applyUpdate(stored, (await server.room('draft')).state());
    expect(whats(stored)).toEqual(expected);
  });

  it('CONN4 survives sockets that are cut again and again while somebody types', async () => {
    const page = await openPage(server, 'bell');
    await vi.waitUntil(() => page.live.live);
    const id = newId<'action'>();
    const words = 'A bus pass before the holidays';
    page.live.change((doc) => addAction(doc, id));
    for (let typed = 1; typed <= words.length; typed++) {
      page.live.change((doc) => writeActionText(doc, id, words.slice(0, typed)));
      if (typed % 7 !== 0) continue;
      const before = server.handshakes.length;
      server.cut();
      await vi.waitUntil(() => server.handshakes.length > before && page.live.live, { timeout: 5000 });
    }
    await vi.waitUntil(() => page.live.held === 'saved', { timeout: 5000 });
    const stored = new Y.Doc();
    Y.applyUpdate(stored, (await server.room('draft')).state());
    expect(snapshotDraft(stored).actions.find((action) => action.id === id)?.what).toBe(words);
  });

  it('CONN5 waits longer and longer, at most 2.5 s at first, and 15 to 30 s after a minute', () => {
    for (const random of [0, 0.5, 0.999]) {
      for (let attempt = 1; attempt < 40; attempt++) {
        const delay = reconnectDelay(attempt, 30_000, random);
        expect(delay).toBeGreaterThanOrEqual(100);
        expect(delay).toBeLessThanOrEqual(2_500);
        const later = reconnectDelay(attempt, 60_000, random);
        expect(later).toBeGreaterThanOrEqual(15_000);
        expect(later).toBeLessThanOrEqual(30_000);
      }
    }
    expect(reconnectDelay(1, 0, 0.2)).not.toBe(reconnectDelay(1, 0, 0.7));
    expect(reconnectDelay(1, 0, 1)).toBeLessThan(reconnectDelay(4, 0, 1));
  });

  it('CONN6 gives up a socket that is silent, never opens, or does not answer when asked', () => {
    const open: SocketSigns = { state: 'open', since: 0, heardAt: 1_000, askedAt: null };
    expect(isDead(open, 1_000 + SILENCE_MS)).toBe(false);
    expect(isDead(open, 1_001 + SILENCE_MS)).toBe(true);
    expect(isDead({ ...open, askedAt: 2_000 }, 5_000)).toBe(false);
    expect(isDead({ ...open, askedAt: 2_000 }, 7_000)).toBe(true);
    expect(isDead({ ...open, askedAt: 2_000, heardAt: 2_500 }, 7_000)).toBe(false);
    expect(isDead({ ...open, state: 'connecting' }, 9_000)).toBe(false);
    expect(isDead({ ...open, state: 'connecting' }, 11_000)).toBe(true);
    expect(isDead({ ...open, state: 'none' }, 99_000)).toBe(false);
  });

  it('CONN6 asks a quiet open socket when the page comes back, but no oftener than a room answers', () => {
    const quiet: SocketSigns = { state: 'open', since: 0, heardAt: 1_000, askedAt: null };
    expect(isWorthAsking(quiet, 10_000)).toBe(true);
    expect(isWorthAsking(quiet, 2_000)).toBe(false);
    expect(isWorthAsking({ ...quiet, askedAt: 5_000 }, 10_000)).toBe(false);
    expect(isWorthAsking({ ...quiet, state: 'connecting' }, 10_000)).toBe(false);
  });
});
