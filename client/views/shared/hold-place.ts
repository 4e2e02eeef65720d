/**
 * Notes the focus, the scrolled places and the open dialogs of a page that is about to be taken out of the document, which
 * loses all three. Call the answer when it stands there again.
 */
export function holdPlace(): () => void {
  const focus = document.activeElement;
  const { scrollX, scrollY } = window;
  const scrolled = [...document.querySelectorAll('#app *')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  const dialogs = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  return () => {
    for (const dialog of dialogs) {
      // Taken out it is open still, but no longer above the page; closed meanwhile it stays closed.
      if (!dialog.open) continue;
      dialog.open = false;
      dialog.showModal();
    }
    for (const { element, top, left } of scrolled) element.scrollTo(left, top);
    scrollTo(scrollX, scrollY);
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  };
}
