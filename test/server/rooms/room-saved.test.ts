import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { phaseOf } from '../../../server/rooms/saved-words.ts';
import { MESSAGE, SAVED_EVERY_MS } from '../../../shared/protocol/messages.ts';
import { addNote, settings, updateOf, whatOf } from './sample-document.ts';
import { updateMessage } from './test-client.ts';
import { TestRoom } from './test-room.ts';

let house: TestRoom;
const opened = async (): Promise<TestRoom> => {
  house = await TestRoom.open();
  return house;
};
afterEach(() => house.end());

describe('saved', () => {
  it('SAVED1 is said of what is durable and of nothing else', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.heardSaved();
    const { link } = mum;
    if (!link) throw new Error('no link');
    for (let i = 0; i < 5; i++) settings(mum.doc).set('size', i);
    await room.heardSaved();
    expect(link.savedUpdates).toBe(link.sentUpdates);
    room.disk.hold();
    for (let i = 0; i < 3; i++) settings(mum.doc).set('size', 10 + i);
    room.deliver();
    room.clock.advance(10_000);
    room.deliver();
    expect(link.sentUpdates - link.savedUpdates).toBe(3);
    room.disk.release();
    await room.heardSaved();
    expect(link.savedUpdates).toBe(link.sentUpdates);
    expect(link.savedVector).toEqual(Y.decodeStateVector(room.room.stateVector()));
    expect(link.savedVector?.get(mum.doc.clientID)).toBe(
      Y.decodeStateVector(Y.encodeStateVector(mum.doc)).get(mum.doc.clientID),
    );
  });

  it('SAVED2 a hole in what was sent is counted only when everything was sent anew', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.heardSaved();
    const { link } = mum;
    if (!link) throw new Error('no link');
    const before = link.savedUpdates;
    const missed = updateOf(mum.doc, (doc) => settings(doc).set('title', 'missed'));
    // The line swallowed the first of two edits.
    expect(link.toServer.pop()).toEqual(updateMessage(missed));
    link.sentUpdates--;
    settings(mum.doc).set('size', 1);
    while (link.deliverUp());
    await room.journal.idle();
    room.clock.advance(SAVED_EVERY_MS);
    const other = room.join('dad');
    settings(other.doc).set('title', 'dad');
    while (link.toClient.some((frame) => frame[0] !== MESSAGE.sync)) link.deliverDown();
    expect(link.savedUpdates).toBe(before);
    await room.heardSaved();
    room.clock.advance(SAVED_EVERY_MS * 4);
    await room.heardSaved();
    expect(settings(room.state()).get('size')).toBe(1);
    expect(link.savedUpdates).toBe(link.sentUpdates);
  });

  it('SAVED2 what is known already counts as soon as it is durable, not before', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.heardSaved();
    const { link } = mum;
    if (!link) throw new Error('no link');
    const before = link.savedUpdates;
    room.disk.hold();
    const update = updateOf(mum.doc, (doc) => settings(doc).set('title', 'x'));
    link.send(updateMessage(update));
    room.deliver();
    room.clock.advance(SAVED_EVERY_MS);
    room.deliver();
    expect(link.savedUpdates).toBe(before);
    room.disk.release();
    await room.heardSaved();
    expect(link.savedUpdates).toBe(before + 2);
  });

  it('SAVED3 comes at most once in a quarter of a second, to those it concerns, each room at its own moment', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.heardSaved();
    const told = mum.link?.heardOf(MESSAGE.saved).length ?? 0;
    const toldDad = dad.link?.heardOf(MESSAGE.saved).length;
    const id = addNote(mum.doc);
    for (let i = 0; i < 100; i++) {
      whatOf(mum.doc, id).insert(i, 'x');
      room.deliver();
      await room.journal.idle();
      room.clock.advance(10);
    }
    await room.heardSaved();
    const times = (mum.link?.heardOf(MESSAGE.saved).length ?? 0) - told;
    expect(times).toBeGreaterThanOrEqual(4);
    expect(times).toBeLessThanOrEqual(6);
    expect(dad.link?.heardOf(MESSAGE.saved).length).toBe(toldDad);
    const phases = new Set(Array.from({ length: 100 }, (_, i) => phaseOf(`meeting-${i}/draft`)));
    expect(phases.size).toBeGreaterThan(50);
    expect(Math.max(...phases)).toBeLessThan(SAVED_EVERY_MS);
  });

  it('SAVED4 trouble with the store is told to all who are here and all who come', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.quiet();
    room.room.setTrouble(true);
    room.room.setTrouble(true);
    const dad = room.join('dad');
    await room.quiet();
    room.room.setTrouble(false);
    await room.quiet();
    const frames = [mum, dad].map(({ link }) =>
      link?.heardOf(MESSAGE.storeTrouble).map((frame) => [...frame]),
    );
    expect(frames).toEqual(
      [0, 1].map(() => [
        [MESSAGE.storeTrouble, 1],
        [MESSAGE.storeTrouble, 0],
      ]),
    );
  });
});
