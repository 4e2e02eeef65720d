import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createSteadyIds, nextStep } from '../../../client/views/table/steady-ids.ts';

/** All steps until nothing more is to be done. */
function settle(shown: readonly string[], wanted: readonly string[], held: boolean, kept: string | null) {
  const steps: (readonly string[])[] = [];
  let now = shown;
  for (let next = nextStep(now, wanted, held, kept); next; next = nextStep(now, wanted, held, kept)) {
    steps.push(next);
    now = next;
    if (steps.length > 100) throw new Error('it never settles');
  }
  return { now, steps };
}

/** Where there is no page there is no focus to keep. */
const onNoPage = (change: () => void): void => change();

const turn = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

describe('a list under somebody’s hands', () => {
  it('TABLE2 keeps the order of what is there, and takes in and out one at a time', () => {
    const { now, steps } = settle(['a', 'b', 'c'], ['new', 'c', 'b'], true, null);
    expect(now).toEqual(['new', 'b', 'c']);
    expect(steps).toEqual([
      ['b', 'c'],
      ['new', 'b', 'c'],
    ]);
  });

  it('TABLE2 keeps what is being written though it was taken away', () => {
    expect(settle(['a', 'b'], ['b'], true, 'a').now).toEqual(['a', 'b']);
    expect(settle(['a', 'b'], ['b'], false, 'a').now).toEqual(['b']);
  });

  it('TABLE2 never takes out and puts in again what stays', () => {
    const ids = uniqueArray(constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
    assert(
      property(ids, ids, (shown, wanted) => {
        const { now, steps } = settle(shown, wanted, true, null);
        expect(now.toSorted()).toEqual(wanted.toSorted());
        const staying = shown.filter((id) => wanted.includes(id));
        for (const step of steps) expect(step.filter((id) => staying.includes(id))).toEqual(staying);
      }),
    );
  });

  it('TABLE2 is as it should be once the hands are off', async () => {
    const { list, setWanted, setHeld, dispose } = createRoot((end) => {
      const [wanted, setWanted] = createSignal<readonly string[]>(['a', 'b', 'c']);
      const [held, setHeld] = createSignal(true);
      return {
        list: createSteadyIds<string>(wanted, held, () => null, onNoPage),
        setWanted,
        setHeld,
        dispose: end,
      };
    });
    setWanted(['c', 'b', 'a', 'd']);
    for (let i = 0; i < 5; i++) await turn();
    expect(list()).toEqual(['a', 'd', 'b', 'c']);
    setHeld(false);
    for (let i = 0; i < 5; i++) await turn();
    expect(list()).toEqual(['c', 'b', 'a', 'd']);
    dispose();
  });
});
