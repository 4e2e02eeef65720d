import * as Y from 'yjs';
import type { ActionId, ChildId, GroupId, ParticipantId, PersonId, StatementId } from '../ids.ts';
import { COLUMNS } from '../practice/vocabulary/words.ts';
import { type DraftSnapshot, type Placing, type Statement, STATEMENT_KINDS } from './draft.ts';
import { readNumber, readNumberOrNull, readOneOf, readString, readStringOrNull } from './read.ts';

const byPosition = <T extends { readonly position: number; readonly id: string }>(a: T, b: T): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

const ticked = (v: unknown): string[] => (v instanceof Y.Map ? [...v.keys()].sort() : []);

function fragmentWords(fragment: unknown): string {
  if (!(fragment instanceof Y.XmlFragment)) return '';
  return fragment
    .toArray()
    .map((node) =>
      node instanceof Y.XmlElement ? node.toArray().map(plainWords).join('') : plainWords(node),
    )
    .join('\n')
    .trim();
}

function plainWords(node: unknown): string {
  if (!(node instanceof Y.XmlText)) return '';
  return node
    .toDelta()
    .map((part: { insert?: unknown }) => readString(part.insert))
    .join('');
}

/** The whole draft as plain data, in the order people see it. Reads of an unfinished item leave it out. */
export function snapshotDraft(doc: Y.Doc): DraftSnapshot {
  const scale = doc.getMap('scale');
  const statements: Statement[] = [];
  for (const [id, item] of doc.getMap<Y.Map<unknown>>('statements')) {
    const kind = readOneOf(STATEMENT_KINDS, item.get('kind'));
    if (!kind) continue;
    statements.push({
      id: id as StatementId,
      kind,
      words: fragmentWords(item.get('words')),
      children: ticked(item.get('children')) as ChildId[],
      position: readNumber(item.get('position')),
      removed: item.get('removed') === true,
    });
  }
  const actions = [...doc.getMap<Y.Map<unknown>>('actions')].map(([id, item]) => ({
    id: id as ActionId,
    what: item.get('what') instanceof Y.Text ? String(item.get('what')) : '',
    who: ticked(item.get('who')) as PersonId[],
    children: ticked(item.get('children')) as ChildId[],
    when: readStringOrNull(item.get('when')),
    goal: readStringOrNull(item.get('goal')) as StatementId | null,
    from: readStringOrNull(item.get('from')) as ParticipantId | null,
    position: readNumber(item.get('position')),
    removed: item.get('removed') === true,
  }));
  const groups = [...doc.getMap<Y.Map<unknown>>('groups')]
    .filter(([, item]) => item.get('removed') !== true)
    .map(([id, item]) => ({
      id: id as GroupId,
      title: readString(item.get('title')),
      column: readOneOf(COLUMNS, item.get('column')) ?? 'worries',
    }));
  return {
    scale: {
      question: readString(scale.get('question')),
      low: readString(scale.get('low')),
      high: readString(scale.get('high')),
      ...(readString(scale.get('ownLow')) && { ownLow: readString(scale.get('ownLow')) }),
      ...(readString(scale.get('ownHigh')) && { ownHigh: readString(scale.get('ownHigh')) }),
    },
    statements: statements.sort(byPosition),
    actions: actions.sort(byPosition),
    placing: readPlacing(doc.getMap('placing')),
    groups,
  };
}

function readPlacing(target: Y.Map<unknown>): Record<string, Placing> {
  const placing: Record<string, Placing> = Object.create(null) as Record<string, Placing>;
  for (const key of target.keys()) {
    const id = key.split(':')[0] ?? '';
    placing[id] = {
      position: readNumberOrNull(target.get(`${id}:position`)),
      group: readStringOrNull(target.get(`${id}:group`)) as GroupId | null,
    };
  }
  return placing;
}
