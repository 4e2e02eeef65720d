/**
 * Gives focus to an element that may have gone from the page meanwhile; then the page's main part takes it,
 * so that a keyboard never starts again at the top.
 */
export function keepFocus(element: HTMLElement | null | undefined): void {
  if (element?.isConnected) element.focus();
  else document.getElementById('main')?.focus();
}
