import { inflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { AcceptedUpdate } from '../../../server/rooms/accepted-listeners.ts';
import { newId } from '../../../shared/ids.ts';
import { CLOSE } from '../../../shared/protocol/close-events.ts';
import { BEAT_MS, MESSAGE } from '../../../shared/protocol/messages.ts';
import { addNote, docOf, minutes, notes, settings, updateOf, whatOf } from './sample-document.ts';
import { updateMessage } from './test-client.ts';
import { TestRoom } from './test-room.ts';

let house: TestRoom;
const opened = async (...options: Parameters<typeof TestRoom.open>): Promise<TestRoom> => {
  house = await TestRoom.open(...options);
  return house;
};
afterEach(() => house.end());

describe('passing on', () => {
  it('ROOM1 nobody gets an update, nor a newcomer the state with it, before it is durable', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    room.disk.hold();
    settings(mum.doc).set('title', 'words');
    room.deliver();
    const late = room.join('ava');
    room.deliver();
    expect([dad, late].map(({ doc }) => settings(doc).get('title'))).toEqual([undefined, undefined]);
    room.disk.release();
    await room.quiet();
    expect([dad, late].map(({ doc }) => settings(doc).get('title'))).toEqual(['words', 'words']);
  });

  it('ROOM2 everybody but its author gets an update, as it came', async () => {
    const room = await opened();
    const [mum, dad, ava] = [room.join('mum'), room.join('dad'), room.join('ava', { access: 'read' })];
    await room.quiet();
    const before = mum.link?.heardOf(MESSAGE.sync).length;
    const update = updateOf(mum.doc, (doc) => settings(doc).set('title', 'x'));
    await room.quiet();
    const last = [dad, ava].map(({ link }) => link?.heardOf(MESSAGE.sync).at(-1));
    expect(last).toEqual([updateMessage(update), updateMessage(update)]);
    expect(mum.link?.heardOf(MESSAGE.sync).length).toBe(before);
  });

  it('ROOM3 nothing of the document is sent before the client asks for it', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.quiet();
    const dad = room.join('dad');
    dad.link?.toServer.splice(0);
    settings(mum.doc).set('title', 'x');
    await room.quiet();
    expect(dad.link?.heard.map(({ type }) => type)).toEqual([MESSAGE.sync]);
    expect(settings(dad.doc).size).toBe(0);
  });

  it('ROOM17 a large answer goes packed to whoever can unpack it, the same to all of them, and whole to others', async () => {
    const room = await opened();
    const mum = room.join('mum');
    settings(mum.doc).set('title', 'He sleeps in class. '.repeat(200));
    await room.quiet();
    const answerTo = (participant: string, unpacks: boolean): Uint8Array | undefined => {
      const { link } = room.join(participant, { unpacks });
      while (link?.deliverUp());
      return link?.toClient.find(([type, step]) => type === MESSAGE.packed || (type === 0 && step === 1));
    };
    const whole = answerTo('dad', false);
    const packed = answerTo('nan', true);
    if (!whole || !packed) throw new Error('Nobody was answered.');
    expect(packed[0]).toBe(MESSAGE.packed);
    expect(packed.length).toBeLessThan(whole.length / 3);
    expect(new Uint8Array(inflateSync(packed.subarray(1)))).toEqual(whole);
    expect(answerTo('tom', true)).toBe(packed);
  });

  it('ROOM4 a bad frame of any kind ends its own socket, with a final code, and no other', async () => {
    const room = await opened();
    const bad: (Uint8Array | string)[] = [
      'text',
      new Uint8Array(),
      new Uint8Array([0]),
      new Uint8Array([0, 2, 5, 1]),
      new Uint8Array([0, 7, 0]),
      new Uint8Array([2, 0]),
      new Uint8Array([3, 3]),
      new Uint8Array([100, 1]),
      new Uint8Array([255, 255, 255, 255, 15]),
      new Uint8Array(256 * 1024 + 1),
      updateMessage(new Uint8Array([1, 255, 255, 255, 15, 1, 0, 0, 0])),
      updateMessage(new Uint8Array([1, 255, 255, 255, 15, 1, 0, 0, 0]), 1),
      new Uint8Array([0, 0, 4, 200, 200, 200, 3]),
    ];
    const dad = room.join('dad');
    await room.quiet();
    for (const frame of bad) {
      const mum = room.join('mum');
      await room.quiet();
      mum.link?.send(frame);
      settings(mum.doc).set('title', 'too late');
      await room.quiet();
      expect(mum.link?.closedWith).toBe(CLOSE.refusedUpdate.code);
      mum.disconnect();
    }
    settings(dad.doc).set('title', 'still here');
    await room.quiet();
    expect(settings(room.state()).get('title')).toBe('still here');
    expect(dad.link?.closedWith).toBeUndefined();
  });

  it('ROOM12 a beat comes every 20 seconds, and who never asks for the state is let go to come anew', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    dad.link?.toServer.splice(0);
    await room.quiet();
    for (let i = 0; i < 3; i++) room.clock.advance(BEAT_MS);
    await room.quiet();
    expect(mum.link?.heardOf(MESSAGE.beat).length).toBe(3);
    expect([mum, dad].map(({ link }) => link?.closedWith)).toEqual([undefined, CLOSE.restarting.code]);
  });

  it('ROOM13 listeners hear of an update when it is durable: whose it is and what it touched', async () => {
    const room = await opened();
    const heard: AcceptedUpdate[] = [];
    const stop = room.room.onAccepted((accepted) => void heard.push(accepted));
    const mum = room.join('mum');
    await room.quiet();
    room.disk.hold();
    const id = addNote(mum.doc);
    room.deliver();
    expect(heard).toEqual([]);
    room.disk.release();
    await room.quiet();
    expect(heard).toEqual([{ participant: 'mum', roots: new Map([['notes', new Set([id])]]) }]);
    stop();
    settings(mum.doc).set('title', 'x');
    await room.quiet();
    expect(heard.length).toBe(1);
  });
});

