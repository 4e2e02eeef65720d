import { describe, expect, it } from 'vitest';
import { onlyOf, type WallDocuments } from '../../../client/meeting/wall-for-child.ts';
import type { Action, Statement } from '../../../shared/documents/draft.ts';
import type {
  ParticipantState,
  ProceedingsSnapshot,
  ShownEntry,
} from '../../../shared/documents/proceedings.ts';
import { type ChildId, type EntryId, newId, type ParticipantId } from '../../../shared/ids.ts';

const yusuf = newId<'child'>();
const layla = newId<'child'>();

type Someone = ParticipantState & { readonly id: ParticipantId };
const someone = (name: string, child: ChildId | null = null): Someone => ({
  ...{ id: newId(), person: newId(), name, role: child ? 'youngPerson' : 'parent', agency: '' },
  ...{ place: 'inRoom', seat: 1, admitted: true, here: true, marked: false, withdrawn: false },
  ...{ child, helper: null },
});
const amina = someone('Amina');
const son = someone('Yusuf', yusuf);
const daughter = someone('Layla', layla);

type Entry = ProceedingsSnapshot['entries'][number];
const note = (words: string, change: Partial<ShownEntry> & { readonly id?: EntryId } = {}): Entry => ({
  ...{ id: newId<'entry'>(), by: amina.id, wordsOf: null, column: 'worries', section: 'happened' },
  ...{ children: [], words, language: null, beside: null, order: 1, growing: false, movedFrom: null },
  ...change,
});
const statement = (words: string, children: readonly ChildId[]): Statement => ({
  ...{ id: newId(), kind: 'goal', words, children, position: 1, removed: false },
});
const step = (what: string, children: readonly ChildId[]): Action => ({
  ...{ id: newId(), what, who: [amina.person, daughter.person], children, when: null, goal: null },
  ...{ from: null, position: 1, removed: false },
});

const hers = note('hers', { children: [layla] });
const his = note('his', { children: [yusuf] });
const [herGoal, ourGoal] = [statement('her goal', [layla]), statement('our goal', [])];
const [herStep, ourStep] = [step('her step', [layla]), step('our step', [layla, yusuf])];
const documents: WallDocuments = {
  proceedings: {
    participants: [amina, son, daughter],
    children: [
      { id: yusuf, name: 'Yusuf', position: 1 },
      { id: layla, name: 'Layla', position: 2 },
    ],
    entries: [
      ...[his, hers, note('both', { children: [yusuf, layla] }), note('all')],
      ...[note('said by her', { by: daughter.id }), note('her words', { wordsOf: daughter.id })],
      ...[note('beside his', { beside: his.id }), note('beside hers', { beside: hers.id })],
      note('beside what was taken back', { beside: newId<'entry'>() }),
      ...[note('beside her goal', { beside: herGoal.id }), note('beside our goal', { beside: ourGoal.id })],
      ...[note('on her number', { about: daughter.id }), note('on her step', { about: herStep.id })],
      note('on our step', { about: ourStep.id }),
    ],
  },
  draft: { statements: [herGoal, ourGoal], actions: [herStep, ourStep] },
};

describe("one child's part on the wall", () => {
  it('WALL15 has what is about the child or about all, and nothing of another child', () => {
    const { proceedings, draft } = onlyOf(yusuf, documents);
    expect(proceedings.entries.map(({ words }) => words)).toEqual([
      ...['his', 'both', 'all', 'beside his', 'beside what was taken back', 'beside our goal', 'on our step'],
    ]);
    expect(proceedings.participants).toEqual([amina, son]);
    expect(proceedings.children.map(({ name }) => name)).toEqual(['Yusuf']);
    expect(draft.statements).toEqual([ourGoal]);
    expect(draft.actions).toEqual([ourStep]);
  });
});
