import { createSignal } from 'solid-js';
import { routeOf } from './route-of.ts';

const [path, setPath] = createSignal(location.pathname);
let gone = false;
const follow = (): void => {
  gone = true;
  setPath(location.pathname);
};
addEventListener('popstate', follow);

/** Whether this page came in place of another without loading: then it must tell people where they are. */
export const hasGone = (): boolean => gone;

/** The path of the page now; follows `goTo` and the browser's own buttons. */
export const currentPath: () => string = path;

/** Goes to a path of this site without loading the page again. `replace` leaves no way back to the old address. */
export function goTo(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  follow();
  scrollTo(0, 0);
}

/** A click handler for the whole page: plain links to our own screens become `goTo`; all others are left alone. */
export function followOwnLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
  const to = new URL(link.href, location.href);
  if (to.origin !== location.origin || to.hash || routeOf(to.pathname).screen === 'notFound') return;
  event.preventDefault();
  goTo(to.pathname + to.search);
}
