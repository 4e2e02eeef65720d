import { describe, expect, it } from 'vitest';
import type { NotebookScore, NotebookSnapshot } from '../../../shared/documents/notebook.ts';
import type { ShownScore } from '../../../shared/documents/proceedings.ts';
import { childScoreKey } from '../../../shared/documents/score-of.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { collect, type CollectInput, revealed } from '../../../shared/practice/collect.ts';
import {
  grewFrom,
  hasRevealed,
  revealedAtOf,
  revealOf,
  scalesOf,
} from '../../../shared/practice/each-child.ts';
import { scaleKey } from '../../../shared/practice/fingerprints.ts';
import { draft, meeting as recorded, proceedings } from '../record/record-fixture.ts';
import { child, part } from '../record/record-people.ts';

const [yusuf, layla, idris] = [child('yusuf'), child('layla'), child('idris')];
const { children, participants } = proceedings;
const meeting = {
  ...recorded,
  ...{ eachChild: true, revealedAt: null, revealedScale: null, closedAt: null },
};
const sealed = (number: number): NotebookScore => ({
  ...{ number, reason: 'why', oneUp: '', sealed: meeting.scale },
});
const notebook = (whose: ParticipantId, more: Partial<NotebookSnapshot>): NotebookSnapshot => ({
  ...{ entries: [], scores: {}, agreements: {}, readyIn: null },
  ...{ oks: { [whose]: { answer: 'ok', spoken: false } }, ...more },
});
const input = (change: Partial<CollectInput['proceedings']> = {}): CollectInput => ({
  proceedings: { ...proceedings, meeting, entries: [], scores: {}, agreements: {}, ...change },
  notebooks: new Map([
    [
      part('amina'),
      notebook(part('amina'), {
        scores: { [part('amina')]: sealed(9) },
        childScores: {
          [childScoreKey(part('amina'), yusuf)]: sealed(4),
          [childScoreKey(part('amina'), layla)]: sealed(6),
          [childScoreKey(part('amina'), idris)]: sealed(5),
        },
      }),
    ],
    [
      part('yusuf'),
      notebook(part('yusuf'), {
        childScores: {
          [childScoreKey(part('yusuf'), yusuf)]: sealed(7),
          [childScoreKey(part('yusuf'), layla)]: sealed(1),
        },
      }),
    ],
    [part('tom'), notebook(part('tom'), { childScores: { [childScoreKey(part('tom'), yusuf)]: sealed(3) } })],
  ]),
  ...{ devices: new Map(), takenBack: new Map(), now: 7, showWaiting: false },
});
const keys = (shown: ReadonlyMap<string, ShownScore>): readonly string[] => [...shown.keys()].sort();

describe('a number for each child', () => {
  it('EACH1 there is one scale for the family, or one for each child', () => {
    expect(scalesOf(recorded, children)).toEqual([null]);
    expect(scalesOf(meeting, children)).toEqual([yusuf, layla, idris]);
  });

  it('EACH2 a child of the family is asked for their own number alone', () => {
    const who = participants.find(({ id }) => id === part('yusuf'));
    expect(scalesOf(meeting, children, who)).toEqual([yusuf]);
    const { desk } = collect(input());
    expect(desk.get(part('yusuf'))).toMatchObject({ sealed: true, sealedChildren: [yusuf] });
    expect(keys(revealed(input()).childScores)).not.toContain(childScoreKey(part('yusuf'), layla));
  });

  it('EACH1 SCALE2 somebody is ready when there is a number for every child, and a number for the family counts for none', () => {
    const { desk, mine } = collect(input());
    expect(desk.get(part('amina'))).toMatchObject({ sealed: true, sealedChildren: [yusuf, layla, idris] });
    expect(desk.get(part('tom'))).toMatchObject({ sealed: false, sealedChildren: [yusuf] });
    expect(mine.get(part('tom'))?.sealedFor).toEqual([part('tom')]);
    expect(revealed(input()).scores.size).toBe(0);
  });

  it('SCALE1 before the reveal no number for a child is anywhere but in its notebook', () => {
    const { scores, childScores, desk, mine } = collect(input());
    expect([scores.size, childScores.size]).toEqual([0, 0]);
    expect(JSON.stringify([...desk, ...mine])).not.toContain('why');
  });

  it('EACH3 one child’s numbers can be shown before the others’; the meeting’s are shown with the last', () => {
    const first = revealed(input(), yusuf).childScores;
    const ofYusuf = ['amina', 'tom', 'yusuf'].map((who) => childScoreKey(part(who), yusuf));
    expect(keys(first)).toEqual(ofYusuf.sort());
    const one = { ...meeting, ...revealOf(meeting, children, yusuf, 5), revealedScale: draft.scale };
    expect([revealedAtOf(one, yusuf), revealedAtOf(one, layla), one.revealedAt]).toEqual([5, null, null]);
    expect([hasRevealed(meeting), hasRevealed(one)]).toEqual([false, true]);
    const after = input({ meeting: one, childScores: Object.fromEntries(first) });
    expect(keys(collect(after).childScores)).toEqual(ofYusuf);
    expect(keys(revealed(after).childScores)).not.toContain(ofYusuf[0]);
    const all = { ...one, ...revealOf(one, children, null, 6) };
    expect([revealedAtOf(all, yusuf), revealedAtOf(all, layla), all.revealedAt]).toEqual([5, 6, 6]);
  });

  it('SCALE5 for a child, too, a later number is marked and a change stands beside the first', () => {
    const key = childScoreKey(part('amina'), yusuf);
    const first = { number: 2, reason: '', oneUp: '', after: false, typist: null, changed: null };
    const one = { ...meeting, ...revealOf(meeting, children, yusuf, 5), revealedScale: draft.scale };
    const { childScores } = collect(input({ meeting: one, childScores: { [key]: first } }));
    expect(childScores.get(key)).toMatchObject({ number: 2, after: false, changed: { number: 4 } });
    expect(childScores.get(childScoreKey(part('tom'), yusuf))).toMatchObject({ number: 3, after: true });
  });

  it('EACH4 a step grew from the “one up” for its own child', () => {
    const step = { from: part('tom'), children: [yusuf], removed: false };
    expect(grewFrom([step], part('tom'), yusuf)).toBe(true);
    expect(grewFrom([step], part('tom'), layla)).toBe(false);
    expect(grewFrom([step], part('tom'), null)).toBe(true);
    expect(grewFrom([{ ...step, removed: true }], part('tom'), yusuf)).toBe(false);
  });
});

describe('the ends of the scale in the family’s own words', () => {
  it('SCALE10 SCALE4 they are a part of what a number answers, and without them the key is what it was', () => {
    const { question, low, high } = draft.scale;
    const without = scaleKey({ question, low, high });
    expect(scaleKey({ question, low, high, ownLow: '', ownHigh: '' })).toBe(without);
    const own = scaleKey({ question, low, high, ownHigh: 'Laughing' });
    expect(own).not.toBe(without);
    expect(scaleKey({ question, low, high, ownLow: 'Laughing' })).not.toBe(own);
  });
});
