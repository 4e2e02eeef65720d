import type { Clock } from '../../server/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on by `ms`, running every timer that falls due on the way, in order of time. */
  advance(ms: number): void;
  /** Moves the time that is shown without running any timer, as a corrected machine clock does. */
  jump(ms: number): void;
  /** Milliseconds until the next timer is due; undefined when none is set. */
  nextTimer(): number | undefined;
}

/** A manual clock that shows `start` (epoch milliseconds). */
export function createManualClock(start = Date.UTC(2026, 10, 23, 10)): ManualClock {
  interface Timer {
    readonly due: number;
    readonly run: () => void;
  }
  const timers = new Set<Timer>();
  let shown = start;
  let elapsed = 0;

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (first === undefined || timer.due < first.due) first = timer;
    return first;
  }

  return {
    now: () => shown,
    setTimer(ms, run) {
      const timer = { due: elapsed + Math.max(0, ms), run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance(ms) {
      const end = elapsed + ms;
      for (let timer = next(); timer !== undefined && timer.due <= end; timer = next()) {
        timers.delete(timer);
        shown += timer.due - elapsed;
        elapsed = timer.due;
        timer.run();
      }
      shown += end - elapsed;
      elapsed = end;
    },
    jump(ms) {
      shown += ms;
    },
    nextTimer() {
      const timer = next();
      return timer && timer.due - elapsed;
    },
  };
}
