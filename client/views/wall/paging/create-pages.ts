import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { type Measured, packPages } from './pack-pages.ts';
import { useTurning } from './turning.tsx';

/** A group on the wall: its title stands over the first of its things on each page. */
export interface PagedGroup {
  readonly id: string;
  readonly title: string;
}

/** What is to be parted into pages. */
export interface PagesOptions {
  /** In their order. Tracked. */
  readonly ids: () => readonly string[];
  /** Tracked. None unless given. */
  readonly groupOf?: ((id: string) => PagedGroup | undefined) | undefined;
  readonly across?: number | undefined;
  /** The most on one page; seven unless said otherwise (rule WALL2). */
  readonly most?: number | undefined;
  /** Further pages before these, which the caller shows. Tracked. None unless given. */
  readonly before?: (() => number) | undefined;
}

/** Pages of what was measured, and the one that is on the wall now. */
export interface Pages {
  /** Marks the box that a page has to fit into. */
  readonly box: (element: HTMLElement) => void;
  /** Marks the hidden list, as wide as the box, that holds everything to be measured. */
  readonly ruler: (element: HTMLElement) => void;
  /** From 0, the pages before included. Tracked. */
  readonly at: () => number;
  /** From 1, the pages before included. Tracked. */
  readonly count: () => number;
  /** What is on the page now; nothing on a page before. Tracked. */
  readonly ids: () => readonly string[];
  /** Turns to a page, counted from 0 with the pages before. */
  readonly turnTo: (page: number) => void;
  /** False until everything was measured once. Tracked. */
  readonly measured: () => boolean;
}

const MOST = 7;

/**
 * Measures things where they will stand and parts them into pages that fit; nothing on the wall scrolls. Turns to the
 * page of whatever has just been added, so that people see what somebody said.
 */
export function createPages(options: PagesOptions): Pages {
  const turning = useTurning();
  const [found, setFound] = createSignal<readonly (readonly string[])[]>([]);
  const [turnedTo, setTurnedTo] = createSignal(0);
  let box: HTMLElement | undefined;
  let ruler: HTMLElement | undefined;

  const measure = (): void => {
    if (!box || !ruler) return;
    const ids = untrack(options.ids);
    const elements = [...ruler.children].filter((child) => child instanceof HTMLElement);
    // The list is drawn in this turn or the next; half a list would be parted wrongly.
    if (elements.length !== ids.length) return;
    const things = elements.map((element): Measured => {
      const title = element.querySelector<HTMLElement>('[data-group-title]');
      const titleHeight = title ? title.offsetHeight : 0;
      const group = untrack(() => options.groupOf?.(element.dataset['id'] ?? '')?.id ?? null);
      return { height: element.offsetHeight - titleHeight, group, titleHeight };
    });
    const room = {
      height: box.clientHeight,
      gap: Number.parseFloat(getComputedStyle(ruler).rowGap) || 0,
      across: options.across ?? 1,
      most: options.most ?? MOST,
    };
    const next = packPages(things, room).map((page) => page.flatMap((place) => ids[place] ?? []));
    setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  const observer = new ResizeObserver(measure);
  onCleanup(() => observer.disconnect());
  const watch = (element: HTMLElement): void => observer.observe(element);

  const before = (): number => options.before?.() ?? 0;
  const count = createMemo(() => Math.max(1, found().length) + before());
  const at = createMemo(() => Math.min(turnedTo(), count() - 1));
  createEffect(
    on(
      turning.beat,
      ({ by }) => {
        const all = count();
        setTurnedTo((((at() + by) % all) + all) % all);
      },
      { defer: true },
    ),
  );

  createEffect(() => {
    if (count() > 1) turning.addPaged();
  });
  createEffect(
    on([options.ids, () => options.ids().map((id) => options.groupOf?.(id)?.id)], ([ids], earlier) => {
      measure();
      const known = earlier && new Set(earlier[0]);
      const fresh = known ? ids.filter((id) => !known.has(id)) : [];
      const newest = fresh.at(-1);
      if (newest === undefined) return;
      const page = untrack(found).findIndex((each) => each.includes(newest));
      if (page < 0) return;
      setTurnedTo(page + untrack(before));
      turning.rest();
    }),
  );

  return {
    box: (element) => {
      box = element;
      watch(element);
    },
    ruler: (element) => {
      ruler = element;
      watch(element);
    },
    at,
    count,
    // What was taken back since the last measuring is not shown for even one turn.
    ids: () => {
      const known = new Set(options.ids());
      return (found()[at() - before()] ?? []).filter((id) => known.has(id));
    },
    turnTo: (page) => {
      setTurnedTo(page);
      turning.rest();
    },
    measured: () => found().length > 0,
  };
}
