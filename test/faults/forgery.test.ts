import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentKind } from '../../shared/documents/access.ts';
import { addGroup } from '../../shared/documents/draft.ts';
import {
  addEntry,
  changeEntry,
  setAgreement,
  setOk,
  setReady,
  setScore,
} from '../../shared/documents/notebook.ts';
import { newId } from '../../shared/ids.ts';
import type { EntryId, ParticipantId } from '../../shared/ids.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import {
  newClient,
  type PresenceClaim,
  presenceFrame,
  stepTwoFrame,
  syncFrame,
  updateFrame,
} from '../support/raw-frames.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { Service } from '../support/service.ts';
import { until } from '../support/until.ts';
import {
  collectedStruct,
  deletedItem,
  itemStruct,
  rawStruct,
  rawUpdate,
  skipStruct,
  stringItem,
  typeItem,
  valueItem,
  type WriteStruct,
} from '../server/rooms/raw-update.ts';

/** Tom has the developer's tools and no role; Amina is who he would speak as. */
let service: Service;
let meeting: GatheredMeeting;
let amina: LivePerson;
let tom: LivePerson;
let entry: EntryId;

const guests = [
  { name: 'Amina', role: 'parent' },
  { name: 'Tom', role: 'health' },
  { name: 'Nan', role: 'familyNetwork', ownDevice: false },
  { name: 'Mr Bell', role: 'school' },
] as const;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  const account = await service.createAccount();
  meeting = await GatheredMeeting.open(account, guests, { scribe: 'Mr Bell' });
  for (const name of ['Amina', 'Tom', 'Mr Bell']) await meeting.come(name);
  await meeting.allSayOk();
  [amina, tom] = [meeting.person('Amina'), meeting.person('Tom')];
  await meeting.lead.send({ type: 'movePhase', to: 'map' });
  entry = meeting.give('Amina', 'Mondays are hard.');
  await everybodyHas('Mondays are hard.');
});
afterAll(async () => {
  meeting.disperse();
  await service.close();
});

const everybodyHas = (words: string): Promise<void> =>
  meeting.everybodySees((p) => p.proceedings.entries.some((e) => e.words === words), words);

let honest = 0;
/** Proves after an attack that what Amina honestly does arrives everywhere; answers what of the attack is anywhere. */
async function tracesOfIt(): Promise<string[]> {
  const words = `Honest ${++honest}`;
  meeting.give('Amina', words);
  addGroup(amina.doc('draft'), newId(), 'worries', words);
  await everybodyHas(words);
  await meeting.everybodySees((p) => p.draft.groups.some((g) => g.title === words), 'her group');
  const traces: string[] = [];
  for (const [who, { proceedings, draft, desk }] of meeting.people) {
    const { entries, scores, agreements, oks, participants } = proceedings;
    const trace = (what: string, isThere: boolean): void => {
      if (isThere) traces.push(`${who} sees ${what}`);
    };
    const hers = (e: (typeof entries)[number]): boolean => e.by === meeting.id('Amina');
    trace('words', /forged/i.test(JSON.stringify([entries, draft, desk])));
    trace('entries of others', !entries.every(hers));
    trace('her entry changed', entries.find((e) => e.id === entry)?.words !== 'Mondays are hard.');
    for (const said of [...Object.values(scores), ...Object.values(agreements), ...Object.values(oks)])
      trace('something typed for somebody', said !== undefined && said.typist !== null);
    trace('an OK of Nan', oks[meeting.id('Nan')] !== undefined);
    trace('other names', participants.map((p) => p.name).join() !== 'Ms Okafor,Amina,Tom,Nan,Mr Bell');
  }
  if (service.process.exitCode !== null) traces.push('the process ended');
  return traces;
}

const wayOf = (person: LivePerson, room: string) => {
  const path = `${person.address}sync/${room}?v=1&g=`;
  return { origin: service.url, path, cookie: person.http.cookieFor(path) };
};

/** Tom sends frames on a socket of his own; answers the code it ended with, or 'saved'. */
async function send(room: DocumentKind, ...frames: readonly Uint8Array[]): Promise<number | 'saved'> {
  const socket = await RawSocket.synced(wayOf(tom, room));
  socket.send(...frames);
  const updates = frames.filter((f) => f[0] === 0 && f[1] !== 0).length;
  await until(() => socket.ended !== undefined || socket.saved === updates, 'an answer');
  const said = socket.ended?.code ?? 'saved';
  socket.drop();
  return said;
}

