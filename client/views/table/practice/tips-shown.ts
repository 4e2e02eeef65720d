import { createSignal } from 'solid-js';

/** Whether the tips of a practice meeting stand on this page; whoever has hidden them can have them back. */
export const [areTipsShown, showTips] = createSignal(true);
