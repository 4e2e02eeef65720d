import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { projectRoot } from '../house/source.ts';
import { Window } from './window.ts';
import { startChromium } from '../chromium.ts';

/** How long somebody waits for what must come, in milliseconds: other tests may keep this machine busy. */
const PATIENCE_MS = 20_000;

/** All windows of a journey. Whatever any of them does is watched: what it asks, gets, and complains of. */
export class Windows {
  readonly #browser: Browser;
  readonly #pictures: string;
  readonly #origin: string;
  readonly #wrong: string[] = [];
  readonly #all: Window[] = [];
  #taken = 0;
  #heard = 0;

  private constructor(browser: Browser, pictures: string, origin: string) {
    this.#browser = browser;
    this.#pictures = pictures;
    this.#origin = origin;
  }

  /** Starts a browser. Pictures of an earlier run of the same journey go. */
  static async open(journey: string, origin: string): Promise<Windows> {
    const pictures = join(projectRoot, 'test-results', journey);
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    return new Windows(await startChromium(), pictures, origin);
  }

  /** A window on a device of its own: nobody else's cookies are on it. */
  async window(who: string, options: BrowserContextOptions): Promise<Window> {
    const context = await this.#browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    this.#watch(who, context);
    return this.#named(who, await context.newPage(), options.hasTouch === true);
  }

  /** The window that opens when something is pressed. */
  async opened(who: string, from: Window, press: () => Promise<void>): Promise<Window> {
    const opening = from.page.context().waitForEvent('page');
    await press();
    return this.#named(who, await opening, from.isPhone);
  }

  /** The browser has ended a window; somebody opens its address again. What was left behind is of no use any more. */
  async again(killed: Window): Promise<Window> {
    const context = killed.page.context();
    const address = killed.page.url();
    await killed.page.close();
    const window = this.#named(killed.who, await context.newPage(), killed.isPhone);
    await window.page.goto(address);
    return window;
  }

  /** A page without scripts, such as a record, as a page that can be looked at. */
  async copyOf(original: Window, viewport: { width: number; height: number }): Promise<Window> {
    const answer = await original.page.request.get(original.page.url());
    const copy = await this.window(`${original.who}-copy`, { viewport, hasTouch: original.isPhone });
    await copy.page.setContent(await answer.text());
    return copy;
  }

  /** What went wrong in any window so far: complaints of the browser, requests elsewhere, answers that could be kept. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** How many answers of the API were looked at. */
  get answersHeard(): number {
    return this.#heard;
  }

  /** Takes pictures of what stands on some screens now and says what is wrong with it; empty when nothing is. */
  async look(what: string, ...where: readonly Window[]): Promise<string[]> {
    const each = where.map(async (window) => {
      const complaints = await window.look(what);
      return window.isPhone ? [...complaints, ...(await window.lookNarrow(what))] : complaints;
    });
    return (await Promise.all(each)).flat();
  }

  /** Pictures of all windows as they are, for whoever asks why a journey ended. */
  async pictureAll(): Promise<void> {
    for (const { page, who } of this.#all)
      if (!page.isClosed()) await page.screenshot({ path: join(this.#pictures, `broken-${who}.png`) });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  #named(who: string, page: Page, isPhone: boolean): Window {
    const picture = (name: string): string => {
      this.#taken += 1;
      return join(this.#pictures, `${String(this.#taken).padStart(2, '0')}-${name}.png`);
    };
    const window = new Window(who, page, isPhone, picture);
    this.#all.push(window);
    return window;
  }

  #watch(who: string, context: BrowserContext): void {
    const wrong = (what: string): void => {
      this.#wrong.push(`${who}: ${what}`);
    };
    // A broken policy is a message of the console, too.
    context.on('console', (message) => {
      if (message.type() === 'error') wrong(message.text());
    });
    context.on('weberror', (problem) => wrong(problem.error().message));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const own = origin === this.#origin || protocol === 'data:' || protocol === 'about:';
      if (!own) wrong(`asked ${origin}`);
    });
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.includes('/api/')) return;
      this.#heard += 1;
      if (!/no-store/.test(response.headers()['cache-control'] ?? '')) wrong(`may keep ${pathname}`);
      if (response.status() >= 400) wrong(`${pathname} was answered with ${response.status()}`);
    });
  }
}
