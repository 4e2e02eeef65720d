/**
 * Asks the browser to keep the page's own files, so that a reload without signal shows our words (rule SHELL1). Where
 * there are no service workers (plain http, private windows) nothing is kept and nothing is missing while there is signal.
 */
export function keepShell(): void {
  // Its type says that it is always there; on pages served by plain http it is not.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers) return;
  const tell = async (): Promise<void> => {
    const { active } = await workers.ready;
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
    // A worker is of this origin by its nature; only windows take one.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    active?.postMessage(loaded.filter((url) => new URL(url).pathname.startsWith('/assets/')));
  };
  const keep = async (): Promise<void> => {
    // Between being there and taking this page over, the worker does not see what is loaded: it is told twice.
    workers.addEventListener('controllerchange', () => void tell(), { once: true });
    try {
      await workers.register('/sw.js');
      await tell();
    } catch {
      // Forbidden by this browser or its owner: the page works without.
    }
  };
  void keep();
}
