import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inGoodTime, MeetingPages, smallPhone } from '../support/meeting-pages.ts';
import { startChromium } from '../support/chromium.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

let browser: Browser;
let service: Service;
let lead: ServiceLead;
beforeAll(async () => {
  service = await Service.start();
  lead = await service.createAccount();
  browser = await startChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** In the page: notes when its question “Is it OK?” can be answered. */
function noteWelcome(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector('#ok-question') === null) return;
    performance.mark('welcome');
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
}

/** In the page: bytes over the wire of the scripts that were asked for before that. */
function scriptsBeforeWelcome(): readonly { readonly path: string; readonly bytes: number }[] {
  const [welcome] = performance.getEntriesByName('welcome');
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name, startTime }) => name.endsWith('.js') && welcome && startTime <= welcome.startTime)
    .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
}

const toWelcome = async (context: BrowserContext): Promise<Page> => {
  const meeting = await MeetingPages.open(lead);
  const page = await meeting.knock(context, await meeting.link('Amina'));
  await page.getByRole('heading', { name: 'Hello Amina' }).waitFor();
  await meeting.admit(page);
  await page.getByRole('button', { name: 'Yes, that is OK' }).waitFor();
  return page;
};

describe('a phone that opens its link', () => {
  it('HOUSE21 fetches at most 60 kB of scripts until the welcome page, packed with brotli', async () => {
    // What passes through the service worker is reported unpacked: it counts in the test over the build.
    const context = await browser.newContext({ ...smallPhone, serviceWorkers: 'block' });
    await context.addInitScript(noteWelcome);
    const packing = new Map<string, string | undefined>();
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) packing.set(pathname, response.headers()['content-encoding']);
    });
    const page = await toWelcome(context);
    const scripts = await page.evaluate(scriptsBeforeWelcome);
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    expect(scripts.map(({ path }) => path.replace(/.*\/|-.{8}\.js$/g, ''))).toEqual(
      expect.arrayContaining(['page', 'meeting', 'phone']),
    );
    expect(bytes).toBeGreaterThan(40_000);
    expect(bytes, JSON.stringify(scripts)).toBeLessThanOrEqual(60_000);
    // The smallest are not worth packing.
    const large = scripts.filter((script) => script.bytes >= 1_024);
    expect(large.filter(({ path }) => packing.get(path) !== 'br')).toEqual([]);
  });

  it('SHELL1 keeps the pages of later steps, which come after the first', async () => {
    const page = await toWelcome(await browser.newContext(smallPhone));
    const missing = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const kept = (await (await caches.open('shell')).keys()).map(({ url }) => url);
        const steps = ['map', 'scale', 'plan', 'agree', 'close'];
        return steps.filter((step) => !kept.some((url) => url.includes(`/assets/${step}-page-`)));
      });
    await expect.poll(missing, inGoodTime).toEqual([]);
  });
});
