import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Gate, SERVER, type Verdict } from '../../../server/rooms/gate.ts';
import { newId } from '../../../shared/ids.ts';
import {
  addNote,
  docOf,
  minutes,
  notes,
  paragraph,
  paragraphText,
  places,
  sampleShape,
  settings,
  ticks,
  updateOf,
  whatOf,
  whoOf,
  wordsOf,
} from './sample-document.ts';

/** A gate, and beside it a document of what it accepted, which must never be left waiting for anything. */
class Watched {
  readonly gate = new Gate(sampleShape);
  readonly doc = new Y.Doc();

  admit(update: Uint8Array, who: string): Verdict {
    const verdict = this.gate.admit(update, who, 8);
    if (verdict.kind === 'accepted') Y.applyUpdate(this.doc, verdict.update);
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs !== null || pendingDs !== null) throw new Error('a document is left waiting');
    return verdict;
  }

  /** Admits what must be accepted. */
  take(update: Uint8Array, who: string): Extract<Verdict, { kind: 'accepted' }> {
    const verdict = this.admit(update, who);
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict));
    return verdict;
  }

  /** A new document that has everything so far. */
  copy(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    return doc;
  }
}

const contents = (doc: Y.Doc): unknown =>
  [notes, settings, places, ticks, minutes].map((read) => read(doc).toJSON());

