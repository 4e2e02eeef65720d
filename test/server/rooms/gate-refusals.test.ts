import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Gate, MAX_IDS_PER_PARTICIPANT, SERVER, type Verdict } from '../../../server/rooms/gate.ts';
import type { Refusal } from '../../../server/rooms/refusal.ts';
import { newId } from '../../../shared/ids.ts';
import { ownWork } from '../../support/own-work.ts';
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
} from './raw-update.ts';
import {
  addNote,
  docOf,
  minutes,
  notes,
  places,
  sampleShape,
  settings,
  updateOf,
  whatOf,
  wordsOf,
} from './sample-document.ts';

const MUM = 11;
const SERVER_ID = 22;
const MINE = 33;

/** A room in which mum wrote a note and the server its minutes. */
function begun(): { gate: Gate; mum: Y.Doc; note: string; end: number } {
  const gate = new Gate(sampleShape);
  const mum = docOf(MUM);
  const note = addNote(mum);
  whatOf(mum, note).insert(0, 'what mum wrote');
  expect(gate.admit(Y.encodeStateAsUpdate(mum), 'mum', 8).kind).toBe('accepted');
  const server = docOf(SERVER_ID);
  const update = updateOf(server, () => minutes(server).set('phase', 'map'));
  expect(gate.admit(update, SERVER, 0).kind).toBe('accepted');
  return { gate, mum, note, end: Y.decodeStateVector(Y.encodeStateVector(mum)).get(MUM) ?? 0 };
}

const refused = (reason: Refusal): Verdict => ({ kind: 'refused', reason });

/** What the gate says to an attacker's update, having checked that it leaves no trace. */
function say(update: Uint8Array, room = begun()): Verdict {
  const verdict = room.gate.admit(update, 'eve', 8);
  const later = updateOf(room.mum, () => whatOf(room.mum, room.note).insert(3, 'later '));
  expect(room.gate.admit(later, 'mum', 8).kind).toBe('accepted');
  return verdict;
}

const mine = (struct: WriteStruct): Uint8Array => rawStruct(MINE, struct);

