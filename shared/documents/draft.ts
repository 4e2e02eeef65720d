import * as Y from 'yjs';
import type { ActionId, ChildId, EntryId, GroupId, ParticipantId, PersonId, StatementId } from '../ids.ts';
import { type Column, COLUMNS } from '../practice/vocabulary/words.ts';
import { readNumber } from './read.ts';
import type { Scale } from './scale.ts';
import {
  aBoolean,
  aNumber,
  aString,
  collection,
  type DocumentShape,
  fields,
  map,
  oneOf,
  orNull,
  richText,
  text,
  value,
} from './shape.ts';
import { smallestEdit } from './smallest-edit.ts';

/**
 * The draft, "ours": one per meeting, written together by everyone admitted as a contributor. It holds what is
 * nobody's alone: statements, goals, the plan, the scale's words, and how entries are ordered on the sheet.
 */

/** Raised with every change of shape; older pages are told to reload. */
export const DRAFT_VERSION = 1;

export const STATEMENT_KINDS = ['worry', 'goal'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const aDay = value((v) => typeof v === 'string' && DAY.test(v));
const aTick = value((v) => v === true);

/** What the draft may hold; the gate refuses everything else. */
export const draftShape: DocumentShape = {
  version: DRAFT_VERSION,
  roots: {
    scale: {
      writer: 'client',
      shape: map({ question: aString, low: aString, high: aString, ownLow: aString, ownHigh: aString }),
    },
    placing: { writer: 'client', shape: fields({ position: aNumber, group: orNull(aString) }) },
    groups: {
      writer: 'client',
      shape: collection(map({ title: aString, column: oneOf(...COLUMNS), removed: aBoolean })),
    },
    statements: {
      writer: 'client',
      shape: collection(
        map({
          kind: oneOf(...STATEMENT_KINDS),
          words: richText,
          children: collection(aTick),
          position: aNumber,
          removed: aBoolean,
        }),
      ),
    },
    actions: {
      writer: 'client',
      shape: collection(
        map({
          what: text,
          who: collection(aTick),
          children: collection(aTick),
          when: orNull(aDay),
          goal: orNull(aString),
          from: orNull(aString),
          position: aNumber,
          removed: aBoolean,
        }),
      ),
    },
  },
};

/** A worry statement or a goal. `words` is its text, paragraphs parted by line feeds. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly words: string;
  /** None means: for all children. */
  readonly children: readonly ChildId[];
  readonly position: number;
  readonly removed: boolean;
}

/** One clear step of the plan: what, who, by when (practice: not a list of services but actions). */
export interface Action {
  readonly id: ActionId;
  readonly what: string;
  readonly who: readonly PersonId[];
  readonly children: readonly ChildId[];
  /** An ISO day, or null while nobody has said. */
  readonly when: string | null;
  readonly goal: StatementId | null;
  /** Whose "one up" the step grew from. */
  readonly from: ParticipantId | null;
  readonly position: number;
  readonly removed: boolean;
}

/** Where an entry stands on the sheet. */
export interface Placing {
  readonly position: number | null;
  readonly group: GroupId | null;
}

export interface Group {
  readonly id: GroupId;
  readonly title: string;
  readonly column: Column;
}

/** Everything in the draft as plain data; removed statements and actions are kept, marked, for "put back". */
export interface DraftSnapshot {
  readonly scale: Scale;
  readonly statements: readonly Statement[];
  readonly actions: readonly Action[];
  readonly placing: Readonly<Record<string, Placing>>;
  readonly groups: readonly Group[];
}

type Item = Y.Map<unknown>;
const itemsOf = (doc: Y.Doc, root: 'statements' | 'actions' | 'groups'): Y.Map<Item> => doc.getMap(root);

/** Seeds a new draft; only the server calls it, once. */
export function seedDraft(doc: Y.Doc, scale: Scale): void {
  doc.transact(() => setScale(doc, scale));
}

/** Rewords the scale; the server unseals every number that answered the earlier words (rule SCALE4). */
export function setScale(doc: Y.Doc, change: Partial<Scale>): void {
  setKeys(doc, doc.getMap('scale'), change);
}

function setKeys(doc: Y.Doc, target: Item, change: Readonly<Record<string, unknown>>): void {
  doc.transact(() => {
    for (const [key, next] of Object.entries(change)) {
      if (next !== undefined && target.get(key) !== next) target.set(key, next);
    }
  });
}

const lastPosition = (items: Y.Map<Item>): number =>
  Math.max(0, ...[...items.values()].map((item) => readNumber(item.get('position'))));

/** Adds an empty worry statement or goal under the fresh id `id`. */
export function addStatement(doc: Y.Doc, id: StatementId, kind: StatementKind): void {
  doc.transact(() => {
    const items = itemsOf(doc, 'statements');
    const item: Item = new Y.Map();
    item.set('kind', kind);
    item.set('words', new Y.XmlFragment());
    item.set('children', new Y.Map());
    item.set('position', lastPosition(items) + 1);
    item.set('removed', false);
    items.set(id, item);
  });
}

