import { createEffect, createSignal, on } from 'solid-js';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { isWritingIn } from './hands-on.ts';

/** Which page this screen shows, and how it may be changed. */
export interface ShownPage {
  readonly page: () => Phase;
  /** Whether this screen shows another page than where the meeting is. */
  readonly isElsewhere: () => boolean;
  readonly look: (page: Phase) => void;
  /** Back to where everyone is. */
  readonly rejoin: () => void;
}

/**
 * Follows the lead softly (rule TABLE1): the page changes with the meeting's step, unless its reader is writing words; then
 * it stays, says where everyone is, and changes when they press the button.
 */
export function followPhase(model: MeetingModel): ShownPage {
  const [page, setPage] = createSignal<Phase>(model.phase());
  createEffect(
    on(
      () => model.phase(),
      (phase) => {
        if (!isWritingIn(document.activeElement)) setPage(phase);
      },
      { defer: true },
    ),
  );
  return {
    page,
    isElsewhere: () => page() !== model.phase(),
    look: setPage,
    rejoin: () => setPage(model.phase()),
  };
}
