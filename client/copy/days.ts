const inWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** An ISO day as people say it, “Monday 2 March”; the text itself when it is no day. */
export function dayInWords(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? day : inWords.format(noon).replace(',', '');
}

const inFull = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO day with its year, “Tuesday 4 March 2026”; the text itself when it is no day. */
export function fullDayInWords(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? day : inFull.format(noon).replace(',', '');
}

/** A time of day such as `15:30` as people say it, “3:30pm”; the text itself when it is no time. */
export function timeInWords(time: string): string {
  const [, hours = '', minutes = ''] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === '') return time;
  const hour = Number(hours);
  const onTheClock = hour % 12 === 0 ? 12 : hour % 12;
  return `${onTheClock}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}
