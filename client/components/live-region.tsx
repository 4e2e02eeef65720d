import { createSignal, type JSX } from 'solid-js';
import { createAnnouncementQueue, type Urgency } from './announcement-queue.ts';

// One pair of regions for the whole page: two polite regions would talk over each other.
const [polite, setPolite] = createSignal('');
const [assertive, setAssertive] = createSignal('');

const setters = { polite: setPolite, assertive: setAssertive };

/**
 * Says something to people who use a screen reader. Polite messages are gathered to at most one in ten
 * seconds; a reply to their own press is said at once; assertive is for a change of step and the reveal only.
 */
export const announce: (text: string, urgency?: Urgency) => void = createAnnouncementQueue({
  speak: (text, urgency) => {
    // Emptied first: the same words twice in a row would otherwise change nothing and stay unheard.
    setters[urgency]('');
    setTimeout(() => setters[urgency](text), 50);
  },
  now: () => performance.now(),
  later: (callback, milliseconds) => {
    setTimeout(callback, milliseconds);
  },
});

/** Takes what was said last out of the document: it may name people. */
export function hush(): void {
  setPolite('');
  setAssertive('');
}

/** The regions themselves: the app mounts them once, and they stay in the page from the start. */
export function LiveRegion(): JSX.Element {
  return (
    <div class="visually-hidden">
      <div role="status" aria-live="polite" data-live="polite">
        {polite()}
      </div>
      <div role="alert" aria-live="assertive" data-live="assertive">
        {assertive()}
      </div>
    </div>
  );
}
