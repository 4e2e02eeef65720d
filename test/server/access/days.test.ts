import { expect, it } from 'vitest';
import { dayAt, endOfDay } from '../../../server/access/days.ts';

it.each([
  ['2026-11-23', 'Europe/London', '2026-11-24T00:00:00Z'],
  ['2026-07-01', 'Europe/London', '2026-07-01T23:00:00Z'],
  // The clocks go forward and back on these days.
  ['2026-03-29', 'Europe/London', '2026-03-29T23:00:00Z'],
  ['2026-10-25', 'Europe/London', '2026-10-26T00:00:00Z'],
  ['2026-10-24', 'Europe/London', '2026-10-24T23:00:00Z'],
  ['2026-12-31', 'Pacific/Auckland', '2026-12-31T11:00:00Z'],
  ['2026-12-31', 'America/New_York', '2027-01-01T05:00:00Z'],
  ['2026-02-28', 'Asia/Kolkata', '2026-02-28T18:30:00Z'],
])('DOOR2 the day %s in %s ends at %s', (day, zone, end) => {
  expect(new Date(endOfDay(day, zone)).toISOString()).toBe(new Date(end).toISOString());
  expect(dayAt(endOfDay(day, zone) - 1, zone)).toBe(day);
  expect(dayAt(endOfDay(day, zone), zone)).not.toBe(day);
});
