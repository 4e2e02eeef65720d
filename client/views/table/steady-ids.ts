import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';

/**
 * The ids of a list in the order to draw them, such that nothing moves under somebody's hands (rule TABLE2): while
 * `isHeld` is true the ids that are there keep their order, new ones come in beside them, and `kept` (what is being
 * written in) stays even when somebody else has taken it away. When the hands are off, the list is as it should be.
 *
 * Changes are made one at a time: Solid's list then never takes an element out of the page that stays in it, which
 * would take its focus and break a word that is being composed.
 *
 * @param show makes a change on the page; the usual one keeps the focus on a button whose row moves.
 */
export function createSteadyIds<Id extends string>(
  wanted: () => readonly Id[],
  isHeld: () => boolean,
  kept: () => Id | null = () => null,
  show: (change: () => void) => void = keepingFocus,
): () => readonly Id[] {
  const [shown, setShown] = createSignal<readonly Id[]>(untrack(wanted));
  let stepping = false;
  let stopped = false;
  onCleanup(() => {
    stopped = true;
  });

  const step = (): void => {
    stepping = false;
    if (stopped) return;
    const next = nextStep(untrack(shown), untrack(wanted), untrack(isHeld), untrack(kept));
    if (!next) return;
    show(() => setShown(next));
    // After this task's own effects, so that each change reaches the page by itself.
    stepping = true;
    queueMicrotask(step);
  };
  createEffect(() => {
    wanted();
    isHeld();
    kept();
    if (stepping) return;
    stepping = true;
    queueMicrotask(step);
  });
  return shown;
}

/** A button in a row that changes its place is taken out and put in again: it has the focus afterwards as before. */
function keepingFocus(change: () => void): void {
  const before = document.activeElement;
  change();
  const lost = before instanceof HTMLElement && before !== document.activeElement;
  if (lost && before.isConnected) before.focus({ preventScroll: true });
}

/** The list after one change towards what is wanted, or undefined when there is nothing more to do. Pure. */
export function nextStep<Id extends string>(
  shown: readonly Id[],
  wanted: readonly Id[],
  held: boolean,
  kept: Id | null,
): readonly Id[] | undefined {
  if (!held) return same(shown, wanted) ? undefined : wanted;
  const gone = shown.find((id) => !wanted.includes(id) && id !== kept);
  if (gone !== undefined) return shown.filter((id) => id !== gone);
  const fresh = wanted.find((id) => !shown.includes(id));
  if (fresh === undefined) return undefined;
  const before = wanted.slice(0, wanted.indexOf(fresh)).findLast((id) => shown.includes(id));
  const at = before === undefined ? 0 : shown.indexOf(before) + 1;
  return [...shown.slice(0, at), fresh, ...shown.slice(at)];
}

function same<Id>(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
