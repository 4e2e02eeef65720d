/**
 * The secret after the `#` of this page's address; empty when there is none. It is wiped from the address at once, so
 * that it stays in no history and no bookmark, and lives on only in what asked for it.
 */
export function takeFragmentSecret(): string {
  const secret = location.hash.slice(1);
  if (secret !== '') history.replaceState(null, '', location.pathname);
  return secret;
}
