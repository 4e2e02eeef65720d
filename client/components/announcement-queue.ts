/**
 * How soon something must be heard: `polite` waits its turn, `assertive` is spoken at once over whatever is being said,
 * and `reply`, which answers somebody's own press, as soon as that is over.
 */
export type Urgency = 'polite' | 'reply' | 'assertive';

/** What the queue needs from outside, so that it can be tested without waiting. */
export type AnnouncementSurroundings = {
  /** Says it, by whatever way screen readers listen to. */
  readonly speak: (text: string, urgency: 'polite' | 'assertive') => void;
  /** Milliseconds, any origin, never going back. */
  readonly now: () => number;
  /** Calls back after that many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
};

/** At most one polite message in this time: more would talk over somebody who is listening to the room. */
export const POLITE_GAP_MS = 10_000;

/**
 * Returns `announce`. A polite message that comes too soon waits, and what waits is spoken together,
 * each sentence once. An assertive one (the step moved, numbers were shown) is spoken at once, and so is a reply: who
 * presses “Give” and hears nothing for ten seconds would press again.
 */
export function createAnnouncementQueue(
  surroundings: AnnouncementSurroundings,
): (text: string, urgency?: Urgency) => void {
  let waiting: string[] = [];
  let spokenAt = Number.NEGATIVE_INFINITY;
  let timerSet = false;

  const speakWaiting = (): void => {
    timerSet = false;
    if (waiting.length === 0) return;
    spokenAt = surroundings.now();
    const together = waiting.join(' ');
    waiting = [];
    surroundings.speak(together, 'polite');
  };
  return (text, urgency = 'polite') => {
    if (urgency !== 'polite') {
      surroundings.speak(text, urgency === 'reply' ? 'polite' : urgency);
      return;
    }
    if (!waiting.includes(text)) waiting.push(text);
    const wait = spokenAt + POLITE_GAP_MS - surroundings.now();
    if (wait <= 0) speakWaiting();
    else if (!timerSet) {
      timerSet = true;
      surroundings.later(speakWaiting, wait);
    }
  };
}
