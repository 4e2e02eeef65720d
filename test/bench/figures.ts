/** How a list of readings is spread. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** NaN everywhere when there are no readings. */
export function spreadOf(readings: readonly number[]): Spread {
  const sorted = Float64Array.from(readings).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The middle of what is a number; NaN when nothing is. */
export function medianOf(readings: readonly number[]): number {
  const sorted = readings.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What one cell found: figures by name, rounded where they are printed. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

/** The same with three digits behind the point at most. */
export function rounded(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  );
}

/** The medians of every figure over the runs of one cell. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const [first = {}] = runs;
  const names = Object.keys(first).filter((name) => typeof first[name] === 'number');
  return Object.fromEntries(names.map((name) => [name, medianOf(runs.map((run) => Number(run[name])))]));
}
