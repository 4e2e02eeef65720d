import { createSignal, onCleanup } from 'solid-js';
import type { MeetingModel } from '../../meeting/meeting-model.ts';

/** How the meeting is drawn: pages of one question, or the whole table. */
export type Surface = 'phone' | 'table';

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  (document.activeElement instanceof HTMLInputElement &&
    !['radio', 'checkbox'].includes(document.activeElement.type));

const NARROW = '(max-width: 599.98px)';

/** Whether this screen is as narrow as a phone now. */
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

/**
 * The surface for this screen (rule PHONE9): whoever leads, chairs or writes for all has the table at any width, everybody
 * else from 600 pixels on. A phone that is turned while somebody writes keeps its page until they have left the box.
 */
export function createSurface(model: MeetingModel): () => Surface {
  const narrow = matchMedia(NARROW);
  const [isNow, setNow] = createSignal(narrow.matches);
  const follow = (): void => {
    if (!isTyping()) setNow(narrow.matches);
  };
  const later = (): void => queueMicrotask(follow);
  narrow.addEventListener('change', follow);
  document.addEventListener('focusout', later);
  onCleanup(() => {
    narrow.removeEventListener('change', follow);
    document.removeEventListener('focusout', later);
  });
  return () => (isNow() && !model.isLead() && !model.isChair() && !model.isScribe() ? 'phone' : 'table');
}
