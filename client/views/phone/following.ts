import { createEffect, createSignal, on } from 'solid-js';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import type { PhoneScope } from './phone-context.tsx';

/** Which page this phone shows. */
export interface Following {
  readonly page: () => Phase;
  /** The step where everyone is, while this phone stays at another. */
  readonly elsewhere: () => Phase | undefined;
  readonly catchUp: () => void;
}

/** Whether somebody has their hands on the page: words in a box, a question open, or the keyboard up. */
function isBusy(phone: PhoneScope): boolean {
  const focus = document.activeElement;
  const writes =
    focus instanceof HTMLTextAreaElement ||
    focus instanceof HTMLSelectElement ||
    (focus instanceof HTMLInputElement && !['radio', 'checkbox'].includes(focus.type));
  return writes || phone.holdsWords() || document.querySelector('#main dialog[open]') !== null;
}

/**
 * Follows the lead softly (rule PHONE3): the page goes with the meeting's step, unless its reader is writing; then it
 * stays as it is, and says where everyone is.
 */
export function createFollowing(phone: PhoneScope): Following {
  const { model } = phone;
  const [page, setPage] = createSignal<Phase>(model.phase());
  createEffect(
    on(
      () => model.phase(),
      (phase) => {
        if (!isBusy(phone)) setPage(phase);
      },
      { defer: true },
    ),
  );
  return {
    page,
    elsewhere: () => (page() === model.phase() ? undefined : model.phase()),
    catchUp: () => setPage(model.phase()),
  };
}
