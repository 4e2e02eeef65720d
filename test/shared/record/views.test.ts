import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../server/export/record-document.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { verifyRecordFile } from '../../../shared/record/record-file.ts';
import { entryId } from './record-entries.ts';
import { fileOf, sources } from './record-fixture.ts';

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
