import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GATHER_MS, gatherNews, type News } from '../../../client/meeting/gather-news.ts';
import { draftAside, notebookAside } from '../../../client/meeting/kept-aside.ts';
import { readPresent } from '../../../client/meeting/present.ts';
import { useMeeting } from '../../../client/meeting/use-meeting.tsx';
import { useWall } from '../../../client/meeting/use-wall.tsx';
import { vocabularyNamed } from '../../../client/meeting/vocabularies.ts';
import { announcements } from '../../../client/copy/announcements.ts';
import { london } from '../../../shared/practice/vocabulary/london.ts';
import { makeFixture } from '../../support/fixtures/fixture-model.ts';
import { participantOf } from '../../support/fixtures/fixture-people.ts';

describe('others’ notes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('VIEW6 the first is said at once, and what follows is one sentence in ten seconds', () => {
    const said: News[] = [];
    const gather = gatherNews((news) => said.push(news));
    gather.add({ column: 'worries', count: 1 });
    expect(said).toEqual([{ column: 'worries', count: 1 }]);
    gather.add({ column: 'worries', count: 1 });
    gather.add({ column: 'workingWell', count: 2 });
    gather.add({ column: 'workingWell', count: 1 });
    gather.add({ column: 'needsToHappen', count: 0 });
    vi.advanceTimersByTime(GATHER_MS - 1);
    expect(said.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(said.slice(1)).toEqual([{ column: 'workingWell', count: 3 }]);
    vi.advanceTimersByTime(GATHER_MS);
    expect(said.slice(2)).toEqual([{ column: 'worries', count: 1 }]);
    vi.advanceTimersByTime(GATHER_MS * 10);
    expect(said.length).toBe(3);
    gather.add({ column: 'worries', count: 1 });
    expect(said.length).toBe(4);
  });

  it('VIEW6 the sentences are whole ones', () => {
    expect(announcements.newNotes(2, 'workingWell', london)).toBe("Two new notes in What's working well?");
    expect(announcements.newNotes(1, 'worries', london)).toBe('One new note in What are we worried about?');
    expect(announcements.newNotes(12, 'worries', london)).toBe('12 new notes in What are we worried about?');
    expect(announcements.stepMoved('scale', london)).toBe('We are now at Scale.');
  });
});

describe('who is present', () => {
  it('VIEW7 is read from the server’s states alone, each person once', () => {
    const [amina, nan, tom] = [participantOf('amina'), participantOf('nan'), participantOf('tom')];
    const states = [
      {},
      null,
      { user: { name: 'Somebody who says so themselves' } },
      { participant: tom, name: 'Tom', user: { name: 'Tom' } },
      { participant: nan, name: 'Nan' },
      { participant: nan, name: 'Nan', at: 'action:a' },
      { participant: nan, name: 'Nan' },
      { participant: amina, name: 'Amina', at: 7 },
    ];
    expect(readPresent(states, amina, [amina, nan, tom])).toEqual([
      { participant: nan, name: 'Nan', at: 'action:a' },
      { participant: tom, name: 'Tom', at: null },
    ]);
    expect(readPresent(states, null, []).length).toBe(3);
  });
});

describe('words kept aside', () => {
  it('CONN7 are those that the fresh document does not have', () => {
    const old = makeFixture({ who: 'amina' });
    const fresh = makeFixture({ who: 'amina' });
    const note = { column: 'worries', section: 'happened', children: [] } as const;
    old.model.mine.addEntry({ ...note, words: 'Late on Monday' });
    old.model.mine.addEntry({ ...note, words: ' ' });
    old.model.mine.setScore({ number: 4, reason: 'It is hard' });
    old.model.ours.addAction({ what: 'Ring the bus company' });
    expect(notebookAside(old.model.notebook, fresh.model.notebook)).toMatchObject([
      { words: 'Late on Monday', column: 'worries', section: 'happened' },
      { words: 'It is hard', column: null },
    ]);
    expect(draftAside(old.model.draft, fresh.model.draft)).toMatchObject([{ words: 'Ring the bus company' }]);
    expect(notebookAside(old.model.notebook, old.model.notebook)).toEqual([]);
    expect(draftAside(old.model.draft, old.model.draft)).toEqual([]);
    old.dispose();
    fresh.dispose();
  });
});

describe('outside a meeting', () => {
  it('VIEW8 a view says what it needs', () => {
    createRoot((dispose) => {
      expect(() => useMeeting()).toThrow('inside it');
      expect(() => useWall()).toThrow('inside it');
      dispose();
    });
  });

  it('VIEW9 an unknown vocabulary is London’s', () => {
    expect(vocabularyNamed('toString')).toBe(london);
    expect(vocabularyNamed(undefined)).toBe(london);
  });
});
