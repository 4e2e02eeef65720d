import { createSignal } from 'solid-js';

const sizes = ['ordinary', 'larger', 'largest'] as const;

/** How big the words are, over what the device itself says. */
export type TextSize = (typeof sizes)[number];

const STORAGE_KEY = 'text-size';

function remembered(): TextSize {
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY);
    return sizes.find((size) => size === stored) ?? 'ordinary';
  } catch {
    // Storage may be switched off in this browser; then the size lasts until the page is left.
    return 'ordinary';
  }
}

const first = remembered();
const [size, setSize] = createSignal<TextSize>(first);
document.documentElement.dataset['text'] = first;

/** The size now; follows `changeTextSize`. */
export const textSize: () => TextSize = size;

/** Whether there is a size one step up (1) or down (-1). */
export function hasTextSize(step: 1 | -1): boolean {
  return sizes[sizes.indexOf(size()) + step] !== undefined;
}

/** Goes one step up or down for the whole page, and keeps it for this tab. At the end it does nothing. */
export function changeTextSize(step: 1 | -1): void {
  const next = sizes[sizes.indexOf(size()) + step];
  if (!next) return;
  setSize(next);
  document.documentElement.dataset['text'] = next;
  try {
    sessionStorage.setItem(STORAGE_KEY, next);
  } catch {
    // As above: it holds until the page is left.
  }
}
