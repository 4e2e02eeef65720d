import { describe, expect, it } from 'vitest';
import { meadowParts } from '../../../server/practice/meadow-parts.ts';
import { atTheStart, linesDue, type Progress, see, type Seen } from '../../../shared/script/cues.ts';
import type { Facts } from '../../../shared/script/facts.ts';
import type { Cue, Line, Part } from '../../../shared/script/part.ts';

const nothing: Facts = {
  ...{ phase: 'welcome', hidden: false, revealed: false, closed: false },
  ...{ scale: 'words', plan: null, notes: 0, steps: 0, marks: { phase: 'welcome', notes: '0' } },
};
const start = see(undefined, nothing);
const ok: Line = { do: 'sayOk' };
const part = (...lines: readonly (readonly [Cue, Line])[]): Part => ({
  lines: lines.map(([cue, line]) => ({ cue, line })),
});

/** What somebody in the meeting plays when they see one thing after the other. */
function played(of: Part, ...seen: readonly Seen[]): string[][] {
  let progress: Progress = atTheStart;
  return seen.map((now) => {
    const due = linesDue(of, progress, now, 'in');
    progress = due.progress;
    return due.lines.map((line) => line.do);
  });
}

describe('cues', () => {
  it('PRACT5 play a line once, when all of its cue holds', () => {
    const of = part([{ at: 'map', notes: 1 }, ok]);
    const map = see(start, { ...nothing, phase: 'map' });
    const noted = see(map, { ...nothing, phase: 'map', notes: 1 });
    expect(played(of, start, map, noted, noted)).toEqual([[], [], ['sayOk'], []]);
  });

  it('PRACT5 count what the lead does from when the rest of the cue held', () => {
    const of = part([{ at: 'map', leadActs: 2 }, ok]);
    const map = see(start, { ...nothing, phase: 'map', marks: { phase: 'map', notes: '0' } });
    const one = see(map, { ...nothing, phase: 'map', marks: { phase: 'map', notes: '1' } });
    const two = see(one, { ...nothing, phase: 'map', marks: { phase: 'map', notes: '2' } });
    expect([map.leadActs, one.leadActs, two.leadActs]).toEqual([1, 2, 3]);
    expect(played(of, start, map, one, one, two)).toEqual([[], [], [], [], ['sayOk']]);
  });

  it('PRACT5 play a number for each wording of the scale, and an answer for each plan', () => {
    const seal: Line = { do: 'seal', number: 4, why: '', oneUp: '' };
    const answer: Line = { do: 'answer', answer: 'agree', words: '' };
    const other: Line = { do: 'answer', answer: 'doNotAgree', words: '' };
    const of = part([{}, seal], [{ plan: 'first' }, answer], [{ plan: 'later' }, other]);
    const reworded = see(start, { ...nothing, scale: 'other words' });
    const first = see(reworded, { ...nothing, scale: 'other words', plan: 'a' });
    const second = see(first, { ...nothing, scale: 'other words', plan: 'b' });
    expect(played(of, start, reworded, first, first, second, second)).toEqual([
      ...[['seal'], ['seal'], ['answer'], [], ['answer'], []],
    ]);
  });

  it('PRACT5 tell what was hidden and is shown now', () => {
    const of = part([{ hidden: true }, ok], [{ shows: 1 }, { do: 'leave' }]);
    const hidden = see(start, { ...nothing, hidden: true });
    expect(played(of, start, hidden, see(hidden, nothing))).toEqual([[], ['sayOk'], ['leave']]);
  });

  it('PRACT5 wait at the door and without signal, but for what belongs there', () => {
    const of = part(
      [{}, { do: 'knock' }],
      [{}, ok],
      [{ withoutSignal: true }, ok],
      [{}, { do: 'findSignal' }],
    );
    const lines = (where: 'outside' | 'in' | 'withoutSignal'): string[] =>
      linesDue(of, atTheStart, start, where).lines.map((line) => line.do);
    expect(lines('outside')).toEqual(['knock']);
    expect(lines('in')).toEqual(['sayOk']);
    expect(lines('withoutSignal')).toEqual(['sayOk', 'findSignal']);
  });

  it('PRACT5 leave nothing to do after the end but what waited for it', () => {
    const of = part([{}, ok], [{ closed: true }, { do: 'leave' }]);
    expect(played(of, see(start, { ...nothing, closed: true }))).toEqual([['leave']]);
  });

  it('PRACT5 are what every line of the made-up people waits for: none of them knows a time', () => {
    for (const { lines } of Object.values(meadowParts)) {
      expect(lines[0]?.line).toEqual({ do: 'knock' });
      for (const { cue } of lines) {
        expect(Object.keys(cue).filter((key) => /second|minute|time|after|wait/i.test(key))).toEqual([]);
      }
    }
  });
});
