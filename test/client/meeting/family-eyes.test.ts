import { describe, expect, it } from 'vitest';
import { familyEyes } from '../../../client/meeting/family-eyes.ts';
import { makeFixture } from '../../support/fixtures/fixture-model.ts';
import { FIXTURE_PEOPLE } from '../../support/fixtures/fixture-people.ts';

const worried = { column: 'worries', section: 'happened', children: [] } as const;

describe('the meeting as a family phone has it', () => {
  it('EYES1 is made of what is shared: nothing of a notebook or a desk is in it', () => {
    const { model, as, server, dispose } = makeFixture({
      ...{ who: 'okafor', oks: FIXTURE_PEOPLE, meeting: { phase: 'map', hidden: true } },
    });
    as('okafor').addEntry({ ...worried, words: 'Mine alone.', state: 'mine' });
    as('tom').addEntry({ ...worried, words: 'This waits.', state: 'given' });
    as('okafor').setScore({ number: 3, reason: 'It is my reason.' });
    server.command({ type: 'raiseHand', what: 'needABreak' });
    as('tom').setReady('map');
    const eyes = familyEyes(model);
    const all = JSON.stringify([eyes.notebook, eyes.desk, eyes.proceedings, eyes.draft]);
    expect(all).not.toMatch(/Mine alone|This waits|my reason|needABreak/);
    expect(all).toContain('Ms Okafor');
    expect([eyes.isLead(), eyes.isChair(), eyes.isScribe(), eyes.takesPart()]).toEqual([
      ...[false, false, false, true],
    ]);
    expect([eyes.mayTypeFor(), eyes.desk.hands, Object.keys(eyes.desk.people)]).toEqual([[], [], []]);
    dispose();
  });

  it('EYES1 follows the meeting, asks first at the first step, and changes nothing', async () => {
    const { model, server, sent, dispose } = makeFixture({ who: 'okafor', oks: FIXTURE_PEOPLE });
    const eyes = familyEyes(model);
    expect([eyes.phase(), eyes.takesPart()]).toEqual(['welcome', false]);
    server.command({ type: 'movePhase', to: 'plan' });
    expect([eyes.phase(), eyes.takesPart()]).toEqual(['plan', true]);
    const before = JSON.stringify([model.notebook, model.draft, model.proceedings]);
    eyes.mine.addEntry({ ...worried, words: 'From the glass.', state: 'given' });
    eyes.ours.addAction({ what: 'From the glass.' });
    eyes.mine.setOk('notToday');
    expect(await eyes.send({ type: 'close' })).toMatchObject({ ok: false });
    expect(JSON.stringify([model.notebook, model.draft, model.proceedings])).toBe(before);
    expect(sent).toEqual([]);
    dispose();
  });
});
