/** How long a test waits for something that must happen, in milliseconds. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 10;

/**
 * Resolves when `holds` does; rejects with what was awaited when it has not after `patience` milliseconds. For what
 * happens in another process and tells nobody; where there is an event, wait for the event.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  patience: number = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${what}.`);
    await new Promise((resolve) => setImmediate(resolve));
    await tick();
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
  });
}
