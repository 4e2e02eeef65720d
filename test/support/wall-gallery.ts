import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { type BuiltClient, serveBuiltClient } from './built-client.ts';
import { startChromium } from './chromium.ts';

/** A screen of 55 inches as browsers see it. */
export const WALL_SIZE = { width: 1920, height: 1080 };

/** The built gallery of the wall in a browser, and what the browser complained of. */
export class WallGallery {
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #client: BuiltClient;

  private constructor(browser: Browser, client: BuiltClient) {
    this.#browser = browser;
    this.#client = client;
  }

  static async open(): Promise<WallGallery> {
    const client = await serveBuiltClient();
    const browser = await startChromium();
    return new WallGallery(browser, client);
  }

  get url(): string {
    return this.#client.url;
  }

  /** A fresh page of this browser at nothing yet; with a clock that only moves by hand if asked. */
  async page(options: BrowserContextOptions & { readonly clock?: boolean } = {}): Promise<Page> {
    const { clock, ...context } = options;
    const opened = await this.#browser.newContext({ viewport: WALL_SIZE, ...context });
    const page = await opened.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    if (clock) await page.clock.install();
    return page;
  }

  /** One state of the wall, with its fonts there and its pages measured. Less motion unless asked otherwise. */
  async state(name: string, options: Parameters<WallGallery['page']>[0] = {}): Promise<Page> {
    const page = await this.page({ reducedMotion: 'reduce', ...options });
    await page.goto(`${this.url}/dev/wall/${name}`);
    await page.locator('[data-surface=wall]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  /** Ends every page that is open. */
  async clear(): Promise<void> {
    this.complaints.length = 0;
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#client.close();
  }
}

/** Everything that can be read on the page, as people see it: nothing hidden. */
export function readable(page: Page): Promise<string> {
  return page.locator('main').innerText();
}
