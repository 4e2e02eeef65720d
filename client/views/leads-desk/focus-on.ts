/** Gives focus to what has just been put on the page, once it stands there. */
export function focusOn(id: string): void {
  queueMicrotask(() => document.getElementById(id)?.focus());
}
