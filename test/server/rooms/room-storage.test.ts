import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../../shared/protocol/close-events.ts';
import {
  addNote,
  docOf,
  notes,
  paragraph,
  sampleShape,
  settings,
  updateOf,
  whatOf,
  wordsOf,
} from './sample-document.ts';
import { rawStruct, valueItem } from './raw-update.ts';
import { updateMessage } from './test-client.ts';
import { TestRoom } from './test-room.ts';

let house: TestRoom;
const opened = async (...options: Parameters<typeof TestRoom.open>): Promise<TestRoom> => {
  house = await TestRoom.open(...options);
  return house;
};
afterEach(() => house.end());

const holds = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words);

describe('the store', () => {
  it('ROOM14 what was saved is there after a crash, and whose it is', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    for (const word of ['one ', 'two ', 'three']) whatOf(mum.doc, id).insert(0, word);
    await room.quiet();
    const before = room.room.state();
    await room.reopen();
    expect(whatOf(room.state(), id).toString()).toBe('threetwo one ');
    expect(Y.encodeStateVectorFromUpdate(before)).toEqual(Y.encodeStateVectorFromUpdate(room.room.state()));
    const eve = room.join('eve');
    const next = Y.getState(mum.doc.store, mum.doc.clientID);
    const forged = valueItem({ root: 'settings', key: 'title' }, 'in her name');
    eve.link?.send(updateMessage(rawStruct(mum.doc.clientID, forged, next)));
    await room.quiet();
    expect(eve.link?.closedWith).toBe(CLOSE.refusedUpdate.code);
  });

  it('ROOM14 a room that cannot be read whole is not opened', async () => {
    const room = await opened();
    const mum = room.join('mum');
    settings(mum.doc).set('title', 'x');
    settings(mum.doc).set('title', 'y');
    await room.quiet();
    const torn = {
      ...room.disk,
      loadRoom: async (name: string) => ({
        updates: (await room.disk.loadRoom(name))?.updates.slice(1) ?? [],
      }),
    };
    await expect(room.reopen(sampleShape, torn)).rejects.toThrow('cannot be read whole');
    await room.reopen();
    expect(settings(room.state()).get('title')).toBe('y');
  });

  it('ROOM15 what could not be stored is forgotten by the room, kept by its author, and sent again', async () => {
    const room = await opened();
    const [mum, wall] = [room.join('mum'), room.join('wall', { access: 'read' })];
    settings(mum.doc).set('title', 'before');
    await room.heardSaved();
    const saved = mum.link?.savedUpdates;
    room.disk.fail('invalid');
    settings(mum.doc).set('title', 'kept on the phone');
    settings(mum.doc).set('size', 2);
    await room.heardSaved();
    expect([mum, wall].map(({ link }) => link?.closedWith)).toEqual([CLOSE.restarting.code, undefined]);
    expect(mum.link?.savedUpdates).toBe(saved);
    expect(settings(wall.doc).get('title')).toBe('before');
    room.disk.fail(undefined);
    mum.disconnect();
    mum.connect(room.room);
    await room.heardSaved();
    expect(mum.link?.savedUpdates).toBe(mum.link?.sentUpdates);
    expect(settings(wall.doc).toJSON()).toEqual({ title: 'kept on the phone', size: 2 });
    await room.reopen();
    expect(settings(room.state()).get('size')).toBe(2);
  });

  it('ROOM15 a full disk is waited out without losing or doubling anything', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    room.disk.fail('full');
    for (let i = 0; i < 5; i++) settings(mum.doc).set('size', i);
    settings(dad.doc).set('title', 'dad');
    room.deliver();
    await Promise.resolve();
    room.disk.fail(undefined);
    for (let i = 0; i < 20; i++) {
      room.clock.advance(200);
      await Promise.resolve();
    }
    await room.heardSaved();
    expect([mum, dad].map(({ link }) => link?.closedWith)).toEqual([undefined, undefined]);
    expect(settings(dad.doc).toJSON()).toEqual({ title: 'dad', size: 4 });
    expect(mum.link?.savedUpdates).toBe(mum.link?.sentUpdates);
  });
});

