/** One thing to place, as it was measured; all lengths in pixels. */
export interface Measured {
  readonly height: number;
  /** The group it stands in; the group's title stands over the first of each page. */
  readonly group: string | null;
  /** Of that title; 0 without a group. */
  readonly titleHeight: number;
}

/** The room of one page. */
export interface PageRoom {
  readonly height: number;
  /** Between two things under each other. */
  readonly gap: number;
  /** How many stand beside each other, from 1. */
  readonly across: number;
  /** The most on one page (rule WALL2). */
  readonly most: number;
}

/**
 * Parts things into pages, in their order, as many on each as fit whole. What is higher than a page stands alone on one.
 * Answers for each page the places of its things in the list; one empty page when there is nothing.
 */
export function packPages(things: readonly Measured[], room: PageRoom): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  let groupAbove: string | null = null;
  for (let at = 0; at < things.length; at += room.across) {
    const row = things.slice(at, at + room.across);
    const group = row[0]?.group ?? null;
    const title = (above: string | null): number =>
      group !== null && group !== above ? Math.max(...row.map((one) => one.titleHeight)) : 0;
    const height = Math.max(...row.map((one) => one.height));
    const page = pages.at(-1) ?? [];
    const needs = (page.length > 0 ? room.gap : 0) + height + title(groupAbove);
    const places = row.map((_, step) => at + step);
    const fits = used + needs <= room.height && page.length + row.length <= room.most;
    if (fits || page.length === 0) {
      used += needs;
      page.push(...places);
    } else {
      pages.push(places);
      used = height + title(null);
    }
    groupAbove = group;
  }
  return pages;
}
