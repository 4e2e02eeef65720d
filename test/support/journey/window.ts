import type { Locator, Page } from 'playwright-core';
import { complaintsOf, tooSmallOrWide } from './complaints.ts';

/** What somebody has in front of them: one page of a browser, and what they can see and press in it. */
export class Window {
  /** Whose it is, as it stands in the names of its pictures. */
  readonly who: string;
  readonly page: Page;
  /** Whether it is a phone: pressed by finger, read from top to bottom. */
  readonly isPhone: boolean;
  readonly #picture: (name: string) => string;
  #taps = 0;

  constructor(who: string, page: Page, isPhone: boolean, picture: (name: string) => string) {
    this.who = who;
    this.page = page;
    this.isPhone = isPhone;
    this.#picture = picture;
  }

  /** How often something was pressed since the last `startCounting`; going into a field to type is typing. */
  get taps(): number {
    return this.#taps;
  }

  startCounting(): void {
    this.#taps = 0;
  }

  /** Presses a button or a link by its name, the whole of it unless it is a pattern. */
  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.#touch(within.getByRole('button', { name, exact: true }).or(link(within, name)));
  }

  /** Presses a button without leaving the keyboard. */
  async pressByKey(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true });
    await this.#touch(button, () => button.press('Enter'));
  }

  /** Opens a menu and presses one of its lines. */
  async choose(menu: string | RegExp, line: string): Promise<void> {
    await this.press(menu);
    await this.press(line);
  }

  /** Opens what is folded away under some words. */
  async unfold(words: string): Promise<void> {
    await this.#touch(this.page.getByText(words, { exact: true }));
  }

  /** Ticks a box or chooses one of several answers. */
  async tick(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const box = within
      .getByRole('radio', { name, exact: true })
      .or(within.getByRole('checkbox', { name, exact: true }));
    await this.#touch(box, () => box.check());
  }

  /** Writes into a field, in place of what stands in it. */
  async write(label: string | RegExp, words: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('textbox', { name: label, exact: true }).fill(words);
  }

  /** Chooses from a list. */
  async select(label: string, option: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  /** Waits until words can be read. */
  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const each of words) await this.page.getByText(each).first().waitFor();
  }

  /** Waits until words cannot be read any more. */
  async seesNoMore(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor({ state: 'detached' });
  }

  /** Waits until a heading can be read. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).first().waitFor();
  }

  /** All words that can be read now. */
  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Waits until all that was written here is safe. */
  async isSaved(): Promise<void> {
    await this.page.getByText('Saved', { exact: true }).first().waitFor();
  }

  /**
   * Takes a picture and says what is wrong with the page for people who cannot see it well, or press small things;
   * empty when nothing is.
   */
  look(what: string): Promise<string[]> {
    return this.#inFull(async () => {
      await this.#photograph(what);
      const complaints = await complaintsOf(this.page, this.isPhone);
      return complaints.map((complaint) => `${this.who}, ${what}: ${complaint}`);
    });
  }

  /** Takes a picture and no more. */
  photograph(what: string): Promise<void> {
    return this.#inFull(() => this.#photograph(what));
  }

  /** The page as it looks now, as a PNG. */
  picture(): Promise<Uint8Array> {
    return this.#inFull(async () => {
      await this.#settles();
      return this.page.screenshot();
    });
  }

  /** The same on the narrowest phone: nothing is wider than it, and nothing gets too small to press. */
  async lookNarrow(what: string): Promise<string[]> {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: 320, height: 640 });
    await this.photograph(`${what}-320`);
    const complaints = await tooSmallOrWide(this.page);
    if (size) await this.page.setViewportSize(size);
    return complaints.map((complaint) => `${this.who}, ${what} on 320 pixels: ${complaint}`);
  }

  async #photograph(what: string): Promise<void> {
    await this.#settles();
    await this.page.screenshot({ path: this.#picture(`${this.who}-${what}`) });
  }

  /** A phone's page from top to bottom: no part of it lies under the bars above and below. */
  async #inFull<T>(act: () => Promise<T>): Promise<T> {
    const size = this.page.viewportSize();
    if (!this.isPhone || !size) return act();
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
    const done = await act();
    await this.page.setViewportSize(size);
    return done;
  }

  async #touch(target: Locator, act?: () => Promise<void>): Promise<void> {
    this.#taps += 1;
    if (act) await act();
    else if (this.isPhone) await target.tap();
    else await target.click();
  }

  /** The letters are there, and what was to be painted is. */
  async #settles(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
}

const link = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('link', { name, exact: true });
