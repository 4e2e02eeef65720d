/** Something on the page that can be pressed, chosen or written in, by the name that stands on or beside it. */
export interface ControlName {
  /** What it is called, or what its name begins with. */
  readonly name: string;
  /** Which of several that are called so, from 0. */
  readonly nth?: number;
}

const CONTROLS = 'button, a[href], input, select, textarea, fieldset';

/** Brings a control into sight and gives it the focus; false when it is not on the page. */
export function showControl(wanted: ControlName): boolean {
  const named = [...document.querySelectorAll<HTMLElement>(CONTROLS)].map(
    (element) => [element, nameOf(element)] as const,
  );
  const same = named.filter(([, name]) => name === wanted.name);
  const found = same.length > 0 ? same : named.filter(([, name]) => name.startsWith(wanted.name));
  const control = (found[wanted.nth ?? 0] ?? found[0])?.[0];
  if (!control) return false;
  for (let at: Element | null = control; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const focused = control instanceof HTMLFieldSetElement ? control.querySelector('input') : control;
  control.scrollIntoView({ block: 'center' });
  focused?.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
  return true;
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLFieldSetElement) return wordsOf(element.querySelector('legend'));
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  ) {
    return wordsOf(element.labels?.[0]);
  }
  return wordsOf(element);
}

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
