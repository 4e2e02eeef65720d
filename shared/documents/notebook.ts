import * as Y from 'yjs';
import type { ActionId, ChildId, EntryId, ParticipantId, StatementId } from '../ids.ts';
import {
  AGREEMENT_ANSWERS,
  type AgreementAnswer,
  ALL_SECTIONS,
  type Column,
  COLUMNS,
  OK_ANSWERS,
  type OkAnswer,
  type Section,
} from '../practice/vocabulary/words.ts';
import { readList, readString, readStringOrNull } from './read.ts';
import { childScoreKey } from './score-of.ts';

/**
 * The notebook, "mine": one per participant, read and written by that participant alone. Everything a person says
 * lives here first; the server copies what is given, with its author, into the proceedings.
 */

/** Raised with every change of shape; older pages are told to reload. */
export const NOTEBOOK_VERSION = 1;

/**
 * How far an entry has come out of its notebook by its author's will: `mine` stays here in every phase; `growing` is
 * seen by the others while it is written (larger screens, open steps); `given` is the meeting's to show.
 */
export type EntryState = 'mine' | 'growing' | 'given';

/** One note, as its author has it. `wordsOf` names the person whose words these are when the author types for somebody. */
export interface NotebookEntry {
  readonly id: EntryId;
  readonly column: Column;
  readonly section: Section;
  /** None means: for all children. */
  readonly children: readonly ChildId[];
  readonly words: string;
  readonly language: string | null;
  /** The same in another language; left out where there is none. */
  readonly otherWords?: string;
  readonly otherLanguage?: string | null;
  /** Who put it into the other language, when it was not the author. */
  readonly interpreter?: ParticipantId | null;
  readonly wordsOf: ParticipantId | null;
  /** The entry or statement that this is a note beside of. */
  readonly beside: EntryId | StatementId | null;
  readonly state: EntryState;
  readonly position: number;
  /** The author wants a move by the lead undone. */
  readonly undoMove: boolean;
  /** Sees what it stands beside differently: another view, as good as that one. Left out: a note. */
  readonly differs?: boolean;
  /** Whose number, or which step of the plan, this sees differently: another view of that. Left out: of the map. */
  readonly about?: ParticipantId | ActionId;
}

/** The fields of what an entry says in another language. */
export type OtherWords = 'otherWords' | 'otherLanguage' | 'interpreter';

/** A number 0 to 10, or 'none': "no number today", one phrase for every reason. */
export type ScoreNumber = number | 'none';

/** One person's number as the typist (mostly that person) has it. `sealed` holds the key of the scale it answers. */
export interface NotebookScore {
  readonly number: ScoreNumber | null;
  readonly reason: string;
  readonly oneUp: string;
  readonly sealed: string | null;
  /** Whom a child lets see it; left out: not asked, which is how everybody else's is, and seen by all. */
  readonly seenBy?: SeenBy;
}

/** Everyone, or only the people a child has named. */
export type SeenBy = 'everyone' | readonly ParticipantId[];

/** One person's answer to the plan. `plan` is the hash of the plan that stood on the screen. */
export interface NotebookAgreement {
  readonly answer: AgreementAnswer | null;
  readonly words: string;
  readonly plan: string | null;
  readonly leadOnly: boolean;
  /** Would rather not say why. Left out: not asked, or words say it. */
  readonly whyUnsaid?: boolean;
}

/** One person's OK to taking part; `spoken` when said aloud and typed by somebody else. */
export interface NotebookOk {
  readonly answer: OkAnswer | null;
  readonly spoken: boolean;
}

/** Everything in a notebook as plain data. Keys of the records: whose answer it is. */
export interface NotebookSnapshot {
  readonly entries: readonly NotebookEntry[];
  readonly scores: Readonly<Partial<Record<ParticipantId, NotebookScore>>>;
  /** Numbers for one child each, by `childScoreKey`. */
  readonly childScores?: Readonly<Partial<Record<string, NotebookScore>>>;
  readonly agreements: Readonly<Partial<Record<ParticipantId, NotebookAgreement>>>;
  readonly oks: Readonly<Partial<Record<ParticipantId, NotebookOk>>>;
  /** The phase this participant has said "I am ready" in, if any. */
  readonly readyIn: string | null;
}

const entriesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('entries');

const OTHER_WORDS: readonly OtherWords[] = ['otherWords', 'otherLanguage', 'interpreter'];

/** What a new entry starts with. */
export type NewEntry = Pick<NotebookEntry, 'column' | 'section' | 'children' | 'words'> &
  Partial<
    Pick<NotebookEntry, 'language' | 'wordsOf' | 'beside' | 'state' | 'differs' | 'about' | OtherWords>
  >;

/** Writes a new entry under the fresh id `id`, after all others. */
export function addEntry(doc: Y.Doc, id: EntryId, entry: NewEntry): void {
  doc.transact(() => {
    const positions = snapshotNotebook(doc).entries.map((e) => e.position);
    const item = new Y.Map<unknown>();
    item.set('column', entry.column);
    item.set('section', entry.section);
    item.set('children', [...entry.children]);
    item.set('words', entry.words);
    item.set('language', entry.language ?? null);
    for (const key of OTHER_WORDS) if (entry[key] !== undefined) item.set(key, entry[key]);
    item.set('wordsOf', entry.wordsOf ?? null);
    item.set('beside', entry.beside ?? null);
    if (entry.differs) item.set('differs', true);
    if (entry.about) item.set('about', entry.about);
    item.set('state', entry.state ?? 'mine');
    item.set('position', Math.max(0, ...positions) + 1);
    entriesOf(doc).set(id, item);
  });
}

/** Changes fields of one's own entry; an entry that is gone stays gone and nothing happens. */
export function changeEntry(
  doc: Y.Doc,
  id: EntryId,
  change: Partial<
    Pick<
      NotebookEntry,
      | 'column'
      | 'section'
      | 'children'
      | 'words'
      | 'language'
      | 'wordsOf'
      | 'state'
      | 'undoMove'
      | 'differs'
      | OtherWords
    >
  >,
): void {
  const item = entriesOf(doc).get(id);
  if (!item) return;
  doc.transact(() => {
    for (const [key, next] of Object.entries(change)) {
      if (next !== undefined && item.get(key) !== next) item.set(key, Array.isArray(next) ? [...next] : next);
    }
  });
}

/** Deletes an entry from the notebook (and so, by the server, from everywhere it was shown). */
export function deleteEntry(doc: Y.Doc, id: EntryId): void {
  entriesOf(doc).delete(id);
}

function setFields(doc: Y.Doc, root: string, id: string, change: Readonly<Record<string, unknown>>): void {
  const target = doc.getMap(root);
  doc.transact(() => {
    for (const [field, next] of Object.entries(change)) {
      const key = `${id}:${field}`;
      if (next !== undefined && target.get(key) !== next) target.set(key, next);
    }
  });
}

/**
 * Writes parts of a number of `whose`, for the family or for one child. Sealing means setting `sealed` to the scale's key;
 * null unseals.
 */
export function setScore(
  doc: Y.Doc,
  whose: ParticipantId,
  change: Partial<NotebookScore>,
  child: ChildId | null = null,
): void {
  if (child === null) setFields(doc, 'scores', whose, change);
  else setFields(doc, 'childScores', childScoreKey(whose, child), change);
}

/** Takes all parts of some numbers out of the notebook; each key is a person's, or a `childScoreKey`. */
export function eraseScores(doc: Y.Doc, keys: readonly string[]): void {
  doc.transact(() => {
    for (const target of [doc.getMap('scores'), doc.getMap('childScores')]) {
      for (const field of [...target.keys()]) {
        if (keys.some((key) => field.startsWith(`${key}:`))) target.delete(field);
      }
    }
  });
}

/** Writes parts of an answer to the plan for `whose`. */
export function setAgreement(doc: Y.Doc, whose: ParticipantId, change: Partial<NotebookAgreement>): void {
  setFields(doc, 'agreements', whose, change);
}

