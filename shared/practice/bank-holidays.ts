/** A day of the calendar, `2026-03-04`. */
type Day = string;

const DAY_MS = 86_400_000;
const at = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
/** 0 for Sunday to 6 for Saturday. */
const weekday = (ms: number): number => new Date(ms).getUTCDay();

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876), epoch milliseconds. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return at(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The first Monday from a day on, that day included. */
const mondayFrom = (ms: number): number => ms + ((8 - weekday(ms)) % 7) * DAY_MS;

/** Days that were moved or added once, by proclamation: what no rule gives. */
const ONCE: Readonly<Record<number, { readonly gone: readonly Day[]; readonly added: readonly Day[] }>> = {
  2020: { gone: ['2020-05-04'], added: ['2020-05-08'] },
  2022: { gone: ['2022-05-30'], added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { gone: [], added: ['2023-05-08'] },
};

/**
 * The bank holidays of England in a year, in order. Where New Year's Day, Christmas or Boxing Day is at a weekend, the
 * next weekday that is none stands for it. Days proclaimed once are known up to 2023 (rule LADDER2).
 */
export function bankHolidays(year: number): readonly Day[] {
  const sunday = easter(year);
  const ruled = new Set<number>([
    sunday - 2 * DAY_MS,
    sunday + DAY_MS,
    mondayFrom(at(year, 5, 1)),
    mondayFrom(at(year, 5, 25)),
    mondayFrom(at(year, 8, 25)),
  ]);
  for (const fixed of [at(year, 1, 1), at(year, 12, 25), at(year, 12, 26)]) {
    let day = fixed;
    while (weekday(day) === 0 || weekday(day) === 6 || ruled.has(day)) day += DAY_MS;
    ruled.add(day);
  }
  const { gone, added } = ONCE[year] ?? { gone: [], added: [] };
  return [...[...ruled].map(iso).filter((day) => !gone.includes(day)), ...added].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
}

/** Whether people work on a day in England: neither weekend nor bank holiday. */
export function isWorkingDay(day: Day): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  const of = weekday(ms);
  return of !== 0 && of !== 6 && !bankHolidays(new Date(ms).getUTCFullYear()).includes(day);
}

/**
 * The day that comes so many working days after another, which itself is not counted.
 *
 * @throws RangeError for what is no day of the calendar, or less than one working day.
 */
export function workingDaysAfter(day: Day, count: number): Day {
  let ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || !Number.isInteger(count) || count < 1)
    throw new RangeError('working days are counted from a day, at least one');
  for (let left = count; left > 0; ) {
    ms += DAY_MS;
    if (isWorkingDay(iso(ms))) left -= 1;
  }
  return iso(ms);
}
