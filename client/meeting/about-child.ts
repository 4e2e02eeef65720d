import type { ChildId } from '../../shared/ids.ts';

/** Whether something is about a child: without children it is about all of them. Null looks at everything. */
export const isAbout = (children: readonly ChildId[], child: ChildId | null): boolean =>
  child === null || children.length === 0 || children.includes(child);
