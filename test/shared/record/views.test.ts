import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../server/export/record-document.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { recordForChild } from '../../../shared/record/record-for-child.ts';
import { verifyRecordFile } from '../../../shared/record/record-file.ts';
import { entryId } from './record-entries.ts';
import { fileOf, proceedings, sources } from './record-fixture.ts';
import { part } from './record-people.ts';

const file = fileOf({
  ...sources,
  proceedings: {
    ...sources.proceedings,
    entries: sources.proceedings.entries.map((entry) =>
      entry.id === entryId('note') ? { ...entry, differs: true as const } : entry,
    ),
  },
});
const both = ['Four people in one room, and damp in the corner.', 'The landlord has been told.'] as const;

describe('two views in the record', () => {
  it('DIFF3 stand side by side as equals, marked in the data; a note beside them stays a note', () => {
    expect(verifyRecordFile(JSON.stringify(file)).verdict).toBe('same');
    const html = officialHtml(file);
    const side = /<div class="views">(.*?)<\/div><\/div>/s.exec(html)?.[1] ?? '';
    for (const words of both) expect(side).toContain(words);
    expect(side).not.toContain('Please send me a photo');
    expect(html).toContain('Please send me a photo');
    const tables = JSON.stringify(recordDocument(file)).split('"kind":"table"');
    expect(tables.some((table) => both.every((words) => table.includes(words)))).toBe(true);
  });
});

describe('another view of a number or of a step', () => {
  const [note] = sources.proceedings.entries.filter(({ id }) => id === entryId('note'));
  const [action] = sources.draft.actions.filter(({ removed }) => !removed);
  if (!note || !action) throw new Error('The made-up meeting has no note or no step');
  const view = (about: typeof action.id | ReturnType<typeof part>, words: string, id: string) => ({
    ...{ ...note, id: entryId(id), about, words, beside: null, children: [], by: part('tom'), wordsOf: null },
  });
  const seen = fileOf({
    ...sources,
    proceedings: {
      ...proceedings,
      entries: [
        ...proceedings.entries,
        view(part('amina'), 'I would say a two.', 'view-number'),
        view(action.id, 'Mondays would be better.', 'view-step'),
      ],
    },
  });
  it('DIFF5 stand beside it under their own name, in data, reading and PDF, and are no notes of the map', () => {
    expect(verifyRecordFile(JSON.stringify(seen)).verdict).toBe('same');
    const { scale, plan, hearing, map } = seen.record;
    const amina = scale.numbers.find(({ participant }) => participant === part('amina'));
    expect(amina?.views?.map(({ whose, words }) => [whose, words])).toEqual([
      [part('tom'), 'I would say a two.'],
    ]);
    expect(plan.actions.find(({ id }) => id === action.id)?.views).toHaveLength(1);
    expect(JSON.stringify([hearing, map])).not.toMatch(/view-|Mondays would|I would say/);
    const html = officialHtml(seen);
    const sides = [...html.matchAll(/<div class="views">.*?<\/div><\/div>/gs)].map(([side]) => side);
    for (const words of ['I would say a two.', 'Mondays would be better.']) {
      expect(sides.some((side) => side.includes(words) && side.includes('school nurse'))).toBe(true);
      expect(JSON.stringify(recordDocument(seen))).toContain(words);
    }
  });

  it('DIFF5 CHILD1 leave the copy of one child with whoever said them', () => {
    const sam = seen.record.children.find(({ id }) => id !== undefined);
    if (!sam) throw new Error('The made-up meeting has no child');
    const copy = recordForChild(seen.record, sam.id);
    const words = JSON.stringify(copy.scale.numbers);
    const mayStand = copy.people.some(({ id }) => id === part('amina'));
    expect(words.includes('I would say a two.')).toBe(mayStand);
  });
});

describe('a reason that is kept', () => {
  it('DIFF4 stands as such in data, reading and PDF, and not as words that are missing', () => {
    const tom = proceedings.agreements[part('tom')];
    if (!tom) throw new Error('Tom gave no answer');
    const kept = fileOf({
      ...sources,
      proceedings: {
        ...proceedings,
        agreements: { ...proceedings.agreements, [part('tom')]: { ...tom, words: '', whyUnsaid: true } },
      },
    });
    expect(verifyRecordFile(JSON.stringify(kept)).verdict).toBe('same');
    const html = officialHtml(kept);
    expect(html).toContain('Prefers not to say why.');
    expect(html).not.toContain('The meeting was closed without them.');
    expect(JSON.stringify(recordDocument(kept))).toContain('Prefers not to say why.');
  });
});
