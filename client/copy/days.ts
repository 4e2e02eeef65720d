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
