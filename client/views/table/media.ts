import { createSignal, onCleanup } from 'solid-js';

/** Whether a media query holds now; follows the window. */
export function createMedia(query: string): () => boolean {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const changed = (): void => {
    setMatches(list.matches);
  };
  list.addEventListener('change', changed);
  onCleanup(() => list.removeEventListener('change', changed));
  return matches;
}
