import { describe, expect, it } from 'vitest';
import { bankHolidays, isWorkingDay, workingDaysAfter } from '../../../shared/practice/bank-holidays.ts';
import { differenceLadder } from '../../../shared/practice/difference-ladder.ts';

/** As published for England and Wales. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('bank holidays of England', () => {
  it.each(Object.entries(PUBLISHED))('LADDER2 %s is as published', (year, days) => {
    expect(bankHolidays(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('LADDER2 counts over weekends, Christmas and New Year', () => {
    expect(isWorkingDay('2026-12-28')).toBe(false);
    expect(isWorkingDay('2026-12-29')).toBe(true);
    expect(workingDaysAfter('2026-12-24', 1)).toBe('2026-12-29');
    expect(workingDaysAfter('2027-12-24', 3)).toBe('2027-12-31');
    expect(workingDaysAfter('2027-12-31', 1)).toBe('2028-01-04');
    expect(() => workingDaysAfter('soon', 1)).toThrow(RangeError);
    expect(() => workingDaysAfter('2026-01-01', 0)).toThrow(RangeError);
  });
});

describe('the ladder of a professional difference', () => {
  it('LADDER1 has six stages in order within ten working days, none on a day nobody works', () => {
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 86_400_000) {
      const from = new Date(ms).toISOString().slice(0, 10);
      const days = differenceLadder(from).map(({ by }) => by);
      expect(days).toHaveLength(6);
      expect([from, ...days]).toEqual([...new Set([from, ...days])].toSorted((a, b) => (a < b ? -1 : 1)));
      expect(days.every(isWorkingDay)).toBe(true);
      expect(days.at(-1)).toBe(workingDaysAfter(from, 10));
    }
  });

  it('LADDER1 around Easter 2026', () => {
    expect(differenceLadder('2026-04-01').map(({ stage, by }) => `${stage} ${by}`)).toEqual([
      'lineManager 2026-04-02',
      'practitioner 2026-04-08',
      'managers 2026-04-10',
      'networkMeeting 2026-04-14',
      'directors 2026-04-16',
      'board 2026-04-17',
    ]);
  });
});
