import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { FixturePerson } from './fixtures/fixture-people.ts';
import type { TablePull, TableSceneName } from './fixtures/table-scenes.ts';
import { type BuiltClient, serveBuiltClient } from './built-client.ts';
import { startChromium } from './chromium.ts';

/** The screens of the table in a browser, on made-up meetings of the gallery. */
export interface TableScreens {
  /** Opens a scene on somebody's screen, 1366 by 768 unless said otherwise. */
  readonly open: (
    scene: TableSceneName,
    who?: FixturePerson,
    options?: BrowserContextOptions,
  ) => Promise<Page>;
  /** What the browser complained of since the last `open`. */
  readonly complaints: () => readonly string[];
  /** Closes the pages; the browser stays. */
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a browser over the built client. */
export async function startTableScreens(): Promise<TableScreens> {
  const client: BuiltClient = await serveBuiltClient();
  const browser: Browser = await startChromium();
  let complaints: string[] = [];
  return {
    open: async (scene, who = 'okafor', options = {}) => {
      complaints = [];
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        const isBad = message.type() === 'error' || message.type() === 'warning';
        if (isBad && !message.text().startsWith('Service Worker')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${client.url}/dev/table?scene=${scene}&who=${who}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    complaints: () => complaints,
    clear: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    stop: async () => {
      await browser.close();
      await client.close();
    },
  };
}

/** Makes somebody else do something in the scene. */
export async function pullOn(page: Page, pull: TablePull): Promise<void> {
  await page.evaluate((detail) => dispatchEvent(new CustomEvent('pull', { detail })), pull);
}
