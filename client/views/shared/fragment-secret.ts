import { onCleanup } from 'solid-js';

/**
 * The secret after the `#` of this page's address; empty when there is none. It is wiped from the address at once, so
 * that it stays in no history and no bookmark, and lives on only in what asked for it. A further link opened in the
 * same tab changes nothing but what is after the `#`, which browsers do not take for going anywhere: the page is then
 * loaded anew. To be called while a page is made.
 */
export function takeFragmentSecret(): string {
  const secret = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  const startAgain = (): void => location.reload();
  addEventListener('hashchange', startAgain);
  onCleanup(() => removeEventListener('hashchange', startAgain));
  return secret;
}
