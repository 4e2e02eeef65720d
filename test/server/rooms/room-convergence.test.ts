import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Id, newId } from '../../../shared/ids.ts';
import { randomFrom } from '../../support/seeded-random.ts';
import { addNote, notes, paragraph, places, settings, ticks, whoOf } from './sample-document.ts';
import type { TestClient } from './test-client.ts';
import { TestRoom } from './test-room.ts';

/** Seeds that once failed stay here by name. */
const KEPT_SEEDS: readonly number[] = [];
const FRESH_SEEDS = 12;
const STEPS = 400;
const PEOPLE = ['mum', 'dad', 'ava', 'lead'];

type Random = (n: number) => number;

/** One honest act somewhere in a document; says what it did. */
function act(client: TestClient, undo: Y.UndoManager, pick: Random): string {
  const { doc } = client;
  const known = [...notes(doc).keys()];
  const id = known[pick(known.length)] as Id<string> | undefined;
  const item = id === undefined ? undefined : notes(doc).get(id);
  const what = item?.get('what');
  const words = item?.get('words');
  switch (pick(14)) {
    case 0:
      addNote(doc);
      return 'note added';
    case 1:
      if (id !== undefined && known.length > 3) notes(doc).delete(id);
      return 'note deleted';
    case 2:
    case 3:
    case 4:
      if (what instanceof Y.Text)
        what.insert(pick(what.length + 1), ['a', 'bc', 'wörd ', '🙂'][pick(4)] ?? '');
      return 'text typed';
    case 5:
      if (what instanceof Y.Text && what.length > 0) what.delete(pick(what.length), 1);
      return 'text deleted';
    case 6:
      if (words instanceof Y.XmlFragment) words.insert(pick(words.length + 1), [paragraph('p')]);
      return 'paragraph added';
    case 7:
      if (words instanceof Y.XmlFragment && words.length > 0) editParagraph(words, pick);
      return 'paragraph edited';
    case 8:
      if (words instanceof Y.XmlFragment && words.length > 1) words.delete(pick(words.length), 1);
      return 'paragraph deleted';
    case 9:
      item?.set('title', `title ${pick(100)}`);
      settings(doc).set('size', pick(100));
      return 'key set';
    case 10:
      if (pick(2)) settings(doc).delete('title');
      else settings(doc).set('nested', new Y.Map([['name', `n${pick(9)}`]]));
      return 'key replaced';
    case 11:
      if (id !== undefined && item?.get('who') instanceof Y.Map) whoOf(doc, id).set(newId(), true);
      ticks(doc).set(newId(), true);
      return 'ticked';
    case 12:
      if (id !== undefined) places(doc).set(`${id}:position`, pick(1000));
      return 'placed';
    default:
      if (pick(3)) undo.undo();
      else undo.redo();
      return 'undone';
  }
}

function editParagraph(words: Y.XmlFragment, pick: Random): void {
  const element = words.get(pick(words.length));
  const line = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(line instanceof Y.XmlText)) return;
  if (pick(4) === 0 && line.length > 1) {
    // Splitting as an editor does: the rest moves into a paragraph of its own.
    line.delete(1, line.length - 1);
    words.insert(words.length, [paragraph('rest')]);
  } else {
    line.insert(pick(line.length + 1), 'xy');
  }
}

interface Person {
  readonly client: TestClient;
  readonly undo: Y.UndoManager;
}

function personIn(room: TestRoom, who: string): Person {
  const client = room.join(who);
  return {
    client,
    undo: new Y.UndoManager([notes(client.doc), settings(client.doc)], { captureTimeout: 0 }),
  };
}

async function live(seed: number): Promise<Map<string, number>> {
  const random = randomFrom(seed);
  const pick: Random = (n) => Math.floor(random() * n);
  const room = await TestRoom.open();
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const people = PEOPLE.map((who) => personIn(room, who));
  for (let step = 0; step < STEPS; step++) {
    const at = pick(people.length);
    const person = people[at];
    if (!person) continue;
    const { client, undo } = person;
    switch (pick(12)) {
      case 0:
        if (client.link) client.disconnect();
        else client.connect(room.room);
        count('line cut or back');
        break;
      case 1:
        for (let i = pick(6); i > 0; i--) client.link?.deliverDown();
        break;
      case 2:
        await room.quiet();
        break;
      case 3:
        if (pick(4) === 0) await room.room.compact();
        count('compacted');
        break;
      case 4:
        // A reload: a new document and client id, what was not sent is lost with the page.
        if (pick(5) === 0) {
          client.disconnect();
          people[at] = personIn(room, PEOPLE[at] ?? '');
          count('reloaded');
        }
        break;
      default:
        count(act(client, undo, pick));
        for (let i = pick(4); i > 0; i--) client.link?.deliverUp();
        room.clock.advance(40);
    }
  }
  for (const { client } of people) if (!client.link) client.connect(room.room);
  await room.heardSaved();
  room.clock.advance(2000);
  await room.heardSaved();
  const truth = room.state();
  for (const { client } of people) {
    expect(client.link?.closedWith, `seed ${seed}`).toBeUndefined();
    expect(client.link?.savedUpdates, `seed ${seed}`).toBe(client.link?.sentUpdates);
    for (const read of [notes, settings, places, ticks])
      expect(read(client.doc).toJSON()).toEqual(read(truth).toJSON());
    expect(Y.encodeStateVector(client.doc).length).toBe(room.room.stateVector().length);
  }
  await room.room.compact({ purge: true });
  await room.reopen();
  for (const read of [notes, settings, places, ticks])
    expect(read(room.state()).toJSON()).toEqual(read(truth).toJSON());
  room.end();
  return counts;
}

it('ROOM10 honest people on a bad network end with one document, nothing refused, everything saved', async () => {
  const first = Math.floor(Math.random() * 2 ** 31);
  const seeds = [...KEPT_SEEDS, ...Array.from({ length: FRESH_SEEDS }, (_, i) => first + i)];
  const totals = new Map<string, number>();
  for (const seed of seeds) {
    try {
      for (const [what, n] of await live(seed)) totals.set(what, (totals.get(what) ?? 0) + n);
    } catch (error) {
      throw new Error(`seed ${seed} failed`, { cause: error });
    }
  }
  console.info(`seeds from ${first}: ${JSON.stringify(Object.fromEntries(totals))}`);
  for (const n of totals.values()) expect(n).toBeGreaterThan(0);
  expect(totals.size).toBe(15);
});
