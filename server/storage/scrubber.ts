import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Storage } from './storage.ts';

/** How long removals are gathered before the store is scrubbed, in milliseconds: half of the promised minute (BACK2). */
const GATHER_MS = 30_000;

/** Scrubs the store some time after something was removed from it. */
export interface Scrubber {
  /** Something was removed: within half a minute its bytes are overwritten. */
  soon(): void;
}

/** A scrub rewrites the whole store while commits wait, so removals are gathered; one that fails is tried again. */
export function createScrubber(storage: Storage, clock: Clock, log: Log): Scrubber {
  let isPlanned = false;
  const soon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    clock.setTimer(GATHER_MS, () => {
      isPlanned = false;
      storage.scrub().catch((error: unknown) => {
        log.error('a scrub failed and is tried again', error);
        soon();
      });
    });
  };
  return { soon };
}
