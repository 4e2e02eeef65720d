import { describe, expect, it } from 'vitest';
import { neighboursOf, orderSheet, spotOf } from '../../../client/views/table/map/order-sheet.ts';
import type { DraftSnapshot } from '../../../shared/documents/draft.ts';
import type { ShownEntry } from '../../../shared/documents/proceedings.ts';
import type { ChildId, EntryId, GroupId, ParticipantId } from '../../../shared/ids.ts';
import type { Column, Section } from '../../../shared/practice/vocabulary/words.ts';

const id = (name: string): EntryId => name as EntryId;
const yusuf = 'yusuf' as ChildId;
const layla = 'layla' as ChildId;

function entry(
  name: string,
  column: Column,
  section: Section,
  change: Partial<ShownEntry> = {},
): ShownEntry & { readonly id: EntryId } {
  return {
    id: id(name),
    by: 'tom' as ParticipantId,
    wordsOf: null,
    column,
    section,
    children: [],
    words: name,
    language: null,
    beside: null,
    order: Number(name.replace(/\D/g, '')) || 1,
    growing: false,
    movedFrom: null,
    ...change,
  };
}

function sheet(
  entries: readonly (ShownEntry & { readonly id: EntryId })[],
  draft: Partial<Pick<DraftSnapshot, 'placing' | 'groups' | 'statements'>> = {},
) {
  return { proceedings: { entries }, draft: { placing: {}, groups: [], statements: [], ...draft } };
}

const all = { child: null, held: null };
const strengths = (order: ReturnType<typeof orderSheet>): readonly EntryId[] =>
  order.columns.workingWell.sections[0]?.entries ?? [];

describe('the order of the sheet', () => {
  it('TABLE15 goes by where people put things, else by when they were shown', () => {
    const entries = [1, 2, 3].map((n) => entry(`e${n}`, 'workingWell', 'strength'));
    expect(strengths(orderSheet(sheet(entries), all))).toEqual(['e1', 'e2', 'e3']);
    const placing = { e3: { position: 0.5, group: null } };
    expect(strengths(orderSheet(sheet(entries, { placing }), all))).toEqual(['e3', 'e1', 'e2']);
  });

  it('CHILD4 leaves out what is about another child alone, notes beside too, and keeps what is about all', () => {
    const at = ['workingWell', 'strength'] as const;
    const entries = [
      entry('e1', ...at),
      entry('e2', ...at, { children: [layla] }),
      entry('e3', ...at, { beside: id('e1'), children: [layla] }),
      entry('e4', ...at, { beside: id('e1'), children: [yusuf, layla] }),
    ];
    const order = orderSheet(sheet(entries), { child: yusuf, held: null });
    expect(strengths(order)).toEqual(['e1']);
    expect(order.beside.get('e1')).toEqual(['e4']);
    expect(order.columns.workingWell.aboutOthers).toBe(1);
  });

  it('TABLE15 puts a note beside its entry, and by itself when that entry has gone', () => {
    const note = entry('e2', 'workingWell', 'strength', { beside: id('e1') });
    const both = orderSheet(sheet([entry('e1', 'workingWell', 'strength'), note]), all);
    expect(strengths(both)).toEqual(['e1']);
    expect(both.beside.get('e1')).toEqual(['e2']);
    expect(strengths(orderSheet(sheet([note]), all))).toEqual(['e2']);
  });

  it('TABLE15 counts a group in its own column only', () => {
    const group = 'g' as GroupId;
    const groups = [{ id: group, title: 'Mornings', column: 'worries' as const }];
    const placing = { e1: { position: null, group }, e2: { position: null, group } };
    const entries = [entry('e1', 'worries', 'effect'), entry('e2', 'workingWell', 'strength')];
    const order = orderSheet(sheet(entries, { groups, placing }), all);
    expect(order.columns.worries.groups).toEqual([{ id: group, title: 'Mornings', entries: ['e1'] }]);
    expect(strengths(order)).toEqual(['e2']);
    expect(order.columns.worries.count).toBe(1);
  });

  it('TABLE15 can show what is about one child, with what is about all, and counts the rest', () => {
    const entries = [
      entry('e1', 'workingWell', 'strength', { children: [yusuf] }),
      entry('e2', 'workingWell', 'strength', { children: [layla] }),
      entry('e3', 'workingWell', 'strength'),
    ];
    const order = orderSheet(sheet(entries), { child: yusuf, held: null });
    expect(strengths(order)).toEqual(['e1', 'e3']);
    expect(order.columns.workingWell.aboutOthers).toBe(1);
  });

  it('TABLE3 keeps what is being changed where it stood', () => {
    const before = entry('e1', 'workingWell', 'strength');
    const spot = spotOf(sheet([before]), before);
    const moved = entry('e1', 'worries', 'harder');
    const order = orderSheet(sheet([moved]), { child: null, held: { id: id('e1'), spot } });
    expect(strengths(order)).toEqual(['e1']);
    expect(order.columns.worries.count).toBe(0);
    expect(orderSheet(sheet([moved]), all).columns.worries.count).toBe(1);
  });

  it('TABLE7 moves an entry among those of its own part or group', () => {
    const entries = [
      entry('e1', 'workingWell', 'strength'),
      entry('e2', 'workingWell', 'safety'),
      entry('e3', 'workingWell', 'strength'),
    ];
    expect(neighboursOf(orderSheet(sheet(entries), all), id('e3'))).toEqual(['e1', 'e3']);
    expect(neighboursOf(orderSheet(sheet(entries), all), id('gone'))).toEqual([]);
  });
});