describe('authorship and clocks', () => {
  it('GATE1 nobody writes under a client id that is bound to somebody else, the server included', () => {
    const { end } = begun();
    const place = { root: 'settings', key: 'title' };
    expect(say(rawStruct(MUM, valueItem(place, 'I agree'), end))).toEqual(refused('foreignClient'));
    expect(say(rawStruct(MUM, valueItem(place, 'I agree'), end + 5))).toEqual(refused('foreignClient'));
    expect(say(rawStruct(SERVER_ID, valueItem(place, 'x'), 1))).toEqual(refused('foreignClient'));
    expect(say(rawStruct(MUM, valueItem(place, 'x', 'y'), end - 1))).toEqual(refused('foreignClient'));
  });

  it('GATE1 a client id that somebody is present under cannot be taken before they first write', () => {
    const room = begun();
    expect(room.gate.reserve(MINE, 'dad')).toBe(true);
    expect(room.gate.reserve(MINE, 'eve')).toBe(false);
    expect(room.gate.reserve(MUM, 'eve')).toBe(false);
    expect(say(mine(valueItem({ root: 'settings', key: 'title' }, 'x')), room)).toEqual(
      refused('foreignClient'),
    );
  });

  it('GATE1 what is known is never put in differently for those who come later', () => {
    const room = begun();
    const forged = rawUpdate([
      { client: MUM, clock: 0, structs: [collectedStruct(room.end)] },
      { client: MINE, clock: 0, structs: [valueItem({ root: 'settings', key: 'title' }, 'x')] },
    ]);
    const verdict = room.gate.admit(forged, 'eve', 8);
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind);
    expect(Y.decodeUpdate(verdict.update).structs.map((struct) => struct.id.client)).toEqual([MINE]);
  });

  it('GATE4 collected and skipped structs cannot push anybody’s clock, their own included', () => {
    for (const length of [2 ** 20, 2 ** 40, 2 ** 53 - 1]) {
      const { end } = begun();
      for (const [client, clock] of [
        [MINE, 0],
        [MUM, end],
        [SERVER_ID, 1],
      ] as const) {
        for (const struct of [
          collectedStruct(length),
          skipStruct(length),
          deletedItem({ root: 'notes', key: newId() }, length),
        ]) {
          expect(say(rawStruct(client, struct, clock)).kind).toBe('refused');
        }
      }
    }
    expect(say(mine(skipStruct(1)))).toEqual(refused('skip'));
  });

  it('GATE11 one socket brings few new client ids, one participant not many', () => {
    const gate = new Gate(sampleShape);
    const struct = valueItem({ root: 'settings', key: 'title' }, 'x');
    const many = Array.from({ length: 9 }, (_, i) => ({ client: 100 + i, clock: 0, structs: [struct] }));
    expect(gate.admit(rawUpdate(many), 'eve', 8)).toEqual(refused('tooManyClients'));
    for (let i = 0; i < MAX_IDS_PER_PARTICIPANT; i++) {
      expect(gate.admit(rawStruct(1000 + i, struct), 'eve', 8).kind).toBe('accepted');
    }
    expect(gate.admit(rawStruct(1, struct), 'eve', 8)).toEqual(refused('tooManyClients'));
    expect(gate.admit(rawStruct(1, struct), 'mum', 8).kind).toBe('accepted');
  });

  it('GATE7 nothing hangs on what only somebody else could have sent and did not', () => {
    const { end } = begun();
    expect(say(mine(stringItem({ origin: [MUM, end] }, 'x')))).toEqual(refused('unknownReference'));
    expect(say(mine(stringItem({ rightOrigin: [MUM, end + 9] }, 'x')))).toEqual(refused('unknownReference'));
    expect(say(mine(stringItem({ parent: [SERVER_ID, 50] }, 'x')))).toEqual(refused('unknownReference'));
    expect(say(rawUpdate([], [[MUM, 0, end + 1]]))).toEqual(refused('unknownReference'));
    expect(say(rawUpdate([], [[MUM, 2 ** 39, 5]]))).toEqual(refused('unknownReference'));
    expect(say(mine(stringItem({ origin: [99, 0] }, 'x'))).kind).toBe('gap');
    expect(say(rawUpdate([], [[99, 0, 1]])).kind).toBe('gap');
    expect(say(mine(stringItem({ origin: [MINE, 0] }, 'x')))).toEqual(refused('malformed'));
    const circle = [
      { client: MINE, clock: 0, structs: [stringItem({ origin: [MINE + 1, 0] }, 'x')] },
      { client: MINE + 1, clock: 0, structs: [stringItem({ origin: [MINE, 0] }, 'x')] },
    ];
    expect(say(rawUpdate(circle))).toEqual(refused('malformed'));
  });
});