describe('honest edits', () => {
  it('GATE8 typing, one character after the other, is accepted as it came', () => {
    const room = new Watched();
    const doc = docOf();
    const id = newId();
    room.take(
      updateOf(doc, () => addNote(doc, id)),
      'mum',
    );
    for (const letter of 'Ava goes to school 🙂 wörds') {
      const update = updateOf(doc, () => whatOf(doc, id).insert(whatOf(doc, id).length, letter));
      expect(room.take(update, 'mum').update).toEqual(update);
    }
    expect(contents(doc)).toEqual(contents(room.doc));
  });

  it('GATE8 overwriting a key again and again keeps to the chain of its origins', () => {
    const room = new Watched();
    const doc = docOf();
    for (let i = 0; i < 20; i++)
      room.take(
        updateOf(doc, () => settings(doc).set('title', `title ${i}`)),
        'mum',
      );
    const other = room.copy();
    room.take(
      updateOf(other, () => settings(other).set('title', 'by dad')),
      'dad',
    );
    room.take(
      updateOf(other, () => settings(other).delete('title')),
      'dad',
    );
    expect(settings(room.doc).get('title')).toBeUndefined();
  });

  it('GATE8 concurrent edits of text, keys, nested maps and paragraphs are accepted in either order', () => {
    const room = new Watched();
    const base = docOf();
    const id = addNote(base);
    wordsOf(base, id).insert(0, [paragraph('one'), paragraph('two')]);
    room.take(Y.encodeStateAsUpdate(base), 'mum');
    const [mum, dad] = [room.copy(), room.copy()];
    const fromMum = updateOf(mum, () => {
      whatOf(mum, id).insert(0, 'mum ');
      notes(mum).get(id)?.set('title', 'mum');
      whoOf(mum, id).set(newId(), true);
      paragraphText(wordsOf(mum, id), 0).insert(1, 'MUM');
    });
    const fromDad = updateOf(dad, () => {
      whatOf(dad, id).insert(0, 'dad ');
      notes(dad).get(id)?.set('title', 'dad');
      whoOf(dad, id).set(newId(), true);
      wordsOf(dad, id).delete(0, 1);
      places(dad).set(`${id}:position`, 3);
    });
    room.take(fromDad, 'dad');
    room.take(fromMum, 'mum');
    Y.applyUpdate(mum, fromDad);
    Y.applyUpdate(dad, fromMum);
    expect(contents(mum)).toEqual(contents(dad));
    expect(contents(mum)).toEqual(contents(room.doc));
  });

  it('GATE8 an offline merge that the room knows in part is cut to what is new', () => {
    const room = new Watched();
    const doc = docOf();
    const id = addNote(doc);
    whatOf(doc, id).insert(0, 'before ');
    room.take(Y.encodeStateAsUpdate(doc), 'mum');
    const known = Y.encodeStateVector(doc);
    whatOf(doc, id).insert(7, 'after');
    whatOf(doc, id).delete(0, 3);
    settings(doc).set('size', 4);
    const all = Y.encodeStateAsUpdate(doc);
    const verdict = room.take(all, 'mum');
    expect(verdict.update.length).toBeLessThanOrEqual(Y.encodeStateAsUpdate(doc, known).length);
    expect(contents(doc)).toEqual(contents(room.doc));
    expect(room.admit(all, 'mum').kind).toBe('known');
  });

  it('GATE3 everything sent again by anybody is known, deletes and all', () => {
    const room = new Watched();
    const doc = docOf();
    const id = addNote(doc);
    whatOf(doc, id).insert(0, 'many words here');
    whatOf(doc, id).delete(2, 5);
    room.take(Y.encodeStateAsUpdate(doc), 'mum');
    const dad = room.copy();
    expect(room.admit(Y.encodeStateAsUpdate(dad), 'dad').kind).toBe('known');
    whatOf(dad, id).insert(0, 'Dad: ');
    const verdict = room.take(Y.encodeStateAsUpdate(dad), 'dad');
    expect(Y.decodeUpdate(verdict.update).structs.every((s) => s.id.client === dad.clientID)).toBe(true);
    expect(contents(dad)).toEqual(contents(room.doc));
  });

  it('GATE8 what was written and deleted offline, collected before it was ever sent, is accepted', () => {
    const room = new Watched();
    const doc = docOf();
    const id = addNote(doc);
    wordsOf(doc, id).insert(0, [paragraph('secret')]);
    whatOf(doc, id).insert(0, 'gone');
    settings(doc).set('title', 'a');
    notes(doc).delete(id);
    settings(doc).delete('title');
    const kept = addNote(doc);
    const update = Y.encodeStateAsUpdate(doc);
    const kinds = new Set(Y.decodeUpdate(update).structs.map((struct) => struct.constructor.name));
    expect(kinds.has('GC')).toBe(true);
    room.take(update, 'mum');
    expect([...notes(room.doc).keys()]).toEqual([kept]);
    expect(room.admit(update, 'dad').kind).toBe('known');
  });

  it('GATE8 edits inside something that somebody else has deleted are accepted and stay unseen', () => {
    const room = new Watched();
    const base = docOf();
    const id = addNote(base);
    whatOf(base, id).insert(0, 'text');
    room.take(Y.encodeStateAsUpdate(base), 'mum');
    const [mum, dad] = [room.copy(), room.copy()];
    const late = updateOf(dad, () => {
      whatOf(dad, id).insert(4, ' more');
      whoOf(dad, id).set(newId(), true);
      wordsOf(dad, id).insert(0, [paragraph('late')]);
    });
    room.take(
      updateOf(mum, () => notes(mum).delete(id)),
      'mum',
    );
    const reopened = new Gate(sampleShape);
    reopened.load(Y.encodeStateAsUpdate(room.doc), () => 'mum');
    expect(reopened.admit(late, 'dad', 8).kind).toBe('accepted');
    room.take(late, 'dad');
    expect(notes(room.doc).size).toBe(0);
  });

  it('GATE8 undo and redo are accepted, and so is all of it sent at once', () => {
    const room = new Watched();
    const doc = docOf();
    const id = addNote(doc);
    room.take(Y.encodeStateAsUpdate(doc), 'mum');
    doc.on('update', (update: Uint8Array) => room.take(update, 'mum'));
    const undo = new Y.UndoManager([notes(doc), settings(doc)], { captureTimeout: 0 });
    whatOf(doc, id).insert(0, 'words');
    settings(doc).set('title', 'one');
    settings(doc).set('title', 'two');
    wordsOf(doc, id).insert(0, [paragraph('a'), paragraph('b')]);
    notes(doc).delete(id);
    for (let i = 0; i < 5; i++) undo.undo();
    for (let i = 0; i < 3; i++) undo.redo();
    undo.undo();
    expect(contents(doc)).toEqual(contents(room.doc));
    const gate = new Gate(sampleShape);
    expect(gate.admit(Y.encodeStateAsUpdate(doc), 'mum', 8).kind).toBe('accepted');
  });

  it('GATE8 an editor splitting and joining paragraphs is accepted', () => {
    const room = new Watched();
    const doc = docOf();
    const id = addNote(doc);
    room.take(Y.encodeStateAsUpdate(doc), 'mum');
    const edit = (change: (words: Y.XmlFragment) => void): void =>
      void room.take(
        updateOf(doc, () => change(wordsOf(doc, id))),
        'mum',
      );
    edit((words) => words.insert(0, [paragraph('first second')]));
    edit((words) => {
      paragraphText(words, 0).delete(5, 7);
      words.insert(1, [paragraph('second')]);
    });
    edit((words) => paragraphText(words, 1).applyDelta([{ retain: 3 }, { insert: 'x' }, { delete: 1 }]));
    edit((words) => {
      words.delete(1, 1);
      paragraphText(words, 0).insert(5, ' second');
    });
    edit((words) => words.delete(0, 1));
    edit((words) => words.insert(0, [new Y.XmlElement('paragraph')]));
    expect(contents(doc)).toEqual(contents(room.doc));
  });

  it('GATE8 two documents of one person, merged into one update that needs both, are accepted', () => {
    const [low, high] = [docOf(1), docOf(4_000_000_000)];
    const id = addNote(low);
    whatOf(low, id).insert(0, 'ab');
    Y.applyUpdate(high, Y.encodeStateAsUpdate(low));
    whatOf(high, id).insert(1, 'X');
    Y.applyUpdate(low, Y.encodeStateAsUpdate(high));
    whatOf(low, id).insert(2, 'Y');
    const room = new Watched();
    const verdict = room.take(Y.encodeStateAsUpdate(low), 'mum');
    expect(verdict.newIds).toBe(2);
    expect(contents(low)).toEqual(contents(room.doc));
  });

  it('GATE2 an update that comes before what it hangs on is left out and harms nothing', () => {
    const room = new Watched();
    const doc = docOf();
    const id = newId();
    const first = updateOf(doc, () => addNote(doc, id));
    const second = updateOf(doc, () => whatOf(doc, id).insert(0, 'words'));
    const third = updateOf(doc, () => whatOf(doc, id).delete(0, 2));
    for (let i = 0; i < 10_000; i++)
      expect(room.gate.admit(i % 2 ? second : third, 'mum', 8).kind).toBe('gap');
    expect(room.gate.admit(third, 'dad', 8).kind).toBe('gap');
    for (const update of [first, second, third]) room.take(update, 'mum');
    expect(contents(doc)).toEqual(contents(room.doc));
  });

  it('GATE2 a new document that hangs on an older one of the same person waits for it', () => {
    const old = docOf();
    const id = addNote(old);
    const next = docOf();
    Y.applyUpdate(next, Y.encodeStateAsUpdate(old));
    const early = updateOf(next, () => whatOf(next, id).insert(0, 'x'));
    const room = new Watched();
    expect(room.admit(early, 'mum').kind).toBe('gap');
    room.take(Y.encodeStateAsUpdate(old), 'mum');
    room.take(early, 'mum');
  });

  it('GATE13 the touched roots and the keys under them are named, for deletes as well', () => {
    const room = new Watched();
    const doc = docOf();
    const id = newId();
    const roots = (update: Uint8Array): unknown =>
      Object.fromEntries([...room.take(update, 'mum').touched].map(([root, keys]) => [root, [...keys]]));
    expect(roots(updateOf(doc, () => addNote(doc, id)))).toEqual({ notes: [id] });
    expect(roots(updateOf(doc, () => whatOf(doc, id).insert(0, 'abc')))).toEqual({ notes: [id] });
    expect(roots(updateOf(doc, () => whatOf(doc, id).delete(1, 1)))).toEqual({ notes: [id] });
    expect(roots(updateOf(doc, () => places(doc).set(`${id}:position`, 1)))).toEqual({
      places: [`${id}:position`],
    });
  });

  it('GATE6 the server writes its own roots, in the names it likes, and anything where there is no shape', () => {
    const room = new Watched();
    const doc = docOf();
    room.take(
      updateOf(doc, () => minutes(doc).set('phase', 'map')),
      SERVER,
    );
    const free = new Gate(undefined);
    const own = docOf();
    expect(
      free.admit(
        updateOf(own, () => own.getMap('what').set('ever', { deep: [1] })),
        SERVER,
        0,
      ).kind,
    ).toBe('accepted');
    const client = docOf();
    const update = updateOf(client, () => client.getMap('what').set('ever', 1));
    expect(free.admit(update, 'mum', 8)).toEqual({ kind: 'refused', reason: 'serverOnly' });
  });
});
