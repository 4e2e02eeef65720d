/** Calls `wake` when the network or the page comes back; answers how to stop listening. */
export type WakeUps = (wake: () => void) => () => void;

/** Listens to the browser for every sign that trying again at once is worth it. */
export const browserWakeUps: WakeUps = (wake) => {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('online', wake, { signal });
  addEventListener('pageshow', wake, { signal });
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', visible, { signal });
  networkInformation()?.addEventListener('change', wake, { signal });
  return () => stop.abort();
};

/** Calls `save` when the page may be about to go for good; answers how to stop listening. */
export const onPageGoing = (save: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('pagehide', save, { signal });
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  document.addEventListener('visibilitychange', hidden, { signal });
  return () => stop.abort();
};

/** Tells of a change from one mobile network to another; only some browsers have it. */
function networkInformation(): EventTarget | undefined {
  const found: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return found instanceof EventTarget ? found : undefined;
}