/** Writes the OK to taking part for `whose`. */
export function setOk(doc: Y.Doc, whose: ParticipantId, change: Partial<NotebookOk>): void {
  setFields(doc, 'oks', whose, change);
}

/** Says or takes back "I am ready" for a phase. */
export function setReady(doc: Y.Doc, whose: ParticipantId, phase: string | null): void {
  setFields(doc, 'ready', whose, { phase });
}

/** The whole notebook as plain data, entries by position. Reads of an unfinished item leave it out. */
export function snapshotNotebook(doc: Y.Doc): NotebookSnapshot {
  const entries: NotebookEntry[] = [];
  for (const [id, item] of entriesOf(doc)) {
    const column = COLUMNS.find((c) => c === item.get('column'));
    const section = ALL_SECTIONS.find((s) => s === item.get('section'));
    if (!column || !section) continue;
    entries.push({
      id: id as EntryId,
      column,
      section,
      children: readList(item.get('children')) as ChildId[],
      words: readString(item.get('words')),
      language: readStringOrNull(item.get('language')),
      ...(item.has('otherWords') && {
        otherWords: readString(item.get('otherWords')),
        otherLanguage: readStringOrNull(item.get('otherLanguage')),
        interpreter: readStringOrNull(item.get('interpreter')) as ParticipantId | null,
      }),
      wordsOf: readStringOrNull(item.get('wordsOf')) as ParticipantId | null,
      beside: readStringOrNull(item.get('beside')) as EntryId | StatementId | null,
      state: readState(item.get('state')),
      position: Number(item.get('position') ?? 0),
      undoMove: item.get('undoMove') === true,
      ...(item.get('differs') === true && { differs: true }),
      ...(item.has('about') && { about: readString(item.get('about')) as ActionId | ParticipantId }),
    });
  }
  entries.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const readyIn = [...readFields(doc, 'ready').values()][0]?.phase;
  return {
    entries,
    scores: mapFields(doc, 'scores', readScoreFields),
    childScores: mapFields(doc, 'childScores', readScoreFields),
    agreements: mapFields(doc, 'agreements', (f) => ({
      answer: AGREEMENT_ANSWERS.find((a) => a === f.answer) ?? null,
      words: readString(f.words),
      plan: readStringOrNull(f.plan),
      leadOnly: f.leadOnly === true,
      ...(f.whyUnsaid === true && { whyUnsaid: true }),
    })),
    oks: mapFields(doc, 'oks', (f) => ({
      answer: OK_ANSWERS.find((a) => a === f.answer) ?? null,
      spoken: f.spoken === true,
    })),
    readyIn: readStringOrNull(readyIn),
  };
}

const readState = (v: unknown): EntryState => (v === 'given' || v === 'growing' ? v : 'mine');
const readScoreFields = (f: Readonly<Record<string, unknown>>): NotebookScore => ({
  number: readScore(f.number),
  reason: readString(f.reason),
  oneUp: readString(f.oneUp),
  sealed: readStringOrNull(f.sealed),
  ...(f.seenBy !== undefined && {
    seenBy: f.seenBy === 'everyone' ? f.seenBy : (readList(f.seenBy) as ParticipantId[]),
  }),
});
const readScore = (v: unknown): ScoreNumber | null => (v === 'none' || typeof v === 'number' ? v : null);

function readFields(doc: Y.Doc, root: string): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const [key, v] of doc.getMap(root)) {
    const [id = '', field = ''] = key.split(':');
    const of = found.get(id) ?? (Object.create(null) as Record<string, unknown>);
    of[field] = v;
    found.set(id, of);
  }
  return found;
}

function mapFields<T>(
  doc: Y.Doc,
  root: string,
  read: (f: Readonly<Record<string, unknown>>) => T,
): Partial<Record<ParticipantId, T>> {
  return Object.fromEntries([...readFields(doc, root)].map(([id, f]) => [id, read(f)]));
}
