import type { Figures } from '../figures.ts';
import type { Target } from '../target.ts';

/** How long and how large a cell is; each cell names what it uses. */
export interface Size {
  /** Seconds that are measured. */
  readonly secs: number;
  readonly people: number;
  readonly meetings: number;
  /** Keystrokes a second of each who types. */
  readonly rate: number;
  /** How often something is repeated within a cell. */
  readonly times: number;
}

/** One measurement of one server, begun and ended within itself. */
export interface Cell {
  /** One line for the help. */
  readonly says: string;
  readonly size: Size;
  /** Which servers it can be asked of. */
  readonly fits: (target: Target) => boolean;
  readonly run: (target: Target, size: Size) => Promise<Figures>;
}

export const anyTarget = (): boolean => true;
export const keepsDocuments = ({ protocol }: Target): boolean => protocol !== 'relay';
export const isDurable = (target: Target): boolean => target.isDurable;

/** Does `work` for every item, so many at a time. */
export async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < items.length; i += size) {
    done.push(...(await Promise.all(items.slice(i, i + size).map(work))));
  }
  return done;
}

/** A list of so many numbers from 0. */
export const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The one at a place. Throws when there is none. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`There is nothing at ${index}.`);
  return item;
}
