import type { MenuAction } from '../../components/action-menu.tsx';

/**
 * Whether two menus offer the same, so that a change elsewhere does not rebuild an open menu under somebody's finger.
 * What the items do must therefore be read when they are chosen, not when they are made.
 */
export function sameActions(a: readonly MenuAction[], b: readonly MenuAction[]): boolean {
  return a.length === b.length && a.every((each, index) => each.label === b[index]?.label);
}
