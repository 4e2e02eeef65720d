import type { Page } from 'playwright-core';

/** More presses of Tab than any page has places to stop at. */
const MOST_STOPS = 160;

/** A screen worked by its keyboard alone: nothing in here knows of a mouse. */
export class Keys {
  readonly #page: Page;
  /** What a screen reader was told, in order. */
  readonly heard: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** From now on keeps what every live region of this page, and of those it goes on to, says. */
  static async on(page: Page): Promise<Keys> {
    const keys = new Keys(page);
    await page.exposeFunction('hear', (words: string) => keys.heard.push(words));
    await page.addInitScript(() => {
      const regions = '[aria-live], [role=status], [role=alert]';
      const tell = (node: Node): void => {
        const element = node instanceof Element ? node : node.parentElement;
        const words = element?.closest(regions)?.textContent?.trim() ?? '';
        const hear: unknown = Reflect.get(window, 'hear');
        if (words !== '' && typeof hear === 'function') hear(words);
      };
      new MutationObserver((changes) => {
        for (const { target } of changes) tell(target);
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    return keys;
  }

  /** Goes to a control by Tab, by its accessible name. @throws when a whole round of the page does not come by it. */
  async to(name: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const at = await this.at();
      if (typeof name === 'string' ? at === name : name.test(at)) return;
      seen.push(at);
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came by ${String(name)}; it came by: ${[...new Set(seen)].join(' | ')}`);
  }

  /** Goes to a button or link and presses it. */
  async press(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.#page.keyboard.press('Enter');
  }

  /** Goes to a tick box, or to a group of choices, and ticks it. */
  async tick(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.#page.keyboard.press('Space');
  }

  /** Goes to a field and types. */
  async type(field: string | RegExp, words: string): Promise<void> {
    await this.to(field);
    await this.#page.keyboard.type(words);
  }

  /** Presses keys where the focus is. */
  async hit(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** What has the focus, by its accessible name; empty where nothing has. */
  at(): Promise<string> {
    return this.#page.evaluate(() => {
      const focus = document.activeElement;
      if (!focus || focus === document.body) return '';
      const labelled = focus.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const by = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const label =
        focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement ? focus.labels?.[0] : null;
      const words = focus.getAttribute('aria-label') ?? (by || label?.textContent || focus.textContent || '');
      return words.replace(/\s+/g, ' ').trim();
    });
  }
}