describe('the shape of the document', () => {
  const at = (struct: (parent: readonly [number, number]) => WriteStruct): Verdict => {
    const room = begun();
    const what = Y.decodeUpdate(Y.encodeStateAsUpdate(room.mum)).structs.find(
      (s) => s instanceof Y.Item && s.content instanceof Y.ContentType && s.content.type instanceof Y.Text,
    );
    return say(mine(struct([MUM, what?.id.clock ?? -1])), room);
  };
  const write = (change: (doc: Y.Doc, note: string) => void): Verdict => {
    const room = begun();
    const eve = docOf();
    Y.applyUpdate(eve, Y.encodeStateAsUpdate(room.mum));
    return say(
      updateOf(eve, (doc) => change(doc, room.note)),
      room,
    );
  };

  it('GATE5 a text takes characters and nothing else', () => {
    const embed: WriteStruct = (encoder) => encoding.writeVarString(encoder, '{"a":1}');
    expect(at((parent) => itemStruct(5, { parent }, embed))).toEqual(refused('wrongKind'));
    expect(write((doc, note) => whatOf(doc, note).format(0, 2, { bold: true }))).toEqual(
      refused('wrongKind'),
    );
    expect(write((doc, note) => whatOf(doc, note).insertEmbed(0, { image: 1 }))).toEqual(
      refused('wrongKind'),
    );
    expect(write((doc, note) => whatOf(doc, note).setAttribute('a', 'b'))).toEqual(refused('unknownKey'));
    expect(at((parent) => valueItem({ parent }, 1))).toEqual(refused('wrongKind'));
    expect(at((parent) => typeItem({ parent }, 1))).toEqual(refused('wrongKind'));
    expect(at((parent) => stringItem({ parent }, ''))).toEqual(refused('malformed'));
  });

  it('GATE5 rich text takes paragraphs of plain text and nothing else', () => {
    const insert = (made: Y.XmlElement | Y.XmlText): Verdict =>
      write((doc, note) => wordsOf(doc, note).insert(0, [made]));
    const attributed = new Y.XmlElement('paragraph');
    attributed.setAttribute('align', 'left');
    const linked = new Y.XmlElement('paragraph');
    linked.insert(0, [new Y.XmlText()]);
    const nested = new Y.XmlElement('paragraph');
    nested.insert(0, [new Y.XmlElement('paragraph')]);
    expect(insert(new Y.XmlElement('heading'))).toEqual(refused('wrongKind'));
    expect(insert(new Y.XmlElement('script'))).toEqual(refused('wrongKind'));
    expect(insert(new Y.XmlText('bare'))).toEqual(refused('wrongKind'));
    expect(insert(attributed)).toEqual(refused('unknownKey'));
    expect(insert(nested)).toEqual(refused('wrongKind'));
    expect(insert(linked).kind).toBe('accepted');
  });

  it('GATE5 unknown roots, keys, types and values are refused', () => {
    const id = newId();
    const set = (key: string, made: unknown) => write((doc, note) => notes(doc).get(note)?.set(key, made));
    expect(write((doc) => doc.getMap('other').set('a', 1))).toEqual(refused('unknownRoot'));
    expect(write((doc) => doc.getArray('notes').push([1]))).toEqual(refused('unknownKey'));
    expect(say(mine(typeItem({ root: 'notes', key: id }, 5, 'hook')))).toEqual(refused('wrongKind'));
    expect(set('unknown', 1)).toEqual(refused('unknownKey'));
    expect(set('title', 5)).toEqual(refused('badValue'));
    expect(set('title', 'x'.repeat(4001))).toEqual(refused('badValue'));
    expect(set('title', new Uint8Array([1]))).toEqual(refused('wrongKind'));
    expect(set('title', new Y.Map())).toEqual(refused('wrongKind'));
    expect(set('title', new Y.Doc())).toEqual(refused('wrongKind'));
    expect(set('words', 'a plain string')).toEqual(refused('wrongKind'));
    expect(set('words', new Y.Text())).toEqual(refused('wrongKind'));
    expect(set('who', new Y.Array())).toEqual(refused('wrongKind'));
    expect(set('kind', 'plan')).toEqual(refused('badValue'));
    expect(set('position', Number.NaN)).toEqual(refused('badValue'));
    expect(set('position', 10n)).toEqual(refused('badValue'));
    expect(set('tags', [['a']])).toEqual(refused('badValue'));
    expect(write((doc) => notes(doc).set('not an id', new Y.Map()))).toEqual(refused('unknownKey'));
    expect(write((doc) => settings(doc).set('nested', new Y.Map([['other', 1]])))).toEqual(
      refused('unknownKey'),
    );
    expect(write((doc) => places(doc).set(`${id}:position`, 'x'))).toEqual(refused('badValue'));
    expect(write((doc) => places(doc).set(`${id}:other`, 1))).toEqual(refused('unknownKey'));
    expect(write((doc) => places(doc).set('position', 1))).toEqual(refused('unknownKey'));
    expect(write((doc) => places(doc).set(`${id}:position`, 1)).kind).toBe('accepted');
  });

  it('GATE9 keys that mean something to the language are only unknown keys', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'k'.repeat(65_536)]) {
      const value = valueItem({ root: 'settings', key }, 'x');
      expect(say(mine(value))).toEqual(refused('unknownKey'));
      expect(say(mine(valueItem({ root: key, key: 'title' }, 'x'))).kind).toBe('refused');
      expect(say(mine(valueItem({ root: 'notes', key }, 'x')))).toEqual(refused('unknownKey'));
      expect(say(mine(valueItem({ root: 'places', key: `${newId()}:${key}` }, 'x')))).toEqual(
        refused('unknownKey'),
      );
    }
    const poisoned: WriteStruct = (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeAny(encoder, { polluted: true });
    };
    expect(say(mine(itemStruct(8, { root: 'settings', key: 'title' }, poisoned)))).toEqual(
      refused('badValue'),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('GATE6 clients neither write nor delete where only the server may', () => {
    expect(write((doc) => minutes(doc).set('phase', 'x'))).toEqual(refused('serverOnly'));
    expect(say(mine(valueItem({ origin: [SERVER_ID, 0] }, 'x')))).toEqual(refused('serverOnly'));
    expect(say(rawUpdate([], [[SERVER_ID, 0, 1]]))).toEqual(refused('serverOnly'));
  });

  it('GATE7 neighbours of two different parents are refused', () => {
    expect(say(mine(stringItem({ origin: [MUM, 0], rightOrigin: [SERVER_ID, 0] }, 'x')))).toEqual(
      refused('mixedParents'),
    );
  });
});

