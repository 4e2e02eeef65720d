/** What a page writes down of itself, in milliseconds since the epoch. */
export interface PageNotes {
  /** Words that came to stand on the page, when the frame that holds them was painted. */
  readonly shown: Readonly<Record<string, number>>;
  /** Frames in which anything changed in the page's main part. */
  readonly repaints: readonly number[];
  /**
   * Those of them that its owner did not ask for: not soon after a press or key of theirs, and more than the sign that
   * says how safe their own words are.
   */
  readonly unasked: readonly number[];
  readonly longTasks: readonly { readonly at: number; readonly ms: number }[];
}

/**
 * Runs in the page before anything of its own, and must be whole in itself: it keeps PageNotes as `screenNotes`. It looks
 * only at what was added, so that it costs the page little.
 */
export function watchPage(): void {
  const shown: Record<string, number> = {};
  const repaints: number[] = [];
  const unasked: number[] = [];
  /** How long after a press a page may still be busy with it, in milliseconds. */
  const answering = 400;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let isMoreThanTheSign = false;
  const longTasks: { at: number; ms: number }[] = [];
  const waiting = new Set<string>();
  let isFrameDue = false;
  Object.assign(globalThis, { screenNotes: { shown, repaints, unasked, longTasks } });

  const painted = (): void => {
    const now = performance.timeOrigin + performance.now();
    for (const words of waiting) shown[words] ??= now;
    waiting.clear();
  };
  const frame = (): void => {
    isFrameDue = false;
    const at = performance.timeOrigin + performance.now();
    repaints.push(at);
    if (isMoreThanTheSign && at - pressedAt > answering) unasked.push(at);
    isMoreThanTheSign = false;
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
  const isIn = ({ target }: MutationRecord, place: string): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest(place) instanceof Element;
  };
  const changed = (changes: MutationRecord[]): void => {
    const inMain = changes.filter((change) => isIn(change, '#main'));
    if (inMain.length === 0) return;
    isMoreThanTheSign ||= inMain.some((change) => !isIn(change, '[data-status]'));
    for (const { addedNodes } of inMain) for (const node of addedNodes) note(node);
    if (!isFrameDue) requestAnimationFrame(frame);
    isFrameDue = true;
  };
  const pressed = (): void => {
    pressedAt = performance.timeOrigin + performance.now();
  };
  addEventListener('pointerup', pressed, true);
  addEventListener('keydown', pressed, true);
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
