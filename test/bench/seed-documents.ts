import * as Y from 'yjs';
import {
  actionText,
  addAction,
  addStatement,
  placeEntry,
  statementFragment,
} from '../../shared/documents/draft.ts';
import type { ActionId, Id } from '../../shared/ids.ts';
import { randomFrom } from '../support/seeded-random.ts';
import type { CharacterId } from './hand-made-updates.ts';

/** A document that a load client has from the beginning, and what it would send of it. */
export interface Seed {
  readonly update: Uint8Array;
  readonly vector: Uint8Array;
  /** What is missing at a state vector. */
  since(vector: Uint8Array): Uint8Array;
  /** The steps of the plan, to be typed in. */
  readonly steps: readonly ActionId[];
  /** The last character of a step's words. Throws when there are none. */
  lastCharacter(step: ActionId): CharacterId;
}

/** Authors a page may bring at once: the server binds few new client ids to one socket. */
const AUTHORS = 6;
const STATEMENTS = 45;
const STEPS = 15;
const PLACED = 60;

const WORDS =
  'school attendance has been better since the breakfast club started and mum says mornings are calmer but the late bus still causes worry for everyone when dad works nights the health visitor will call on tuesday to check the housing repair which the council agreed after the last meeting grandma can collect from nursery twice each week so that appointments at the clinic are not missed'.split(
    ' ',
  );

type Random = () => number;

/** An id in the form of real ones, the same in every run. */
export function benchId<K extends string>(n: number): Id<K> {
  return `bench-${n}`.padEnd(22, '-') as Id<K>;
}

/** A meeting's draft late in the meeting, typed by several people through the verbs: about 16,000 characters. */
export function meetingSeed(): Seed {
  const random = randomFrom(7);
  const docs = authors(AUTHORS, 0x70000000, random);
  const steps: ActionId[] = [];
  for (let i = 0; i < STATEMENTS; i++) {
    const doc = pick(docs, random);
    const id = benchId<'statement'>(i);
    addStatement(doc, id, i % 3 === 0 ? 'goal' : 'worry');
    const words = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [words]);
    statementFragment(doc, id)?.insert(0, [paragraph]);
    typeInto(words, sentence(random, 180 + random() * 160), random);
    shareFrom(doc, docs);
  }
  for (let i = 0; i < STEPS; i++) {
    const doc = pick(docs, random);
    const id = benchId<'action'>(i);
    addAction(doc, id, { who: [benchId<'person'>(i % 12)], when: '2026-12-01' });
    const text = actionText(doc, id);
    if (text) typeInto(text, sentence(random, 100 + random() * 120), random);
    steps.push(id);
    shareFrom(doc, docs);
  }
  for (let i = 0; i < PLACED; i++) placeEntry(pick(docs, random), benchId<'entry'>(i), { position: i });
  return seedOf(docs, steps);
}

/** A step that eight people have typed in for long: `edits` single characters in bursts, a quarter of them deleted. */
export function historySeed(edits: number): Seed {
  const random = randomFrom(11);
  const docs = authors(8, 0x71000000, random);
  const id = benchId<'action'>(0);
  const [first] = docs;
  if (first) {
    addAction(first, id);
    shareFrom(first, docs);
  }
  for (let done = 0; done < edits; ) {
    const doc = pick(docs, random);
    const text = actionText(doc, id);
    if (!text) break;
    let at = random() < 0.5 ? text.length : Math.floor(random() * (text.length + 1));
    const burst = Math.min(edits - done, 5 + Math.floor(random() * 30));
    for (let k = 0; k < burst; k++, done++) {
      if (random() < 0.25 && at > 0) text.delete(--at, 1);
      else text.insert(at++, String.fromCharCode(97 + Math.floor(random() * 26)));
    }
    shareFrom(doc, docs);
  }
  return seedOf(docs, [id]);
}

function authors(count: number, from: number, random: Random): Y.Doc[] {
  return Array.from({ length: count }, (_, i) => {
    const doc = new Y.Doc();
    doc.clientID = from + i * 0x100000 + Math.floor(random() * 0xfffff);
    return doc;
  });
}

function pick(docs: readonly Y.Doc[], random: Random): Y.Doc {
  const doc = docs[Math.floor(random() * docs.length)];
  if (!doc) throw new Error('There are no authors.');
  return doc;
}

function shareFrom(source: Y.Doc, docs: readonly Y.Doc[]): void {
  for (const doc of docs) {
    if (doc !== source) Y.applyUpdate(doc, Y.encodeStateAsUpdate(source, Y.encodeStateVector(doc)));
  }
}

function sentence(random: Random, length: number): string {
  let words = '';
  while (words.length < length) words += `${words && ' '}${WORDS[Math.floor(random() * WORDS.length)]}`;
  return words;
}

/** Types word by word, now and then taking one back and typing it again, as people do. */
function typeInto(text: Y.Text, words: string, random: Random): void {
  for (const word of words.split(' ')) {
    text.insert(text.length, `${word} `);
    if (random() >= 0.08) continue;
    text.delete(text.length - word.length - 1, word.length + 1);
    text.insert(text.length, `${word} `);
  }
}

function seedOf(docs: readonly Y.Doc[], steps: readonly ActionId[]): Seed {
  const doc = new Y.Doc();
  for (const author of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(author));
  const update = Y.encodeStateAsUpdate(doc);
  const since = new Map<string, Uint8Array>();
  return {
    update,
    vector: Y.encodeStateVector(doc),
    since(vector) {
      const key = Buffer.from(vector).toString('latin1');
      const known = since.get(key) ?? Y.diffUpdate(update, vector);
      if (since.size < 64) since.set(key, known);
      return known;
    },
    steps,
    lastCharacter(step) {
      const text = actionText(doc, step);
      const position = text && Y.createRelativePositionFromTypeIndex(text, text.length - 1);
      if (!position?.item) throw new Error('The step has no words.');
      return position.item;
    },
  };
}