describe('claims', () => {
  const bombs: readonly [string, Uint8Array][] = [
    ['structs', new Uint8Array([1, 255, 255, 255, 15, 1, 0, 0, 1, 0])],
    ['sections', new Uint8Array([255, 255, 255, 15])],
    ['deletes', new Uint8Array([0, 1, 5, 255, 255, 255, 255, 15])],
    [
      'values',
      mine(itemStruct(8, { root: 'settings', key: 'title' }, (e) => encoding.writeVarUint(e, 2 ** 40))),
    ],
    ['one deep value', deepValue(100_000)],
    [
      'sub-documents',
      rawUpdate([{ client: MINE, clock: 0, structs: Array<WriteStruct>(40_000).fill(subDocument) }]),
    ],
    [
      'collected structs',
      rawUpdate([{ client: MINE, clock: 0, structs: Array<WriteStruct>(100_000).fill(collectedStruct(1)) }]),
    ],
    [
      'formatting marks',
      rawUpdate([{ client: MINE, clock: 0, structs: Array<WriteStruct>(20_000).fill(mark) }]),
    ],
    [
      'keys',
      rawUpdate([
        {
          client: MINE,
          clock: 0,
          structs: Array<WriteStruct>(9000).fill(valueItem({ root: 'x', key: 'y' }, 1)),
        },
      ]),
    ],
    ['a section of none', new Uint8Array([1, 0, 1, 0, 0])],
    [
      'the same section twice',
      rawUpdate([1, 2].map((clock) => ({ client: MINE, clock, structs: [collectedStruct(1)] }))),
    ],
    ['more than an update', new Uint8Array([0, 0, 7])],
    ['nothing', new Uint8Array([])],
    ['a client id beyond 32 bits', rawStruct(2 ** 33, collectedStruct(1))],
  ];

  it.each(bombs)('GATE4 an update that claims %s is refused at small cost', (_what, bomb) => {
    const { gate } = begun();
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 20; i++) {
      const worked = ownWork();
      expect(gate.admit(bomb, 'eve', 8).kind).toBe('refused');
      best = Math.min(best, worked());
    }
    expect(best).toBeLessThan(10);
  });

  it('GATE4 thousands of scattered deletes cost no more than their number', () => {
    const { gate } = begun();
    const eve = docOf(MINE);
    const id = addNote(eve);
    whatOf(eve, id).insert(0, 'x'.repeat(60_000));
    expect(gate.admit(Y.encodeStateAsUpdate(eve), 'eve', 8).kind).toBe('accepted');
    const scattered = (clockAt: (i: number) => number): Uint8Array =>
      encoding.encode((encoder) => {
        for (const n of [0, 1, MINE, 25_000]) encoding.writeVarUint(encoder, n);
        for (let i = 0; i < 25_000; i++) for (const n of [clockAt(i), 1]) encoding.writeVarUint(encoder, n);
      });
    const worked = ownWork();
    expect(
      gate.admit(
        scattered((i) => 59_000 - i * 2),
        'eve',
        8,
      ),
    ).toEqual(refused('malformed'));
    expect(
      gate.admit(
        scattered((i) => 5000 + i * 2),
        'eve',
        8,
      ).kind,
    ).toBe('accepted');
    expect(
      gate.admit(
        scattered((i) => 5000 + i * 2),
        'eve',
        8,
      ).kind,
    ).toBe('known');
    expect(worked()).toBeLessThan(200);
  });
});

function deepValue(depth: number): Uint8Array {
  const content: WriteStruct = (encoder) => {
    encoding.writeVarUint(encoder, 1);
    for (let i = 0; i < depth; i++) {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
  };
  return mine(itemStruct(8, { root: 'settings', key: 'title' }, content));
}

function subDocument(encoder: encoding.Encoder): void {
  itemStruct(9, { root: 'settings', key: 'title' }, (inner) => {
    encoding.writeVarString(inner, 'guid');
    encoding.writeAny(inner, {});
  })(encoder);
}

function mark(encoder: encoding.Encoder): void {
  itemStruct(6, { parent: [MUM, 0] }, (inner) => {
    encoding.writeVarString(inner, 'bold');
    encoding.writeVarString(inner, 'true');
  })(encoder);
}
