/** The day of an instant (epoch milliseconds) on this device, as an ISO day; only for what is shown. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Today on this device, as an ISO day. */
export function today(): string {
  return dayOf(Date.now());
}
