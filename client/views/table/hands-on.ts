import { createSignal, onCleanup } from 'solid-js';

/** Whether an element is one that people write words in. */
export function takesWords(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) {
    return !element.readOnly && !['checkbox', 'radio', 'button', 'submit'].includes(element.type);
  }
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Whether somebody is writing in an element: words stand in it, so that it must stay. */
export function isWritingIn(element: Element | null): boolean {
  if (element === null || !takesWords(element)) return false;
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  return (isField ? element.value : (element.textContent ?? '')).trim() !== '';
}

/** True while the focus is in something to write in, inside an element. Give `ref` to that element. */
export function createHandsOn(): {
  readonly isOn: () => boolean;
  readonly ref: (element: HTMLElement) => void;
} {
  const [isOn, setIsOn] = createSignal(false);
  const stop = new AbortController();
  onCleanup(() => stop.abort());
  return {
    isOn,
    ref: (element) => {
      const { signal } = stop;
      element.addEventListener('focusin', (event) => setIsOn(takesWords(event.target as Element)), {
        signal,
      });
      element.addEventListener('focusout', () => setIsOn(false), { signal });
    },
  };
}
