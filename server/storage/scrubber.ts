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

/** A scrubber that can be told to do what it has planned before the server ends. */
export interface OwnScrubber extends Scrubber {
  /** Resolves when what was planned is done; a failure is logged, and the next start scrubs anew. */
  finish(): Promise<void>;
}

/** A scrub rewrites the whole store while commits wait, so removals are gathered; one that fails is tried again. */
export function createScrubber(storage: Storage, clock: Clock, log: Log): OwnScrubber {
  let isPlanned = false;
  let cancel = (): void => undefined;
  const soon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    cancel = clock.setTimer(GATHER_MS, () => {
      isPlanned = false;
      storage.scrub().catch((error: unknown) => {
        log.error('a scrub failed and is tried again', error);
        soon();
      });
    });
  };
  return {
    soon,
    async finish() {
      cancel();
      if (!isPlanned) return;
      isPlanned = false;
      try {
        await storage.scrub();
      } catch (error) {
        log.error('the last scrub failed', error);
      }
    },
  };
}
