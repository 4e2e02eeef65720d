import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../../shared/documents/proceedings.ts';
import { clockOf, keepClock, newClock, readClock, setClock } from '../../../shared/practice/meeting-clock.ts';
import { type Phase, PHASES } from '../../../shared/practice/vocabulary/words.ts';

type Timed = Pick<MeetingState, 'clock' | 'phase' | 'curtain' | 'voiceOf' | 'closedAt' | 'openedAt'>;
const MINUTE = 60_000;
const BEGAN = 1_700_000_000_000;
const opened: Timed = { clock: newClock(), phase: 'welcome', closedAt: null, openedAt: BEGAN };

/** A meeting after what happened in it, each at so many minutes after it began. */
function after(...happened: readonly (readonly [number, Partial<Timed>])[]): Timed {
  let state = keepClock(opened, true, BEGAN);
  for (const [minute, change] of happened)
    state = keepClock({ ...state, ...change }, true, BEGAN + minute * MINUTE);
  return state;
}
const readAt = (state: Timed, minute: number) => readClock(clockOf(state), BEGAN + minute * MINUTE);
const goneIn = (state: Timed, minute: number, phase: Phase): number | undefined =>
  readAt(state, minute).steps.find((step) => step.phase === phase)?.gone;

describe('the advisory clock', () => {
  it('CLOCK1 waits for the first person, then gives each step its time', () => {
    expect(keepClock(opened, false, BEGAN)).toBe(opened);
    expect(readAt(opened, 30)).toMatchObject({ begun: false, gone: 0, of: 60 });
    const state = after([5, { phase: 'map' }], [20, { phase: 'scale' }], [24, { phase: 'map' }]);
    expect(['welcome', 'map', 'scale'].map((phase) => goneIn(state, 30, phase as Phase))).toEqual([5, 21, 4]);
    expect(readAt(state, 30)).toMatchObject({ begun: true, runs: true, gone: 30, step: { phase: 'map' } });
  });

  it('CLOCK1 stands still behind the curtain, on a child’s pages, at the lead’s word and after the end', () => {
    const voiceOf = 'yusuf' as MeetingState['lead'];
    const still: readonly (readonly [Partial<Timed>, Partial<Timed>])[] = [
      [{ curtain: 'break' }, { curtain: null }],
      [{ voiceOf }, { voiceOf: null }],
    ];
    for (const [begins, ends] of still) {
      const state = after([4, begins], [14, ends]);
      expect([readAt(after([4, begins]), 14).gone, readAt(state, 16).gone]).toEqual([4, 6]);
    }
    const began = after();
    const stopped = keepClock({ ...began, clock: setClock(clockOf(began), 'stop', 'welcome') }, true, BEGAN);
    expect(readAt(stopped, 9)).toMatchObject({ runs: false, gone: 0 });
    expect(readAt(after([4, { closedAt: BEGAN }]), 14).gone).toBe(4);
  });

  it('CLOCK1 a step that begins behind the curtain has its time from when it opens', () => {
    const state = after([4, { curtain: 'calm' }], [6, { phase: 'map' }], [10, { curtain: null }]);
    expect([goneIn(state, 12, 'welcome'), goneIn(state, 12, 'map')]).toEqual([4, 2]);
  });

  it('CLOCK1 what is asked again changes nothing, and a meeting opened before there was a clock has one', () => {
    const state = after([5, { phase: 'map' }]);
    expect(keepClock(state, true, BEGAN + 9 * MINUTE)).toBe(state);
    const { clock: _, ...old } = state;
    expect(keepClock(old, true, BEGAN)).toBe(old);
    expect(readAt(old, 7)).toMatchObject({ gone: 7, of: 60, step: { phase: 'map', gone: 7 } });
  });

  it('CLOCK2 shares out an hour unless told otherwise, two more minutes go to this step, and it can begin again', () => {
    const of = (minutes?: number): readonly number[] =>
      readClock(newClock(minutes), BEGAN).steps.map((step) => step.of);
    expect(of()).toEqual([6, 24, 10, 12, 4, 4]);
    expect(of(120)).toEqual([12, 48, 20, 24, 8, 8]);
    const more = setClock(setClock(newClock(), 'twoMore', 'map'), 'twoMore', 'map');
    expect(readClock(more, BEGAN).steps.map((step) => step.of)).toEqual([6, 28, 10, 12, 4, 4]);
    const anew = setClock({ ...clockOf(after([5, { phase: 'map' }])), minutes: 45 }, 'anew', 'map');
    expect(readClock(anew, BEGAN)).toMatchObject({ begun: false, of: 45, step: { phase: 'map' } });
  });

  it('CLOCK3 however short the meeting and however late, the scale keeps its minutes', () => {
    for (let minutes = 15; minutes <= 240; minutes += 5) {
      const { steps } = readClock(newClock(minutes), BEGAN);
      expect(steps.find(({ phase }) => phase === 'scale')?.of).toBeGreaterThanOrEqual(10);
      for (const phase of PHASES.slice(1)) {
        for (const minute of [5, 20, 50, 90]) {
          const state = after([1, { phase }]);
          const reading = readAt({ ...state, clock: { ...clockOf(state), minutes } }, minute);
          expect(reading.shorten.map((each) => each.phase)).not.toContain('scale');
          for (const { from, to } of reading.shorten) expect(to).toBeGreaterThanOrEqual(from / 2);
        }
      }
    }
  });

  it('CLOCK3 says what could be shorter when the rest no longer fits', () => {
    const onTime = after([6, { phase: 'map' }]);
    expect(readAt(onTime, 30)).toMatchObject({ late: 0, shorten: [] });
    expect(readAt(onTime, 35)).toMatchObject({ late: 5, shorten: [{ phase: 'plan', from: 12, to: 7 }] });
    expect(readAt(onTime, 39)).toMatchObject({
      late: 9,
      shorten: [
        { phase: 'plan', from: 12, to: 6 },
        { phase: 'agree', from: 4, to: 2 },
        { phase: 'close', from: 4, to: 3 },
      ],
    });
  });
});
