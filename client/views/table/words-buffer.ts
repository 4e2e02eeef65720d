import { onCleanup } from 'solid-js';

/** Words on their way from a field to a document: written at most so often, and at once when it matters. */
export interface WordsBuffer {
  readonly put: (words: string) => void;
  /** Writes what is waiting now. */
  readonly flush: () => void;
}

/** Often enough that a killed tab loses next to nothing, seldom enough that the document stays small. */
const WRITE_EVERY_MS = 250;

/**
 * Keeps a field's words and hands them to `write` at most four times a second; at once on `flush`, when the component
 * goes, and when the page is hidden.
 */
export function createWordsBuffer(write: (words: string) => void): WordsBuffer {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === undefined) return;
    const words = waiting;
    waiting = undefined;
    write(words);
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', flush);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', flush);
    flush();
  });
  return {
    put: (words) => {
      waiting = words;
      timer ??= setTimeout(flush, WRITE_EVERY_MS);
    },
    flush,
  };
}
