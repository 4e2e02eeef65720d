import { createSignal } from 'solid-js';

/** A screen and what its address says, without the fragment: secrets stay where the view takes them from. */
export type Route =
  | {
      readonly screen: 'start' | 'setUpAccount' | 'accountLink' | 'leadsDesk' | 'join' | 'knock' | 'notFound';
    }
  | { readonly screen: 'meeting'; readonly participantId: string }
  | { readonly screen: 'wall'; readonly wallId: string | undefined }
  | { readonly screen: 'devComponents' };

const fixed: Readonly<Record<string, Route>> = {
  '/': { screen: 'start' },
  '/set-up': { screen: 'setUpAccount' },
  '/account': { screen: 'accountLink' },
  '/desk': { screen: 'leadsDesk' },
  '/join': { screen: 'join' },
  '/knock': { screen: 'knock' },
  '/wall': { screen: 'wall', wallId: undefined },
  '/dev/components': { screen: 'devComponents' },
};

/** Which screen a path leads to. Pure. Paths below `/desk/` are the desk's own to read. */
export function routeOf(path: string): Route {
  const exact = fixed[path] ?? fixed[path.replace(/\/$/u, '')];
  if (exact) return exact;
  const [, place, id, ...rest] = path.split('/');
  const isOnePage = id !== undefined && id !== '' && (rest.length === 0 || rest.join('/') === '');
  if (place === 'in' && isOnePage) return { screen: 'meeting', participantId: id };
  if (place === 'wall' && isOnePage) return { screen: 'wall', wallId: id };
  if (place === 'desk') return { screen: 'leadsDesk' };
  return { screen: 'notFound' };
}

const [path, setPath] = createSignal(location.pathname);
addEventListener('popstate', () => setPath(location.pathname));

/** The path of the page now; follows `goTo` and the browser's own buttons. */
export const currentPath: () => string = path;

/** Goes to a path of this site without loading the page again. `replace` leaves no way back to the old address. */
export function goTo(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  setPath(location.pathname);
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
