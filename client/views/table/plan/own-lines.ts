import { createSignal } from 'solid-js';
import type { ActionId } from '../../../../shared/ids.ts';

/** Lines of the plan that were written on this page; kept while the page is open. */
const [own, setOwn] = createSignal<ReadonlySet<ActionId>>(new Set());

/** Remembers that a line is written here: its writer is the one whom the coach asks (rule PLAN8). */
export function markOwn(id: ActionId): void {
  if (!own().has(id)) setOwn((all) => new Set(all).add(id));
}

/** Whether a line was written on this page. */
export const isOwn = (id: ActionId): boolean => own().has(id);

/** Whether any was. */
export const hasOwn = (): boolean => own().size > 0;
