/** What a page writes down of itself, in milliseconds since the epoch. */
export interface PageNotes {
  /** Words that came to stand on the page, when the frame that holds them was painted. */
  readonly shown: Readonly<Record<string, number>>;
  /** Frames in which anything changed in the page's main part. */
  readonly repaints: readonly number[];
  readonly longTasks: readonly { readonly at: number; readonly ms: number }[];
}

/**
 * Runs in the page before anything of its own, and must be whole in itself: it keeps PageNotes as `screenNotes`. It looks
 * only at what was added, so that it costs the page little.
 */
export function watchPage(): void {
  const shown: Record<string, number> = {};
  const repaints: number[] = [];
  const longTasks: { at: number; ms: number }[] = [];
  const waiting = new Set<string>();
  let isFrameDue = false;
  Object.assign(globalThis, { screenNotes: { shown, repaints, longTasks } });

  const painted = (): void => {
    const now = performance.timeOrigin + performance.now();
    for (const words of waiting) shown[words] ??= now;
    waiting.clear();
  };
  const frame = (): void => {
    isFrameDue = false;
    repaints.push(performance.timeOrigin + performance.now());
    // A message comes after the frame has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', painted);
    port1.start();
    port2.postMessage(null);
  };
  const note = (node: Node): void => {
    if (!(node instanceof Element)) return;
    const words = '.note-words, .wall-words';
    const found = node.matches(words) ? [node] : node.querySelectorAll(words);
    for (const each of found) waiting.add(each.textContent ?? '');
  };
  const changed = (changes: MutationRecord[]): void => {
    const inMain = changes.filter(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('#main') !== null && element?.closest('#main') !== undefined;
    });
    if (inMain.length === 0) return;
    for (const { addedNodes } of inMain) for (const node of addedNodes) note(node);
    if (!isFrameDue) requestAnimationFrame(frame);
    isFrameDue = true;
  };
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      longTasks.push({ at: performance.timeOrigin + startTime, ms: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}