describe('compaction', () => {
  it('ROOM9 leaves no deleted word in what is stored, and everything else as it was', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    whatOf(mum.doc, id).insert(0, 'Zebra is secret');
    wordsOf(mum.doc, id).insert(0, [paragraph('Zebra too')]);
    settings(mum.doc).set('title', 'Zebra title');
    await room.quiet();
    whatOf(mum.doc, id).delete(0, 5);
    wordsOf(mum.doc, id).delete(0, 1);
    settings(mum.doc).set('title', 'plain');
    await room.quiet();
    expect(holds(room.room.state(), 'Zebra')).toBe(true);
    const before = notes(room.state()).toJSON();
    await room.room.compact({ purge: true });
    expect(holds(room.room.state(), 'Zebra')).toBe(false);
    const stored = await room.disk.loadRoom(room.room.name);
    expect(stored?.updates).toEqual([]);
    expect(holds(stored?.snapshot?.state ?? new Uint8Array(), 'Zebra')).toBe(false);
    await room.reopen();
    expect(notes(room.state()).toJSON()).toEqual(before);
    expect(settings(room.state()).get('title')).toBe('plain');
  });

  it('ROOM9 loses nothing that comes while it is under way, nor when it fails half way', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    whatOf(mum.doc, id).insert(0, 'start ');
    await room.quiet();
    room.disk.hold();
    const compacting = room.room.compact();
    await Promise.resolve();
    for (let i = 0; i < 200; i++) whatOf(mum.doc, id).insert(6, `${i} `);
    room.deliver();
    room.room.state();
    room.disk.release();
    await compacting;
    await room.quiet();
    const words = whatOf(mum.doc, id).toString();
    expect(whatOf(room.state(), id).toString()).toBe(words);
    room.disk.fail('invalid');
    await expect(room.room.compact()).rejects.toThrow('a test asked for it');
    room.disk.fail(undefined);
    await room.reopen();
    expect(whatOf(room.state(), id).toString()).toBe(words);
    await room.room.compact();
    await room.reopen();
    expect(whatOf(room.state(), id).toString()).toBe(words);
  });

  it('ROOM9 comes by itself when the last one leaves and when the document has doubled', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    await room.quiet();
    mum.disconnect();
    await room.quiet();
    expect((await room.disk.loadRoom(room.room.name))?.updates).toEqual([]);
    mum.connect(room.room);
    await room.quiet();
    for (let i = 0; i < 120; i++) {
      whatOf(mum.doc, id).insert(0, 'y'.repeat(4000));
      whatOf(mum.doc, id).delete(0, 4000);
      room.clock.advance(1000);
      await room.quiet();
    }
    expect(room.room.state().length).toBeLessThan(256 * 1024 + 8000);
  });

  it('ROOM9 keeps whose each client id is, and lets offline edits of what was collected in', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    const id = addNote(mum.doc);
    whatOf(mum.doc, id).insert(0, 'text');
    await room.quiet();
    dad.disconnect();
    whatOf(dad.doc, id).insert(4, ' from dad');
    settings(dad.doc).set('size', 1);
    notes(mum.doc).delete(id);
    await room.quiet();
    mum.disconnect();
    await room.quiet();
    await room.reopen();
    dad.connect(room.room);
    mum.connect(room.room);
    await room.heardSaved();
    expect([mum, dad].map(({ link }) => link?.closedWith)).toEqual([undefined, undefined]);
    expect(settings(mum.doc).get('size')).toBe(1);
    expect([mum.doc, dad.doc, room.state()].map((doc) => notes(doc).size)).toEqual([0, 0, 0]);
  });

  it('ROOM10 many packs of updates make the same state as the document itself', async () => {
    const room = await opened(sampleShape);
    const doc = docOf();
    for (let i = 0; i < 300; i++) await room.room.write(updateOf(doc, () => settings(doc).set('size', i)));
    expect(Y.encodeStateVectorFromUpdate(room.room.state())).toEqual(Y.encodeStateVector(doc));
    expect(settings(room.state()).get('size')).toBe(299);
    await room.room.close();
    await room.reopen();
    expect(settings(room.state()).get('size')).toBe(299);
  });
});
