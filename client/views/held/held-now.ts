import { createSignal } from 'solid-js';
import type { ParticipantId } from '../../../shared/ids.ts';

/** Whose pages stand in place of one's own; null: nobody's. A page in a browser has one meeting, so there is one of these. */
export const [heldNow, holdNow] = createSignal<ParticipantId | null>(null);
