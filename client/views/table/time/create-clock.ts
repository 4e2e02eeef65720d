import { createMemo, createSignal, onCleanup } from 'solid-js';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';
import { type ClockReading, clockOf, readClock } from '../../../../shared/practice/meeting-clock.ts';

/** How often the clock is looked at, in milliseconds: it shows whole minutes. */
const LOOK_EVERY_MS = 15_000;

/** What the meeting's clock says now; null before the meeting has come and after its end. Tracked. */
export function createClock(model: MeetingModel): () => ClockReading | null {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
  onCleanup(() => clearInterval(timer));
  return createMemo(() => {
    const state = model.state();
    if (!state || state.closedAt !== null) return null;
    // What has just changed is read at its own time, not at the last look's.
    return readClock(clockOf(state), Math.max(now(), Date.now()));
  });
}
