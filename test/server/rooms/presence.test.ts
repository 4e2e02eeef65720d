import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, it } from 'vitest';
import { MESSAGE } from '../../../shared/protocol/messages.ts';
import { addNote, settings } from './sample-document.ts';
import type { TestClient } from './test-client.ts';
import { TestRoom } from './test-room.ts';

let house: TestRoom;
const opened = async (): Promise<TestRoom> => {
  house = await TestRoom.open();
  return house;
};
afterEach(() => house.end());

/** An awareness message put together by hand. */
function claim(...states: readonly (readonly [client: number, clock: number, json: string])[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const [client, clock, json] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

const stateOf = (seenBy: TestClient, whose: TestClient): unknown =>
  seenBy.awareness.getStates().get(whose.doc.clientID);
const place = { type: null, tname: null, item: { client: 5, clock: 7 }, assoc: 0 };

describe('presence', () => {
  it('PRES1 is written by the server: whose it is from what it knows, of the client’s words only whereabouts', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    mum.awareness.setLocalState({
      participant: 'lead',
      name: 'The judge',
      user: { name: 'The judge', color: 'red' },
      words: 'a secret',
      at: 'map:worries',
      cursor: { anchor: { ...place, extra: 'x' }, head: place, more: 'y' },
    });
    await room.quiet();
    expect(stateOf(dad, mum)).toEqual({
      participant: 'mum',
      name: 'MUM',
      user: { name: 'MUM' },
      at: 'map:worries',
      cursor: { anchor: place, head: place },
    });
    mum.awareness.setLocalState({ at: 'no spaces or <tags>', cursor: { anchor: place } });
    await room.quiet();
    expect(stateOf(dad, mum)).toEqual({ participant: 'mum', name: 'MUM', user: { name: 'MUM' } });
  });

  it('PRES2 is only for one’s own ids, two a socket, never sent back to it', async () => {
    const room = await opened();
    const [mum, dad, eve] = [room.join('mum'), room.join('dad'), room.join('eve')];
    settings(mum.doc).set('title', 'x');
    await room.quiet();
    mum.awareness.setLocalStateField('at', 'here');
    await room.quiet();
    for (const json of ['{"at":"forged"}', 'null']) {
      eve.link?.send(claim([mum.doc.clientID, 2 ** 32 - 1, json], [dad.doc.clientID, 2 ** 50, json]));
    }
    eve.link?.send(claim([101, 1, '{"at":"one"}'], [102, 1, '{"at":"two"}'], [103, 1, '{"at":"three"}']));
    await room.quiet();
    expect(stateOf(dad, mum)).toMatchObject({ participant: 'mum', at: 'here' });
    expect(stateOf(mum, dad)).toMatchObject({ participant: 'dad' });
    expect([101, 102, 103].map((id) => dad.awareness.getStates().has(id))).toEqual([true, false, false]);
    expect(eve.link?.heardOf(MESSAGE.awareness).length).toBeGreaterThan(0);
    expect(mum.awareness.getLocalState()).toEqual({ at: 'here' });
    mum.awareness.setLocalStateField('at', 'there');
    await room.quiet();
    expect(stateOf(dad, mum)).toMatchObject({ at: 'there' });
    expect([mum, dad, eve].map(({ link }) => link?.closedWith)).toEqual([undefined, undefined, undefined]);
  });

  it('PRES3 that is broken, too long, too much or too frequent is dropped, and the victim’s next is seen', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    const id = mum.doc.clientID;
    const before = dad.link?.heardOf(MESSAGE.awareness).length ?? 0;
    const many = Array.from({ length: 1001 }, (_, i) => [5000 + i, 1, '{}'] as const);
    const bad = ['{', '[]', '"x"', '', '{"at":'.repeat(5000), `{"at":"${'x'.repeat(1100)}"}`];
    for (const json of bad) mum.link?.send(claim([id, 5, json]));
    mum.link?.send(claim(...many));
    mum.link?.send(claim([2 ** 40, 1, '{}']));
    await room.quiet();
    expect(dad.link?.heardOf(MESSAGE.awareness).length).toBe(before);
    mum.link?.send(claim([id, 6, '{"__proto__":{"participant":"lead"},"constructor":1,"at":"ok"}']));
    await room.quiet();
    expect(stateOf(dad, mum)).toEqual({ participant: 'mum', name: 'MUM', user: { name: 'MUM' }, at: 'ok' });
    for (let i = 0; i < 500; i++) mum.link?.send(claim([id, 2 ** 32 - 1, `{"at":"n${i}"}`]));
    await room.quiet();
    expect(dad.link?.heardOf(MESSAGE.awareness).length).toBeLessThanOrEqual(before + 16);
    room.clock.advance(1000);
    mum.awareness.setLocalState({ at: 'after' });
    await room.quiet();
    expect(stateOf(dad, mum)).toMatchObject({ at: 'after' });
    expect(mum.link?.closedWith).toBeUndefined();
  });

  it('PRES3 what clients send back of others does not use up what they may say themselves', async () => {
    const room = await opened();
    const clients = ['mum', 'dad', 'ava', 'gran', 'lead'].map((who) => room.join(who));
    await room.quiet();
    for (let i = 0; i < 50; i++) {
      for (const client of clients) client.awareness.setLocalState({ at: `n${i}` });
      await room.quiet();
      room.clock.advance(100);
    }
    const seen = clients.flatMap((by) =>
      clients.filter((whose) => whose !== by).map((whose) => stateOf(by, whose)),
    );
    expect(seen.length).toBe(20);
    for (const state of seen) expect(state).toMatchObject({ at: 'n49' });
  });

  it('PRES4 newcomers hear who is here, and who goes is gone from every screen', async () => {
    const room = await opened();
    const mum = room.join('mum');
    await room.quiet();
    mum.awareness.setLocalState({ at: 'page' });
    await room.quiet();
    const [dad, wall, phone] = [
      room.join('dad'),
      room.join('wall', { access: 'read', presence: undefined }),
      room.join('mum'),
    ];
    await room.quiet();
    for (const client of [dad, wall, phone]) expect(stateOf(client, mum)).toMatchObject({ at: 'page' });
    expect([dad, mum].map((client) => stateOf(client, wall))).toEqual([undefined, undefined]);
    mum.disconnect();
    await room.quiet();
    for (const client of [dad, wall, phone]) expect(stateOf(client, mum)).toBeUndefined();
    expect(stateOf(dad, phone)).toMatchObject({ participant: 'mum' });
  });

  it('PRES4 a page that comes back before its dead socket is noticed takes its own id over', async () => {
    const room = await opened();
    const [mum, dad] = [room.join('mum'), room.join('dad')];
    await room.quiet();
    mum.awareness.setLocalState({ at: 'before' });
    await room.quiet();
    const dead = mum.link;
    mum.connect(room.room);
    await room.quiet();
    mum.awareness.setLocalState({ at: 'again' });
    await room.quiet();
    expect(mum.awareness.getLocalState()).toEqual({ at: 'again' });
    dead?.cut();
    await room.quiet();
    expect(stateOf(dad, mum)).toMatchObject({ at: 'again' });
  });

  it('GATE1 being present is enough to keep an id from being taken', async () => {
    const room = await opened();
    const [mum, eve] = [room.join('mum'), room.join('eve')];
    await room.quiet();
    expect(eve.awareness.getStates().has(mum.doc.clientID)).toBe(true);
    eve.doc.clientID = mum.doc.clientID;
    addNote(eve.doc);
    await room.quiet();
    addNote(mum.doc);
    await room.quiet();
    expect(mum.link?.closedWith).toBeUndefined();
    expect(eve.link?.closedWith).toBe(4422);
  });
});
