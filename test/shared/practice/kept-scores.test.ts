import { describe, expect, it } from 'vitest';
import type { NotebookScore, NotebookSnapshot } from '../../../shared/documents/notebook.ts';
import type { ShownScore } from '../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { collect, type CollectInput, revealed } from '../../../shared/practice/collect.ts';
import { keptScores } from '../../../shared/practice/kept-scores.ts';
import { recordDocument } from '../../../server/export/record-document.ts';
import { findFault } from '../../../shared/record/schema-check.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { draft, fileOf, meeting as recorded, proceedings, sources } from '../record/record-fixture.ts';
import { part } from '../record/record-people.ts';

const [yusuf, nan, okafor, tom] = [part('yusuf'), part('nan'), part('okafor'), part('tom')];
const open = { ...recorded, revealedAt: null, revealedScale: null, closedAt: null };
const shownNow = { ...open, revealedAt: 5, revealedScale: draft.scale };
const input = (
  whose: ParticipantId,
  score: Partial<NotebookScore>,
  change: Partial<CollectInput['proceedings']> = {},
): CollectInput => {
  const notebook: NotebookSnapshot = {
    ...{ entries: [], agreements: {}, readyIn: null, oks: { [whose]: { answer: 'ok', spoken: false } } },
    scores: {
      [whose]: { number: 2, reason: 'CANARY-why', oneUp: 'CANARY-up', sealed: open.scale, ...score },
    },
  };
  return {
    proceedings: { ...proceedings, meeting: shownNow, entries: [], scores: {}, agreements: {}, ...change },
    notebooks: new Map([[whose, notebook]]),
    ...{ devices: new Map(), takenBack: new Map(), now: 7, showWaiting: false },
  };
};
const first: ShownScore = {
  number: 2,
  reason: 'CANARY-why',
  oneUp: '',
  after: false,
  typist: null,
  changed: null,
};

describe('a child’s number for chosen people', () => {
  it('KEPT2 everybody learns that there is one, and its words stand on the chosen desks and the child’s own', () => {
    const given = input(yusuf, { seenBy: [nan] });
    const shown = revealed({ ...given, proceedings: { ...given.proceedings, meeting: open } }).scores;
    expect(shown.get(yusuf)).toEqual({
      ...{ number: 'none', reason: '', oneUp: '', after: false, typist: null, changed: null, kept: true },
    });
    const { scores, desk, mine } = collect({
      ...given,
      proceedings: { ...given.proceedings, scores: Object.fromEntries(shown) },
    });
    expect(JSON.stringify([...scores, ...desk, ...mine])).not.toContain('CANARY');
    expect(scores.get(yusuf)).toMatchObject({ kept: true, after: false });
    const desks = keptScores(given);
    expect([...desks.keys()].sort()).toEqual([nan, yusuf].sort());
    expect(desks.get(nan)?.get(yusuf)).toMatchObject({ number: 2, reason: 'CANARY-why' });
  });

  it('KEPT2 SCALE1 before the reveal it is on no desk', () => {
    expect(keptScores(input(yusuf, { seenBy: [nan] }, { meeting: open })).size).toBe(0);
  });

  it('KEPT3 what everybody saw becomes a number for chosen people, and the other way round', () => {
    const narrowed = collect(input(yusuf, { seenBy: [nan] }, { scores: { [yusuf]: first } }));
    expect(JSON.stringify([...narrowed.scores])).not.toContain('CANARY');
    const kept = narrowed.scores.get(yusuf);
    const widened = collect(input(yusuf, { seenBy: 'everyone' }, { scores: { [yusuf]: kept } }));
    expect(widened.scores.get(yusuf)).toMatchObject({ number: 2, reason: 'CANARY-why', changed: null });
    expect(keptScores(input(yusuf, { seenBy: 'everyone' })).size).toBe(0);
  });

  it('KEPT2 only a child has the choice, and “no number today” is the same for everybody', () => {
    expect(collect(input(tom, { seenBy: [okafor] })).scores.get(tom)).toMatchObject({ number: 2 });
    expect(keptScores(input(tom, { seenBy: [okafor] })).size).toBe(0);
    const none = collect(input(yusuf, { number: 'none', seenBy: [nan] })).scores.get(yusuf);
    expect([none?.number, none?.reason, none?.kept]).toEqual(['none', '', undefined]);
  });

  it('KEPT2 REC7 the record says only that it was given', () => {
    const scores = {
      ...proceedings.scores,
      [yusuf]: { ...first, number: 'none', reason: '', kept: true },
    } as const;
    const file = fileOf({ ...sources, proceedings: { ...proceedings, scores } });
    expect(findFault(file, recordSchema)).toBeNull();
    const found = file.record.scale.numbers.find(({ participant }) => participant === yusuf);
    expect(found).toMatchObject({ number: null, kept: true });
    for (const words of [officialHtml(file), JSON.stringify(recordDocument(file))]) {
      expect(words).toContain('A number for chosen people');
      expect(words).toContain('The numbers shown go from 3 to 6.');
    }
  });
});
