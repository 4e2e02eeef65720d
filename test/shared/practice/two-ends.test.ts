import { describe, expect, it } from 'vitest';
import { twoEnds } from '../../../shared/practice/two-ends.ts';

const said = (number: number | 'none') => ({ number, reason: '', oneUp: '' });

describe('who sees it most differently', () => {
  it('SCALE8 names both ends in the order of seats, whoever stands higher', () => {
    const shown = [
      { who: 'Okafor', number: 5 },
      { who: 'Amina', number: 8 },
      { who: 'Tom', number: 3 },
      { who: 'Dee', number: 'none' },
    ] as const;
    expect(twoEnds(shown)).toEqual(['Amina', 'Tom']);
    expect(twoEnds([...shown].reverse())).toEqual(['Tom', 'Amina']);
  });

  it('SCALE8 goes by the number as it stands now', () => {
    const shown = [
      { who: 'Okafor', number: 5 },
      { who: 'Amina', number: 9, changed: said(6) },
      { who: 'Tom', number: 3, changed: said('none') },
    ] as const;
    expect(twoEnds(shown)).toEqual(['Okafor', 'Amina']);
  });

  it('SCALE8 names nobody where all see it alike, one person speaks, or the ends are crowds', () => {
    expect(twoEnds([])).toEqual([]);
    expect(twoEnds([{ who: 'Amina', number: 4 }])).toEqual([]);
    expect(twoEnds(['a', 'b', 'c'].map((who) => ({ who, number: 4 })))).toEqual([]);
    expect(twoEnds(['a', 'b', 'c', 'd', 'e'].map((who, at) => ({ who, number: at < 3 ? 2 : 7 })))).toEqual(
      [],
    );
  });
});
