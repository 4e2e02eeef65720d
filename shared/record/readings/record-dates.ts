import type { Day, Instant } from '../meeting-record.ts';

/** A day in words, "Tuesday 4 March 2026". A day of the calendar is the same in every zone. */
export function dayInWords(day: Day, language: string): string {
  return inWords(new Date(`${day}T12:00:00Z`), language, 'UTC');
}

/** A date that nobody needs the weekday of, "2 May 2016". */
export function dateInWords(day: Day, language: string): string {
  return inWords(new Date(`${day}T12:00:00Z`), language, 'UTC', false);
}

/** The day of an instant in words, as people in that zone had it. */
export function dayOfInstant(at: Instant, language: string, timeZone: string): string {
  return inWords(new Date(at), language, timeZone);
}

/** The time of day in a zone, "15:30". */
export function timeInWords(at: Instant, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}

function inWords(date: Date, language: string, timeZone: string, weekday = true): string {
  // A day that is not in the calendar can only come from a forged page; it is then shown as nothing.
  if (Number.isNaN(date.getTime())) return '';
  const parts = new Intl.DateTimeFormat(language, {
    ...(weekday ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).formatToParts(date);
  // Put together here: whether a comma stands after the weekday changes with the age of the locale data.
  return parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ');
}
