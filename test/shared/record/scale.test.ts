import { describe, expect, it } from 'vitest';
import type { ShownScore } from '../../../shared/documents/proceedings.ts';
import { childScoreKey } from '../../../shared/documents/score-of.ts';
import { recordDocument } from '../../../server/export/record-document.ts';
import { compileRecord, type RecordSources } from '../../../shared/record/compile.ts';
import { fileForChild } from '../../../shared/record/record-file.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { findFault } from '../../../shared/record/schema-check.ts';
import { fileOf, sources } from './record-fixture.ts';
import { child, part } from './record-people.ts';

const [yusuf, layla, idris] = [child('yusuf'), child('layla'), child('idris')];
const said = (number: number, reason: string, more: Partial<ShownScore> = {}): ShownScore => ({
  ...{ number, reason, oneUp: '', after: false, typist: null, changed: null },
  ...more,
});
const { meeting } = sources.proceedings;
if (!meeting) throw new Error('the fixture has no meeting');
const at = Date.UTC(2026, 2, 4, 16, 5);
const each: RecordSources = {
  ...sources,
  proceedings: {
    ...sources.proceedings,
    scores: {},
    childScores: {
      [childScoreKey(part('amina'), yusuf)]: said(4, 'Of Yusuf, by Amina.'),
      [childScoreKey(part('amina'), layla)]: said(6, 'Of Layla, by Amina.'),
      [childScoreKey(part('yusuf'), yusuf)]: said(7, 'Of Yusuf, by himself.'),
      [childScoreKey(part('ruth'), layla)]: said(5, 'Of Layla, by Ruth.', { typist: part('okafor') }),
    },
    meeting: {
      ...meeting,
      eachChild: true,
      revealedAt: null,
      revealedChildren: { [yusuf]: at, [layla]: at },
    },
  },
};

/** Every word of a document for the typesetter, in order. */
const wordsOf = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'svg' ? undefined : inner));

describe('the scale in the record', () => {
  it('SCALE10 REC7 the family’s own words stand beside the service’s in the data, the page and the PDF', () => {
    const file = fileOf();
    const { own } = file.record.scale;
    expect(own?.high).toContain('out of the door by eight');
    expect(findFault(file, recordSchema)).toBeNull();
    for (const words of [officialHtml(file), wordsOf(recordDocument(file))]) {
      expect(words).toContain('In the family’s own words');
      for (const end of [own?.low, own?.high]) expect(words).toContain(end);
    }
    const { ownLow: _, ownHigh: __, ...scale } = sources.draft.scale;
    const without = compileRecord({
      ...sources,
      draft: { ...sources.draft, scale },
      proceedings: { ...sources.proceedings, meeting: { ...meeting, revealedScale: scale } },
    });
    expect(without.scale).not.toHaveProperty('own');
  });

  it('EACH4 REC2 REC7 the record has each child’s numbers under the right name, and says which were not shown', () => {
    const file = fileOf(each);
    const { numbers, children = [] } = file.record.scale;
    expect(numbers).toEqual([]);
    expect(children.map((scale) => [scale.child, scale.revealed !== null])).toEqual([
      [yusuf, true],
      [layla, true],
      [idris, false],
    ]);
    const find = (of: number, who: string) =>
      children[of]?.numbers.find(({ participant }) => participant === part(who));
    expect(find(0, 'amina')).toMatchObject({ number: 4, reason: 'Of Yusuf, by Amina.' });
    expect(find(0, 'yusuf')?.number).toBe(7);
    expect(find(1, 'amina')?.number).toBe(6);
    // Yusuf is asked for no number on his sister, so he is not one of those without one.
    expect(find(1, 'yusuf')).toBeUndefined();
    expect(find(1, 'ruth')).toMatchObject({ typedBy: part('okafor') });
    expect(findFault(file, recordSchema)).toBeNull();
    const page = officialHtml(file);
    const pdf = wordsOf(recordDocument(file));
    for (const words of [page, pdf]) {
      for (const reason of ['Of Yusuf, by Amina.', 'Of Layla, by Amina.', 'Of Layla, by Ruth.'])
        expect(words).toContain(reason);
      expect(words).toContain('The numbers were not shown in this meeting.');
    }
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(page.slice(page.indexOf(`number-${layla}`))).toContain('brought by');
  });

  it('EACH4 CHILD1 a copy for one child has that child’s numbers alone', () => {
    const copy = fileForChild(fileOf(each), layla);
    expect(copy.record.scale.children?.map((scale) => scale.child)).toEqual([layla]);
    expect(findFault(copy, recordSchema)).toBeNull();
    for (const words of [JSON.stringify(copy), officialHtml(copy), wordsOf(recordDocument(copy))]) {
      expect(words).toContain('Of Layla, by Amina.');
      expect(words).not.toContain('Of Yusuf');
    }
  });
});
