import type { Page } from 'playwright-core';

/** What is waited for on a page: an element comes, or words that stand there go. */
export type Change = { readonly comes: string } | { readonly goes: string };

/** What covers a screen, the wall's too. */
export const CURTAIN = '.curtain, .wall-calm';

/** How long a change may take before whoever waits is told, in milliseconds. */
const PATIENCE_MS = 20_000;

/** When a change was on a page, in milliseconds on the clock that all pages of this machine share. */
export function timeWhen(page: Page, change: Change): Promise<number> {
  return page.evaluate(
    ([what, patience]) =>
      new Promise<number>((resolve, reject) => {
        const isSo = (): boolean =>
          'comes' in what
            ? document.querySelector(what.comes) !== null
            : !document.body.textContent?.includes(what.goes);
        const timer = setTimeout(() => reject(new Error('The page did not change.')), patience);
        const look = (): void => {
          if (!isSo()) return;
          eye.disconnect();
          clearTimeout(timer);
          resolve(performance.timeOrigin + performance.now());
        };
        const eye = new MutationObserver(look);
        eye.observe(document, { childList: true, characterData: true, subtree: true });
        look();
      }),
    [change, PATIENCE_MS] as const,
  );
}

/** From now on keeps the time of each such event on a page; what it answers says when the last was, on the same clock. */
export async function keepTimeOf(page: Page, event: 'keydown' | 'change'): Promise<() => Promise<number>> {
  await page.evaluate((type) => {
    const keep = (): void => {
      document.documentElement.dataset[type] = String(performance.timeOrigin + performance.now());
    };
    addEventListener(type, keep, { capture: true });
  }, event);
  return async () => Number(await page.evaluate((type) => document.documentElement.dataset[type], event));
}
