import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import { carryOver } from '../../reactive/keep-caret.ts';

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
 * of sight, so that a locked phone or a killed tab loses nothing (rule PHONE4). What another tab or device of the same
 * person writes is taken up; with what waits here, it is both (rule BAD7).
 */
export function createKeptText(of: {
  /** The words as they are kept; tracked. */
  readonly read: () => string;
  readonly write: (words: string) => void;
}): KeptText {
  const [text, setText] = createSignal(untrack(of.read));
  /** The kept words from which those in the box were made. */
  let base = untrack(text);
  let isWriting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (words: string): void => {
    base = words;
    setText(words);
  };
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    // Until it is written the older words, coming back from the notebook meanwhile, must not be shown.
    isWriting = true;
    of.write(untrack(text));
    isWriting = false;
    timer = undefined;
    const kept = untrack(of.read);
    // While the notebook is read anew it has the older words still; those in the box come to it later.
    if (kept !== base) show(kept);
  };
  createEffect(() => {
    const kept = of.read();
    if (isWriting) return;
    const words = timer === undefined ? kept : carryOver(base, untrack(text), kept);
    base = kept;
    setText(words);
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
      show(words);
    },
  };
}