/** The shared text of a statement for an editor to bind to; undefined when there is no such statement. */
export function statementFragment(doc: Y.Doc, id: StatementId): Y.XmlFragment | undefined {
  const words = itemsOf(doc, 'statements').get(id)?.get('words');
  return words instanceof Y.XmlFragment ? words : undefined;
}

/** Puts `words` as a new paragraph at the end of a statement: how a suggested sentence is taken up. */
export function appendToStatement(doc: Y.Doc, id: StatementId, words: string): void {
  const fragment = statementFragment(doc, id);
  if (!fragment) return;
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    fragment.insert(fragment.length, [paragraph]);
  });
}

/** Marks a statement removed or puts it back. */
export function changeStatement(
  doc: Y.Doc,
  id: StatementId,
  change: Partial<Pick<Statement, 'removed' | 'position'>>,
): void {
  const item = itemsOf(doc, 'statements').get(id);
  if (item) setKeys(doc, item, change);
}

/** Adds a step under the fresh id `id`, at the end of the plan. */
export function addAction(
  doc: Y.Doc,
  id: ActionId,
  start: Partial<Omit<Action, 'id' | 'position' | 'removed'>> = {},
): void {
  doc.transact(() => {
    const items = itemsOf(doc, 'actions');
    const item: Item = new Y.Map();
    item.set('what', new Y.Text(start.what ?? ''));
    item.set('who', new Y.Map((start.who ?? []).map((person) => [person, true])));
    item.set('children', new Y.Map((start.children ?? []).map((child) => [child, true])));
    item.set('when', start.when ?? null);
    item.set('goal', start.goal ?? null);
    item.set('from', start.from ?? null);
    item.set('position', lastPosition(items) + 1);
    item.set('removed', false);
    items.set(id, item);
  });
}

/** Changes the plain fields of a step. */
export function changeAction(
  doc: Y.Doc,
  id: ActionId,
  change: Partial<Pick<Action, 'when' | 'goal' | 'position' | 'removed'>>,
): void {
  const item = itemsOf(doc, 'actions').get(id);
  if (item) setKeys(doc, item, change);
}

/** Adds or takes away one person (`who`) or one child (`children`) of a step, leaving the others' choices alone. */
export function tickAction(
  doc: Y.Doc,
  id: ActionId,
  list: 'who' | 'children',
  member: PersonId | ChildId,
  on: boolean,
): void {
  tick(itemsOf(doc, 'actions').get(id), list, member, on);
}

/** Adds or takes away one child of a statement. */
export function tickStatement(doc: Y.Doc, id: StatementId, child: ChildId, on: boolean): void {
  tick(itemsOf(doc, 'statements').get(id), 'children', child, on);
}

function tick(item: Item | undefined, list: string, member: string, on: boolean): void {
  const ticks = item?.get(list);
  if (!(ticks instanceof Y.Map)) return;
  if (on) ticks.set(member, true);
  else ticks.delete(member);
}

/** The shared text of a step, for inputs that two people type in at once; undefined when there is no such step. */
export function actionText(doc: Y.Doc, id: ActionId): Y.Text | undefined {
  const what = itemsOf(doc, 'actions').get(id)?.get('what');
  return what instanceof Y.Text ? what : undefined;
}

/** Turns a step's words into `words` by the smallest single edit, so that somebody else's typing elsewhere stays. */
export function writeActionText(doc: Y.Doc, id: ActionId, words: string): void {
  const shared = actionText(doc, id);
  if (!shared) return;
  const edit = smallestEdit(shared.toString(), words);
  doc.transact(() => {
    shared.delete(edit.at, edit.remove);
    shared.insert(edit.at, edit.insert);
  });
}

/** Puts an entry at a position, or in a group (null: in none). */
export function placeEntry(doc: Y.Doc, id: EntryId, change: Partial<Placing>): void {
  const target = doc.getMap('placing');
  doc.transact(() => {
    if (change.position !== undefined) target.set(`${id}:position`, change.position);
    if (change.group !== undefined) target.set(`${id}:group`, change.group);
  });
}

/** Adds a named group of entries under the fresh id `id`. */
export function addGroup(doc: Y.Doc, id: GroupId, column: Column, title: string): void {
  doc.transact(() => {
    const item: Item = new Y.Map();
    item.set('title', title);
    item.set('column', column);
    item.set('removed', false);
    itemsOf(doc, 'groups').set(id, item);
  });
}

/** Renames a group or takes it away; its entries then stand by themselves. */
export function changeGroup(
  doc: Y.Doc,
  id: GroupId,
  change: { readonly title?: string; readonly removed?: boolean },
): void {
  const item = itemsOf(doc, 'groups').get(id);
  if (item) setKeys(doc, item, change);
}
