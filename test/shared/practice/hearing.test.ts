import { describe, expect, it } from 'vitest';
import type { MeetingState, ShownEntry } from '../../../shared/documents/proceedings.ts';
import type { EntryId, ParticipantId } from '../../../shared/ids.ts';
import {
  firstUnheard,
  leavesUnheard,
  markHeard,
  notHeard,
  noteUnheard,
} from '../../../shared/practice/hearing.ts';

type Entry = ShownEntry & { readonly id: EntryId };
const id = (name: string): EntryId => name as EntryId;
const entry = (name: string, more: Partial<ShownEntry> = {}): Entry => ({
  ...{ id: id(name), by: 'amina' as ParticipantId, wordsOf: null, column: 'worries', section: 'harder' },
  ...{ children: [], words: name, language: null, beside: null, order: 1, growing: false, movedFrom: null },
  ...more,
});
const ids = (entries: readonly { readonly id: EntryId }[]): readonly EntryId[] => entries.map((e) => e.id);

describe('hearing', () => {
  it('HEAR1 what is still being written, and what has any mark, does not wait to be heard', () => {
    const entries = [
      entry('a'),
      entry('b', { growing: true }),
      entry('c', { heard: 'readOut' }),
      entry('d', { heard: 'parked' }),
      entry('e', { heard: 'talkedAbout' }),
    ];
    expect(ids(notHeard(entries))).toEqual(['a']);
  });

  it('HEAR2 a mark goes to what stands beside, but never over a mark of its own, and can be taken off', () => {
    const entries = [
      entry('a'),
      entry('b', { beside: id('a') }),
      entry('c', { beside: id('a'), heard: 'parked' }),
      entry('d'),
    ];
    const marked = markHeard(entries, [id('a')], 'talkedAbout');
    expect(marked.map((e) => [e.id, e.heard])).toEqual([
      ['a', 'talkedAbout'],
      ['b', 'talkedAbout'],
    ]);
    expect('heard' in (markHeard(marked, [id('b')], null)[0] ?? {})).toBe(false);
    expect(markHeard(entries, [id('z')], 'parked')).toEqual([]);
  });

  it('HEAR3 going past the map leaves what is not heard, once; going back or to the map leaves nothing', () => {
    const entries = [entry('a'), entry('b')];
    expect(leavesUnheard(entries, { phase: 'welcome' }, 'map')).toEqual([]);
    expect(leavesUnheard(entries, { phase: 'plan' }, 'scale')).toEqual([]);
    const left = leavesUnheard(entries, { phase: 'map' }, 'scale');
    expect(ids(left)).toEqual(['a', 'b']);
    const noted = noteUnheard<Pick<MeetingState, 'phase' | 'leftUnheard'>>({ phase: 'map' }, left, 7);
    expect(noted).toEqual({ phase: 'map', leftUnheard: [{ phase: 'map', at: 7, entries: ['a', 'b'] }] });
    const later = [...entries, entry('c')];
    expect(ids(leavesUnheard(later, { ...noted, phase: 'scale' }, 'plan'))).toEqual(['c']);
    expect(ids(firstUnheard(later, noted))).toEqual(['c']);
    expect(noteUnheard(noted, [], 9)).toBe(noted);
  });
});
