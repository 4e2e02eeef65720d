/** A screen and what its address says, without the fragment: secrets stay where the view takes them from. */
export type Route =
  | {
      readonly screen: 'start' | 'setUpAccount' | 'accountLink' | 'leadsDesk' | 'join' | 'knock' | 'notFound';
    }
  | { readonly screen: 'meeting'; readonly participantId: string }
  | { readonly screen: 'wall'; readonly wallId: string | undefined };

const fixed: Readonly<Record<string, Route>> = {
  '/': { screen: 'start' },
  '/set-up': { screen: 'setUpAccount' },
  '/account': { screen: 'accountLink' },
  '/desk': { screen: 'leadsDesk' },
  '/join': { screen: 'join' },
  '/knock': { screen: 'knock' },
  '/wall': { screen: 'wall', wallId: undefined },
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
