import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';

/** Words in a box that are kept while they are typed. */
export interface KeptText {
  readonly text: () => string;
  /** What stands in the box now; kept soon after. */
  readonly type: (words: string) => void;
  /** Keeps at once what has been typed. */
  readonly flush: () => void;
  /** Shows other words, which are kept already. */
  readonly show: (words: string) => void;
}

/** A keystroke is at most this long in memory alone, in milliseconds. */
const KEEP_WITHIN_MS = 400;

/**
 * Keeps the words of a box in the notebook while they are typed, a few times a second and at once when the page goes out
 * of sight, so that a locked phone or a killed tab loses nothing (rule PHONE4). What another device of the same person
 * writes is taken up only while nothing typed here waits.
 */
export function createKeptText(of: {
  /** The words as they are kept; tracked. */
  readonly read: () => string;
  readonly write: (words: string) => void;
}): KeptText {
  const [text, setText] = createSignal(untrack(of.read));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    // Until it is written the older words, coming back from the notebook meanwhile, must not be shown.
    of.write(untrack(text));
    timer = undefined;
  };
  createEffect(() => {
    const kept = of.read();
    if (timer === undefined) setText(kept);
  });

  const stop = new AbortController();
  addEventListener('pagehide', flush, { signal: stop.signal });
  document.addEventListener('visibilitychange', flush, { signal: stop.signal });
  onCleanup(() => {
    flush();
    stop.abort();
  });
  return {
    text,
    type: (words) => {
      setText(words);
      timer ??= setTimeout(flush, KEEP_WITHIN_MS);
    },
    flush,
    show: (words) => {
      clearTimeout(timer);
      timer = undefined;
      setText(words);
    },
  };
}
