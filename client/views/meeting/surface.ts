import { createSignal, onCleanup } from 'solid-js';
import type { MeetingModel } from '../../meeting/meeting-model.ts';

/** How the meeting is drawn: pages of one question, or the whole table. */
export type Surface = 'phone' | 'table';

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  (document.activeElement instanceof HTMLInputElement &&
    !['radio', 'checkbox'].includes(document.activeElement.type));

/**
 * The surface for this screen (rule PHONE9): whoever leads, chairs or writes for all has the table at any width, everybody
 * else from 600 pixels on. A phone that is turned while somebody writes keeps its page until they have left the box.
 */
export function createSurface(model: MeetingModel): () => Surface {
  const narrow = matchMedia('(max-width: 599.98px)');
  const [isNarrow, setNarrow] = createSignal(narrow.matches);
  const follow = (): void => {
    if (!isTyping()) setNarrow(narrow.matches);
  };
  const later = (): void => queueMicrotask(follow);
  narrow.addEventListener('change', follow);
  document.addEventListener('focusout', later);
  onCleanup(() => {
    narrow.removeEventListener('change', follow);
    document.removeEventListener('focusout', later);
  });
  return () => (isNarrow() && !model.isLead() && !model.isChair() && !model.isScribe() ? 'phone' : 'table');
}
