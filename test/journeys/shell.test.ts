import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltClient } from '../support/built-client.ts';
import { startChromium } from '../support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

describe('the page on a phone', () => {
  it('SHELL1 is there again after a reload without signal, and SHELL2 holds nothing but itself', async () => {
    const client = await serveBuiltClient();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${client.url}/nothing-of-this-name`);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    // Behind /api the device keeps nothing, though the page asks for it.
    await page.evaluate(() => fetch('/in/somebody/api/session'));
    const kept = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const shell = await caches.open('shell');
        return (await shell.keys()).map((request) => new URL(request.url).pathname);
      });
    await expect
      .poll(async () => (await kept()).filter((path) => path.endsWith('.js')).length, { timeout: 20_000 })
      .toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await client.close();

    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect((await kept()).filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  });
});
