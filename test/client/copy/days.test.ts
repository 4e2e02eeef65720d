import { expect, it } from 'vitest';
import { dayInWords, fullDayInWords, timeInWords } from '../../../client/copy/days.ts';

it('LEADS17 days stand in words, with their weekday', () => {
  expect(fullDayInWords('2026-03-03')).toBe('Tuesday 3 March 2026');
  expect(dayInWords('2026-03-02')).toBe('Monday 2 March');
  expect(fullDayInWords('')).toBe('');
});

it.each([
  ['15:30', '3:30pm'],
  ['09:00', '9am'],
  ['12:00', '12pm'],
  ['00:05', '12:05am'],
  ['', ''],
])('LEADS17 %j is said as %j', (time, words) => {
  expect(timeInWords(time)).toBe(words);
});
