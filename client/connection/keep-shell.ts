/**
 * Asks the browser to keep the page's own files, so that a reload without signal shows our words (rule SHELL1). Where
 * there are no service workers (plain http, private windows) nothing is kept and nothing is missing while there is signal.
 */
export function keepShell(): void {
  // Its type says that it is always there; on pages served by plain http it is not.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers) return;
  const keep = async (): Promise<void> => {
    try {
      await workers.register('/sw.js');
      const { active } = await workers.ready;
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      // A worker is of this origin by its nature; only windows take one.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      active?.postMessage(loaded.filter((url) => new URL(url).pathname.startsWith('/assets/')));
    } catch {
      // Forbidden by this browser or its owner: the page works without.
    }
  };
  // After everything else: it must not take a phone's first seconds.
  if (document.readyState === 'complete') void keep();
  else addEventListener('load', () => void keep(), { once: true });
}
