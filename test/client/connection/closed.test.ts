import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addEntry, changeEntry, snapshotNotebook } from '../../../shared/documents/notebook.ts';
import { addAction, setScale } from '../../../shared/documents/draft.ts';
import { snapshotDraft } from '../../../shared/documents/draft-snapshot.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import { newId } from '../../../shared/ids.ts';
import { CLOSE } from '../../../shared/protocol/close-events.ts';
import { type RoomServer, startRoomServer } from '../../support/room-server.ts';
import { openPage, testDevice } from './page.ts';

let server: RoomServer;
beforeAll(async () => {
  server = await startRoomServer();
});
afterAll(() => server.stop());

describe('what the server ends', () => {
  it.each(['accessEnded', 'notAdmitted', 'outOfDate', 'storeChanged'] as const)(
    'CONN8 %s is told to the page and not tried again',
    async (reason) => {
      server.refuse(CLOSE[reason]);
      const before = server.handshakes.length;
      const page = await openPage(server, 'amina');
      await vi.waitUntil(() => page.closed.length > 0);
      expect(page.closed).toEqual([reason]);
      server.refuse(undefined);
      expect(server.handshakes.length).toBe(before + 1);
      expect(page.shown).toEqual([]);
    },
  );

  it('CONN8 a page that was let in after all connects again', async () => {
    server.refuse(CLOSE.notAdmitted);
    const page = await openPage(server, 'amina');
    await vi.waitUntil(() => page.closed.length > 0);
    server.refuse(undefined);
    page.live.connect();
    await vi.waitUntil(() => page.live.live);
    expect(page.shown).toEqual([page.live.doc]);
  });

  it('CONN8 a restarting server is tried again without a word', async () => {
    const page = await openPage(server, 'amina');
    await vi.waitUntil(() => page.live.live);
    const room = await server.room('draft');
    const before = server.handshakes.length;
    room.endPeers(() => true, CLOSE.restarting);
    await vi.waitUntil(() => server.handshakes.length > before && page.live.live, { timeout: 5000 });
    expect(page.closed).toEqual([]);
  });

  it('CONN7 refused words are kept aside whole, and the page goes on with a fresh document', async () => {
    const device = testDevice();
    const outbox = await device.outbox();
    const page = await openPage(server, 'nan', { room: 'notebook', keepWhole: true, outbox });
    await vi.waitUntil(() => page.live.live);
    const fine = newId<'entry'>();
    const note = { column: 'worries', section: 'happened', children: [] } as const;
    page.live.change((doc) => addEntry(doc, fine, { ...note, words: 'He sleeps late' }));
    await vi.waitUntil(() => page.live.held === 'saved');
    const first = page.live.doc;
    const long = 'x'.repeat(MAX_STRING + 1);
    page.live.change((doc) => addEntry(doc, newId(), { ...note, words: long }));
    await vi.waitUntil(() => page.aside.length === 1, { timeout: 5000 });
    expect(page.live.doc).not.toBe(first);
    expect(page.aside[0]?.fresh).toBe(page.live.doc);
    const kept = page.aside[0] && snapshotNotebook(page.aside[0].old).entries.map((entry) => entry.words);
    expect(kept).toEqual(['He sleeps late', long]);
    page.live.change((doc) => changeEntry(doc, fine, { words: 'He sleeps late on Mondays' }));
    await vi.waitUntil(() => page.live.held === 'saved');
    expect(snapshotNotebook(page.live.doc).entries.map((entry) => entry.words)).toEqual([
      'He sleeps late on Mondays',
    ]);
    // What was refused must not come back with the next page and be refused again.
    await vi.waitFor(async () => expect((await device.store.read('')).size).toBe(0));
  });

  it('CONN7 words written after the plan was closed are kept aside, and the page reads it anew', async () => {
    const page = await openPage(server, 'bell');
    await vi.waitUntil(() => page.live.live);
    const room = await server.room('draft');
    room.setWriting(false);
    page.live.change((doc) => addAction(doc, newId(), { what: 'Too late' }));
    await vi.waitUntil(() => page.aside.length === 1 && page.live.live, { timeout: 5000 });
    expect(page.aside[0] && snapshotDraft(page.aside[0].old).actions.map((one) => one.what)).toEqual([
      'Too late',
    ]);
    expect(snapshotDraft(page.live.doc).actions).toEqual([]);
    expect(page.live.held).toBe('saved');
    room.setWriting(true);
  });

  it('CONN7 after a change of store the fresh history is taken and nothing of the old is sent', async () => {
    const page = await openPage(server, 'tom');
    await vi.waitUntil(() => page.live.live);
    await server.stop();
    page.live.change((doc) => setScale(doc, { question: 'Written for the old store' }));
    server.refuse(CLOSE.storeChanged);
    await server.start();
    page.wake();
    await vi.waitUntil(() => page.closed.includes('storeChanged'), { timeout: 5000 });
    server.refuse(undefined);
    page.live.startAgain('two');
    await vi.waitUntil(() => page.live.live && page.aside.length === 1, { timeout: 5000 });
    expect(server.handshakes.at(-1)).toBe('?v=1&g=two&z=1');
    expect(snapshotDraft(page.live.doc).scale.question).toBe('');
    expect(page.aside[0] && snapshotDraft(page.aside[0].old).scale.question).toBe(
      'Written for the old store',
    );
  });

  it('VIEW5 what is changed while a document is read anew waits until it has come', async () => {
    const page = await openPage(server, 'dee', { room: 'notebook', keepWhole: true });
    const id = newId<'entry'>();
    const note = { column: 'worries', section: 'happened', children: [], words: 'Loud nights' } as const;
    page.live.change((doc) => addEntry(doc, id, note));
    await vi.waitUntil(() => page.live.held === 'saved' && page.live.live);
    page.live.startAgain();
    page.live.change((doc) => changeEntry(doc, id, { words: 'Loud nights, twice' }));
    await vi.waitUntil(() => page.live.live && page.live.held === 'saved');
    expect(snapshotNotebook(page.live.doc).entries.map((entry) => entry.words)).toEqual([
      'Loud nights, twice',
    ]);
  });
});
