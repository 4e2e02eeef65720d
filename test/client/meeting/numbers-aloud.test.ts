import { describe, expect, it } from 'vitest';
import { numbersAloud } from '../../../client/meeting/numbers-aloud.ts';
import { makeFixture } from '../../support/fixtures/fixture-model.ts';
import { FIXTURE_PEOPLE } from '../../support/fixtures/fixture-people.ts';

describe('numbers said aloud', () => {
  it('VIEW12 are one sentence with names, in the order of the seats', () => {
    const { model, as, server, dispose } = makeFixture({ oks: FIXTURE_PEOPLE, meeting: { phase: 'scale' } });
    expect(numbersAloud(model)).toBe('Nobody gave a number.');
    for (const [who, number] of [
      ['tom', 6],
      ['okafor', 4],
      ['dee', 'none'],
    ] as const) {
      as(who).setScore({ number });
      as(who).sealScore(true);
    }
    server.command({ type: 'revealScores' });
    expect(numbersAloud(model)).toBe('Our numbers: Ms Okafor 4, Tom 6, Dee no number today.');
    dispose();
  });
});