/** What an update of a fresh document of Tom's holds. */
function written(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

const forgedEntry = (id: EntryId) => (doc: Y.Doc) =>
  addEntry(doc, id, { column: 'worries', section: 'effect', children: [], words: 'Forged.', state: 'given' });

describe('under another’s client id', () => {
  const attacks: readonly (readonly [string, (client: number, clock: number) => Uint8Array])[] = [
    ['a group', (c, k) => rawStruct(c, typeItem({ root: 'groups', key: newId() }, 1), k)],
    ['a collected run of 2^20', (c, k) => rawStruct(c, collectedStruct(2 ** 20), k)],
    ['a collected run of 2^40', (c, k) => rawStruct(c, collectedStruct(2 ** 40), k)],
    ['a collected run of 2^53 - 1', (c, k) => rawStruct(c, collectedStruct(2 ** 53 - 1), k)],
    ['skipped clocks', (c, k) => rawStruct(c, skipStruct(2 ** 20), k)],
    ['clocks far ahead', (c) => rawStruct(c, deletedItem({ root: 'groups', key: newId() }, 1), 2 ** 30)],
    ['deletes of what is to come', (c, k) => rawUpdate([], [[c, k, 1000]])],
  ];
  const clockOf = (doc: Y.Doc): number =>
    Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0;

  it('ATTACK3 nothing is taken in the draft, neither as update nor as second half of a sync', async () => {
    const doc = amina.doc('draft');
    addGroup(doc, newId(), 'worries', 'Hers');
    await until(() => amina.isSaved('draft'), 'her group to be saved');
    for (const [what, make] of attacks)
      for (const frame of [updateFrame, stepTwoFrame])
        expect([what, await send('draft', frame(make(doc.clientID, clockOf(doc))))]).toEqual([what, 4422]);
    expect(await tracesOfIt()).toEqual([]);
  });

  it('ATTACK3 that has only been present, or whose owner is away, is refused, and her offline words arrive', async () => {
    const nan = new LivePerson(service.url);
    await nan.join(await meeting.link('Amina'));
    await meeting.letIn();
    await nan.comeIn();
    const { clientID } = nan.doc('draft');
    nan.provider('draft').awareness.setLocalStateField('at', 'map');
    await until(() => tom.provider('draft').awareness.getStates().has(clientID), 'her presence');
    nan.provider('draft').disconnect();
    addGroup(nan.doc('draft'), newId(), 'worries', 'Written offline');
    const forged = rawStruct(clientID, typeItem({ root: 'groups', key: newId() }, 1));
    expect(await send('draft', updateFrame(forged))).toBe(4422);
    expect(await send('draft', updateFrame(rawStruct(clientID, collectedStruct(5))))).toBe(4422);
    nan.provider('draft').connect();
    await meeting.everybodySees(
      (p) => p.draft.groups.some((g) => g.title === 'Written offline'),
      'her words',
    );
    nan.leave();
    expect(await tracesOfIt()).toEqual([]);
  });

  it('ATTACK3 of the server, which seeded the draft, is refused', async () => {
    const [server] = Y.decodeStateVector(Y.encodeStateVector(tom.doc('draft'))).keys();
    const scale = rawStruct(server ?? 0, valueItem({ root: 'scale', key: 'question' }, 'Forged?'), 50);
    const next = rawStruct(server ?? 0, collectedStruct(2 ** 20), 3);
    for (const update of [scale, next]) expect(await send('draft', updateFrame(update))).toBe(4422);
    expect(await tracesOfIt()).toEqual([]);
  });
});

describe('in the forger’s own notebook', () => {
  it('ATTACK3 another’s entry id stays the other’s', async () => {
    expect(await send('notebook', updateFrame(written(forgedEntry(entry))))).toBe('saved');
    await until(() => tom.doc('notebook').getMap('entries').has(entry), 'it on his own screen');
    expect(await tracesOfIt()).toEqual([]);
  });

  it('ATTACK3 an entry’s id stays its author’s while it is taken back, and she can give it again', async () => {
    const taken = meeting.give('Amina', 'Taken back.');
    await everybodyHas('Taken back.');
    changeEntry(amina.doc('notebook'), taken, { state: 'mine' });
    const isGone = (p: LivePerson): boolean => !p.proceedings.entries.some((e) => e.id === taken);
    await meeting.everybodySees(isGone, 'it gone');
    const squat = written((doc) => {
      forgedEntry(taken)(doc);
      setReady(doc, meeting.id('Tom'), 'map');
    });
    expect(await send('notebook', updateFrame(squat))).toBe('saved');
    await until(() => meeting.lead.desk.people[meeting.id('Tom')]?.ready === true, 'it to be dealt with');
    changeEntry(amina.doc('notebook'), taken, { state: 'given' });
    await everybodyHas('Taken back.');
    expect(await tracesOfIt()).toEqual([]);
  });

  it('ATTACK3 a number, an answer and an OK for somebody else count for nobody', async () => {
    const scale = meeting.lead.proceedings.meeting?.scale ?? '';
    const forge = (whose: ParticipantId) => (doc: Y.Doc) => {
      setOk(doc, whose, { answer: 'ok', spoken: true });
      setScore(doc, whose, { number: 0, reason: 'Forged.', oneUp: 'Forged.', sealed: scale });
      for (const plan of ['', 'x', meeting.lead.proceedings.meeting?.plan ?? null])
        setAgreement(doc, whose, { answer: 'doNotAgree', words: 'Forged.', plan });
    };
    for (const name of ['Amina', 'Nan', 'Ms Okafor'])
      expect(await send('notebook', updateFrame(written(forge(meeting.id(name)))))).toBe('saved');
    await until(() => amina.desk.mine !== null, 'her desk');
    for (const { name, participant } of meeting.setUp.people)
      expect([name, meeting.lead.desk.people[participant]]).toEqual([
        name,
        expect.objectContaining({ sealed: false, answered: false }),
      ]);
    expect(await tracesOfIt()).toEqual([]);
  });

  const A = newId();
  const bad: readonly (readonly [string, WriteStruct])[] = [
    ...['', 'participants', 'meeting', '__proto__', 'constructor', 'proceedings', 'x'.repeat(64)].map(
      (root) => [`the root ${root}`, valueItem({ root, key: A }, 1)] as const,
    ),
    ...['__proto__', 'constructor', 'toString', '', 'by', 'x'.repeat(100), 'ключ'].map(
      (key) => [`the key ${key} of entries`, typeItem({ root: 'entries', key }, 1)] as const,
    ),
    ...['__proto__:number', `${A}:__proto__`, `${A}:number:x`, A, ':number', `${A}:typist`].map(
      (key) => [`the field ${key}`, valueItem({ root: 'scores', key }, 5)] as const,
    ),
    ...[11, -1, 5.5, '7', true, [5], { n: 5 }, Number.NaN, Number.POSITIVE_INFINITY].map(
      (n) =>
        [`the number ${JSON.stringify(n)}`, valueItem({ root: 'scores', key: `${A}:number` }, n)] as const,
    ),
    ['words of 4,001 letters', valueItem({ root: 'scores', key: `${A}:reason` }, 'x'.repeat(4001))],
    ['an answer nobody has', valueItem({ root: 'agreements', key: `${A}:answer` }, 'maybe')],
    ...[0, 2, 3, 4, 5, 6].map(
      (type) => [`a type ${type} for an entry`, typeItem({ root: 'entries', key: A }, type, 'x')] as const,
    ),
    ['a text for an entry', stringItem({ root: 'entries', key: A }, 'Forged.')],
    ['a text in a list of its own', stringItem({ root: 'entries' }, 'Forged.')],
    ...[2, 3, 5, 6, 9, 11, 12, 31].map(
      (kind) =>
        [`content of kind ${kind}`, itemStruct(kind, { root: 'entries', key: A }, () => undefined)] as const,
    ),
  ];
  it(`ATTACK3 roots, keys, types and values that no notebook has are refused: ${bad.length} of them`, async () => {
    const answers: string[] = [];
    for (const [what, struct] of bad)
      answers.push(`${what}: ${await send('notebook', updateFrame(rawStruct(newClient(), struct)))}`);
    expect(answers.filter((answer) => !answer.endsWith(': 4422'))).toEqual([]);
    expect(({} as { number?: unknown }).number).toBeUndefined();
    expect(await tracesOfIt()).toEqual([]);
  });
});

describe('present as somebody else', () => {
  const claims = (client: number): readonly (readonly [string, readonly PresenceClaim[]])[] => {
    const as = { participant: meeting.id('Amina'), name: 'Forged', user: { name: 'Forged' }, at: 'map' };
    return [
      ['her id', [{ client, clock: 2 ** 31, json: JSON.stringify(as) }]],
      ['her id with the last clock', [{ client, clock: 2 ** 32 - 1, json: JSON.stringify(as) }]],
      ['her id as gone', [{ client, clock: 2 ** 32 - 1, json: 'null' }]],
      ['an id of his own under her name', [{ client: newClient(), json: JSON.stringify(as) }]],
      ['1,001 ids', Array.from({ length: 1001 }, () => ({ client: newClient(), json: JSON.stringify(as) }))],
      ['keys of the language', [{ client: newClient(), json: '{"__proto__":{"name":"Forged"}}' }]],
      ['a megabyte less than fits', [{ client, json: JSON.stringify({ ...as, x: 'x'.repeat(200_000) }) }]],
      ['no JSON', [{ client, json: '{' }]],
    ];
  };

  it('ATTACK3 shows nobody otherwise than they are, and her next sign of life shows', async () => {
    const { clientID } = amina.doc('proceedings');
    const states = (p: LivePerson) => p.provider('proceedings').awareness.getStates();
    await until(() => states(meeting.lead).has(clientID), 'her presence');
    for (const [what, forged] of claims(clientID)) {
      const socket = await RawSocket.synced(wayOf(tom, 'proceedings'));
      socket.send(presenceFrame(...forged), syncFrame(0, new Uint8Array([0])));
      await until(
        () => socket.ended !== undefined || socket.frames.filter((f) => f[0] === 0).length > 2,
        what,
      );
      const place = `at-${newId()}`;
      amina.provider('proceedings').awareness.setLocalStateField('at', place);
      await until(() => states(meeting.lead).get(clientID)?.['at'] === place, `her own after ${what}`);
      for (const state of states(meeting.lead).values()) {
        expect([what, JSON.stringify(state)]).not.toEqual([what, expect.stringContaining('Forged')]);
        const isHers = state['participant'] === meeting.id('Amina');
        expect(state['name'] === 'Amina').toBe(isHers);
      }
      socket.drop();
    }
    expect(await tracesOfIt()).toEqual([]);
  });
});
