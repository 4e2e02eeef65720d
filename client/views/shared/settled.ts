import { createEffect, createSignal, on, onCleanup } from 'solid-js';

/** Long enough for a thought between two words. */
const REST_MS = 700;

/** What `read` says once it has said the same for a moment; at the beginning at once. */
export function createSettled<T>(read: () => T): () => T {
  const [settled, setSettled] = createSignal<T>(read());
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      read,
      (next) => {
        clearTimeout(timer);
        timer = setTimeout(() => setSettled(() => next), REST_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return settled;
}