describe('who may write', () => {
  it('ROOM6 a reader may send back what is known, and is refused what is new', async () => {
    const room = await opened();
    const mum = room.join('mum');
    const id = addNote(mum.doc);
    await room.quiet();
    mum.disconnect();
    const dad = room.join('dad');
    await room.quiet();
    settings(mum.doc).set('title', 'mum');
    settings(dad.doc).set('title', 'dad');
    mum.connect(room.room);
    await room.quiet();
    const wall = room.join('wall', { access: 'read' });
    await room.quiet();
    wall.disconnect();
    wall.connect(room.room);
    await room.quiet();
    expect(wall.link?.closedWith).toBeUndefined();
    whatOf(wall.doc, id).insert(0, 'scribble');
    await room.quiet();
    expect(wall.link?.closedWith).toBe(CLOSE.refusedUpdate.code);
    expect(whatOf(room.state(), id).toString()).toBe('');
  });

  it('ROOM7 when writing is closed nothing new is taken, and coming back with concurrent edits is no writing', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    for (const { doc } of [mum, dad]) settings(doc).set('title', 'at the same time');
    await room.quiet();
    room.room.setWriting(false);
    for (const client of [mum, dad]) {
      client.disconnect();
      client.connect(room.room);
    }
    await room.heardSaved();
    expect([mum, dad].map(({ link }) => link?.closedWith)).toEqual([undefined, undefined]);
    expect([mum, dad].map(({ link }) => link?.savedUpdates)).toEqual([1, 1]);
    settings(mum.doc).delete('title');
    await room.quiet();
    expect(mum.link?.closedWith).toBe(CLOSE.writingClosed.code);
    const own = docOf();
    Y.applyUpdate(own, room.room.state());
    await room.room.write(updateOf(own, (doc) => minutes(doc).set('phase', 'agree')));
    room.room.setWriting(true);
    settings(dad.doc).set('size', 3);
    await room.quiet();
    expect(minutes(dad.doc).get('phase')).toBe('agree');
    expect(settings(room.state()).get('size')).toBe(3);
  });

  it('ROOM8 sockets are ended by who they belong to', async () => {
    const room = await opened();
    const [mum, phone, dad] = [
      room.join('mum', { session: 's1' }),
      room.join('mum', { session: 's2' }),
      room.join('dad', { session: 's3' }),
    ];
    await room.quiet();
    room.room.endPeers((peer) => peer.session === 's2', CLOSE.accessEnded);
    expect([mum, phone, dad].map(({ link }) => link?.closedWith)).toEqual([
      undefined,
      CLOSE.accessEnded.code,
      undefined,
    ]);
    room.room.endPeers((peer) => peer.participant === 'mum', CLOSE.accessEnded);
    settings(mum.doc).set('title', 'after');
    await room.quiet();
    expect(mum.link?.closedWith).toBe(CLOSE.accessEnded.code);
    expect(settings(room.state()).size).toBe(0);
  });
});

describe('the server’s own updates', () => {
  it('ROOM11 several rooms are written in one commit, and shown only when it is durable', async () => {
    const room = await opened(null);
    const dad = room.join('dad', { access: 'read' });
    await room.quiet();
    const own = docOf();
    const prepared = room.room.prepare(updateOf(own, (doc) => notes(doc).set(newId(), new Y.Map())));
    await room.journal.commit({ updates: [prepared.change] });
    await room.quiet();
    expect(notes(dad.doc).size).toBe(0);
    prepared.publish();
    await room.quiet();
    expect(notes(dad.doc).size).toBe(1);
  });

  it('ROOM11 what was prepared and abandoned is forgotten, and the next takes its place', async () => {
    const room = await opened(null);
    const own = docOf();
    room.room.prepare(updateOf(own, (doc) => settings(doc).set('title', 'lost')));
    room.room.abandon();
    room.room.abandon();
    const again = docOf();
    const prepared = room.room.prepare(updateOf(again, (doc) => settings(doc).set('title', 'kept')));
    expect(prepared.change.seq).toBe(1);
    await room.journal.commit({ updates: [prepared.change] });
    prepared.publish();
    const reopened = await room.reopen(null);
    expect(settings(room.state()).get('title')).toBe('kept');
    expect(reopened.stateVector()).toEqual(Y.encodeStateVector(again));
  });

  it('ROOM11 an update of the server that does not fit is an error, not a refusal', async () => {
    const room = await opened();
    const own = docOf();
    const update = updateOf(own, (doc) => doc.getMap('unknown').set('a', 1));
    expect(() => room.room.prepare(update)).toThrow('unknownRoot');
    const fine = updateOf(docOf(), (doc) => settings(doc).set('title', 'x'));
    await room.room.write(fine);
    await room.room.write(fine);
    expect(() => room.room.prepare(fine)).toThrow('nothing new');
  });
});
