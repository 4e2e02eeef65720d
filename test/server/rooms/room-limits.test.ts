import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../../shared/protocol/close-events.ts';
import { MESSAGE } from '../../../shared/protocol/messages.ts';
import { ownWork } from '../../support/own-work.ts';
import { addNote, docOf, settings, updateOf, whatOf } from './sample-document.ts';
import { updateMessage } from './test-client.ts';
import { TestRoom } from './test-room.ts';

let house: TestRoom;
const opened = async (): Promise<TestRoom> => {
  house = await TestRoom.open();
  return house;
};
afterEach(() => house.end());

const askState = (vector: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, vector);
  });

describe('limits', () => {
  it('ROOM5 typing for minutes and one large answer after a day offline are within them', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    await room.quiet();
    for (let i = 0; i < 1000; i++) {
      whatOf(mum.doc, id).insert(i, 'x');
      if (i % 10 === 0) await room.quiet();
      room.clock.advance(50);
    }
    await room.quiet();
    mum.disconnect();
    for (let i = 0; i < 3000; i++) whatOf(mum.doc, id).insert((i * 7) % 900, 'offline ');
    mum.connect(room.room);
    await room.quiet();
    expect(mum.link?.closedWith).toBeUndefined();
    expect(whatOf(room.state(), id).toString()).toBe(whatOf(mum.doc, id).toString());
  });

  it('ROOM5 a flood of updates, gaps included, ends the socket that sends it', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    const lost = docOf();
    updateOf(lost, (doc) => settings(doc).set('title', 'never sent'));
    const gap = updateOf(lost, (doc) => settings(doc).set('title', 'x'));
    for (let i = 0; i < 10_000; i++) mum.link?.send(updateMessage(gap));
    const asked = dad.link?.heardOf(MESSAGE.sync).length;
    await room.quiet();
    expect(mum.link?.closedWith).toBe(CLOSE.tooMuch.code);
    expect(room.state().store.pendingStructs).toBeNull();
    expect(room.disk.asked()).toBe(0);
    expect(dad.link?.heardOf(MESSAGE.sync).length).toBe(asked);
  });

  it('GATE2 gaps are answered with a question, at most twice a second', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.quiet();
    const lost = docOf();
    updateOf(lost, (doc) => settings(doc).set('title', 'never sent'));
    const gap = updateMessage(updateOf(lost, (doc) => settings(doc).set('title', 'x')));
    const questions = (): number =>
      mum.link?.heardOf(MESSAGE.sync).filter((frame) => frame[1] === 0).length ?? 0;
    const before = questions();
    for (let i = 0; i < 20; i++) mum.link?.send(gap);
    await room.quiet();
    room.clock.advance(2000);
    await room.quiet();
    expect(questions() - before).toBeGreaterThanOrEqual(1);
    expect(questions() - before).toBeLessThanOrEqual(2);
    expect(mum.link?.closedWith).toBeUndefined();
  });

  it('ROOM5 who asks for the state over and over is closed, having got few of them', async () => {
    const room = await opened();
    const [mum, eve] = [room.join('mum'), room.join('eve')];
    addNote(mum.doc);
    await room.quiet();
    for (let i = 0; i < 100; i++) eve.link?.send(askState(new Uint8Array([0])));
    await room.quiet();
    expect(eve.link?.closedWith).toBe(CLOSE.tooMuch.code);
    expect(eve.link?.heardOf(MESSAGE.sync).filter((frame) => frame[1] === 1).length).toBeLessThanOrEqual(3);
  });

  it('ROOM5 a state vector of a million ids is refused, one with clocks from nowhere is answered', async () => {
    const room = await opened();
    const huge = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 60_000);
      for (let i = 0; i < 60_000; i++) for (const n of [i, 1]) encoding.writeVarUint(encoder, n);
    });
    const claims = new Uint8Array([255, 255, 255, 255, 15]);
    for (const vector of [huge, claims, new Uint8Array(200_000), new Uint8Array([1, 5])]) {
      const eve = room.join('eve');
      eve.link?.toServer.splice(0, 2, askState(vector));
      const worked = ownWork();
      await room.quiet();
      expect(worked()).toBeLessThan(100);
      expect(eve.link?.closedWith).toBe(CLOSE.refusedUpdate.code);
      eve.disconnect();
    }
    const far = room.join('far');
    far.link?.toServer.splice(
      0,
      1,
      askState(encoding.encode((e) => [1, 5, 2 ** 53 - 1].forEach((n) => encoding.writeVarUint(e, n)))),
    );
    await room.quiet();
    expect(far.link?.closedWith).toBeUndefined();
    expect(far.link?.heardOf(MESSAGE.sync).some((frame) => frame[1] === 1)).toBe(true);
  });

  it('ROOM5 a socket that does not read is closed when a megabyte waits for it, the others go on', async () => {
    const room = await opened();
    const [mum, slow, dad] = [room.join('mum'), room.join('slow'), room.join('dad')];
    await room.quiet();
    if (slow.link) slow.link.bufferedAmount = 1024 * 1024 * 1.5;
    settings(mum.doc).set('title', 'x');
    await room.quiet();
    expect([slow, dad].map(({ link }) => link?.closedWith)).toEqual([CLOSE.tooMuch.code, undefined]);
    expect(settings(dad.doc).get('title')).toBe('x');
  });

  it('ROOM5 a document that is full takes no more', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    await room.quiet();
    for (let i = 0; i < 40 && mum.link?.closedWith === undefined; i++) {
      whatOf(mum.doc, id).insert(0, 'x'.repeat(200_000));
      room.clock.advance(10_000);
      await room.quiet();
    }
    expect(mum.link?.closedWith).toBe(CLOSE.tooMuch.code);
    expect(Y.encodeStateAsUpdate(room.state()).length).toBeLessThan(6 * 1024 * 1024);
  });
});
