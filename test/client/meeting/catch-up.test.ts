import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../shared/practice/catch-up.ts';
import { catchUpWords } from '../../../client/copy/catch-up.ts';
import { makeFixture } from '../../support/fixtures/fixture-model.ts';
import { FIXTURE_PEOPLE } from '../../support/fixtures/fixture-people.ts';

const said = { section: 'strength', children: [], state: 'given' } as const;
const worried = { ...said, column: 'worries', section: 'happened' } as const;
const good = { ...said, column: 'workingWell' } as const;

describe('catching up', () => {
  it('LATE2 counts what stands shown, and no note twice', () => {
    const { model, as, server, dispose } = makeFixture({ oks: FIXTURE_PEOPLE, meeting: { phase: 'map' } });
    const read = () => catchUp(model.proceedings, model.draft);
    expect(read()).toEqual({
      ...{ phase: 'map', place: 2, of: 6, goodThings: 0, worries: 0, numbersShown: false, steps: 0 },
    });
    const first = as('tom').addEntry({ ...good, words: 'He smiles again.' });
    as('nan').addEntry({ ...good, words: 'I saw it too.', beside: first });
    as('tom').addEntry({ ...worried, words: 'He sleeps in class.' });
    model.ours.addAction({ what: 'Nan walks him down.' });
    model.ours.addAction({ what: ' ' });
    server.command({ type: 'revealScores' });
    expect(read()).toMatchObject({ goodThings: 1, worries: 1, numbersShown: true, steps: 1 });
    dispose();
  });

  it('LATE2 nothing that waits, is sealed or is somebody’s own changes it', () => {
    const { model, as, dispose } = makeFixture({
      oks: FIXTURE_PEOPLE,
      meeting: { phase: 'scale', hidden: true },
    });
    const before = catchUp(model.proceedings, model.draft);
    as('tom').addEntry({ ...worried, words: 'This waits.' });
    as('tom').addEntry({ ...worried, words: 'This is mine.', state: 'mine' });
    as('tom').setScore({ number: 3, reason: 'It is hard.', oneUp: 'Sleep.' });
    as('tom').sealScore(true);
    as('tom').setReady('scale');
    expect(catchUp(model.proceedings, model.draft)).toEqual(before);
    expect(model.state()?.waiting).toBe(1);
    dispose();
  });

  it('LATE1 the lines are plain, of any counts', () => {
    const counts = { phase: 'map', place: 2, of: 6, numbersShown: false, steps: 0 } as const;
    const line = (goodThings: number, worries: number): string =>
      catchUpWords.shown({ ...counts, goodThings, worries });
    expect([line(0, 0), line(1, 0), line(0, 1), line(4, 2)]).toEqual([
      'Nothing has been shown yet.',
      'You can read 1 good thing and no worries.',
      'You can read no good things and 1 worry.',
      'You can read 4 good things and 2 worries.',
    ]);
    expect([0, 1, 2].map(catchUpWords.plan)).toEqual([
      'The plan has no steps.',
      'The plan has 1 step.',
      'The plan has 2 steps.',
    ]);
  });
});
