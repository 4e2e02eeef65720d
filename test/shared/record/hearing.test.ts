import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../server/export/record-document.ts';
import { compileRecord } from '../../../shared/record/compile.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { fileForChild, verifyRecordFile } from '../../../shared/record/record-file.ts';
import { entryId } from './record-entries.ts';
import { fileOf, sources } from './record-fixture.ts';
import { child } from './record-people.ts';

const heard: Readonly<Record<string, 'talkedAbout' | 'readOut' | 'parked'>> = {
  [entryId('ready')]: 'talkedAbout',
  [entryId('nan')]: 'readOut',
  [entryId('arabic')]: 'parked',
  [entryId('beds')]: 'parked',
};
const { proceedings } = sources;
const { meeting } = proceedings;
if (!meeting) throw new Error('the fixture has no meeting');
const marked = {
  ...sources,
  proceedings: {
    ...proceedings,
    meeting: {
      ...meeting,
      leftUnheard: [{ phase: 'map' as const, at: meeting.openedAt, entries: [entryId('tummy')] }],
    },
    entries: proceedings.entries.map((entry) => {
      const as = heard[entry.id];
      return as ? { ...entry, heard: as } : entry;
    }),
  },
};
const file = fileOf(marked);

describe('what the record says of hearing', () => {
  it('HEAR4 lists every given note once, and both readings name the counts and the words', () => {
    const { hearing } = compileRecord(marked);
    expect(hearing?.talkedAbout).toEqual([entryId('ready')]);
    expect(hearing?.parked).toEqual([entryId('arabic'), entryId('beds')]);
    const all = [hearing?.talkedAbout, hearing?.readOut, hearing?.parked, hearing?.notHeard].flat();
    const given = proceedings.entries.filter((entry) => !entry.growing);
    expect(all).toHaveLength(given.length);
    expect(new Set(all)).toEqual(new Set(given.map(({ id }) => id)));
    expect(verifyRecordFile(JSON.stringify(file)).verdict).toBe('same');
    const html = officialHtml(file);
    const pdf = JSON.stringify(recordDocument(file));
    for (const words of [
      `${given.length - 4} notes were not talked about`,
      '2 notes were parked',
      'went on from “Map”',
    ]) {
      expect(html).toContain(words);
      expect(pdf).toContain(words);
    }
    expect(html.split('ليلى تحب القراءة').length - 1).toBe(2);
  });

  it('HEAR4 a copy for one child names no note of another', () => {
    const copy = fileForChild(file, child('idris'));
    const ids = JSON.stringify(copy.record.hearing);
    expect(ids).toContain(entryId('welsh'));
    expect(ids).not.toContain(entryId('ready'));
    expect(ids).not.toContain(entryId('tummy'));
  });

  it('HEAR4 a record from before this was kept is still whole, and says nothing of it', () => {
    const { hearing: _, ...before } = file.record;
    const html = officialHtml({ ...file, record: before });
    expect(html).not.toContain('What was heard');
  });
});
