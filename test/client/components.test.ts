import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltClient, serveBuiltClient } from '../support/built-client.ts';
import { startChromium } from '../support/chromium.ts';
import { axeOn } from '../support/axe.ts';

const phone = { width: 360, height: 640 };
const laptop = { width: 1366, height: 768 };

let browser: Browser;
let client: BuiltClient;
let complaints: string[] = [];

/** The page of all components, in a browser of its own; what the browser complains of is kept. */
async function gallery(options: BrowserContextOptions): Promise<Page> {
  complaints = [];
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${client.url}/dev/components`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

beforeAll(async () => {
  client = await serveBuiltClient();
  browser = await startChromium();
}, 60_000);

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await client?.close();
});

describe('every control', () => {
  it.each([
    ['on a phone', { viewport: phone }],
    ['on a laptop', { viewport: laptop }],
    ['on a dark phone', { viewport: phone, colorScheme: 'dark' as const }],
    ['on a dark laptop', { viewport: laptop, colorScheme: 'dark' as const }],
  ])('UI1 passes axe %s', async (_, options) => {
    const page = await gallery({ ...options, reducedMotion: 'reduce' });
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const { violations } = await axeOn(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it.each([
    [48, 'on a phone', phone],
    [44, 'on a laptop', laptop],
  ])('UI2 is at least %i pixels each way %s', async (least, _, viewport) => {
    const page = await gallery({ viewport });
    await page.locator('[data-sample=send]').click();
    const small = await page.evaluate((least) => {
      // A radio or checkbox is pressed anywhere on its label.
      const targets = [...document.querySelectorAll('button, a, input, select, textarea, summary')].map(
        (element) => element.closest('label') ?? element,
      );
      return targets
        .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < least || box.height < least))
        .map(({ html, box }) => `${box.width} by ${box.height}: ${html}`);
    }, least - 0.5);
    expect(small).toEqual([]);
  });

  it('UI10 fits a screen of 320 pixels', async () => {
    const page = await gallery({ viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it.each([
    ['light', 'light' as const],
    ['dark', 'dark' as const],
  ])('UI13 has an edge of 3 to 1 and a focus ring that shows, %s', async (_, colorScheme) => {
    const page = await gallery({ viewport: laptop, colorScheme });
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (token: string): number => {
        const hex = style.getPropertyValue(token).trim().slice(1);
        const channel = (at: number): number => {
          const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        };
        return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
      };
      const ratio = (one: string, other: string): number => {
        const pair = [luminance(one), luminance(other)];
        return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      };
      const grounds = ['--paper', '--sheet', '--well-wash', '--worry-wash', '--need-wash'];
      return grounds.map((ground) => ({
        ground,
        edge: ratio('--line-control', ground),
        ring: Math.max(ratio('--focus', ground), ratio('--focus-edge', ground)),
        ringInside: ratio('--focus', '--focus-edge'),
      }));
    });
    for (const { ground, edge, ring, ringInside } of ratios) {
      expect(edge, `edge on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(ring, `ring on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(ringInside).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the page', () => {
  it('UI12 breaks no policy and leaves the console empty', async () => {
    const page = await gallery({ viewport: laptop });
    await page.locator('[data-sample=send]').click();
    await page.getByRole('button', { name: 'Move to…' }).click();
    await page.keyboard.press('Escape');
    await page.locator('[data-sample=open-dialog]').click();
    await page.evaluate(() => document.fonts.ready);
    expect(complaints).toEqual([]);
  });

  it('UI11 an unknown address says so, in words', async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(`${client.url}/nowhere`);
    await page.getByRole('heading', { level: 1, name: 'This page is not here' }).waitFor();
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await expect.poll(() => page.url()).toBe(`${client.url}/`);
  });
});

describe('type', () => {
  it('UI16 words grow and shrink by two buttons, kept for the tab', async () => {
    const page = await gallery({ viewport: phone });
    const size = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(await size()).toBe('18px');
    const bigger = page.getByRole('button', { name: 'Bigger words' });
    await bigger.click();
    await bigger.click();
    expect(await size()).toBe('26.1px');
    await bigger.press('Enter');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await size()).toBe('26.1px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    await page.getByRole('button', { name: 'Smaller words' }).click();
    expect(await size()).toBe('21.6px');
  });

  it.each([
    [0, 'a phone', phone],
    [1, 'a laptop', laptop],
  ])('UI9 fetches %i fonts on %s', async (count, _, viewport) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await page.goto(`${client.url}/dev/components`, { waitUntil: 'networkidle' });
    expect(fonts).toHaveLength(count);
  });

  it('UI15 digits are drawn in a face with a plain zero', async () => {
    const page = await gallery({ viewport: laptop });
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const facesOf = async (selector: string): Promise<string[]> => {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map((font) => font.familyName);
    };
    expect(await facesOf('h1')).toEqual([expect.stringContaining('Atkinson')]);
    expect(await facesOf('.scale-end .number')).not.toContainEqual(expect.stringContaining('Atkinson'));
    expect(await facesOf('[data-sample=number]')).toHaveLength(2);
  });
});

describe('by keyboard alone', () => {
  it('UI3 the scale is eleven radios and one more answer, and its ends are named', async () => {
    const page = await gallery({ viewport: phone });
    const scale = page.getByRole('group', { name: 'Where are we today?' });
    expect(await scale.getByRole('radio').count()).toBe(12);
    await scale.getByRole('radio', { name: '0: very worried', exact: true }).waitFor({ state: 'attached' });
    await scale.getByRole('radio', { name: '4', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Chosen: 5').waitFor();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
    await page.getByText('Chosen: 10').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Chosen: none').waitFor();
    expect(await scale.locator('input:checked').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Chosen: 10').waitFor();
  });

  it('UI4 a dialog takes focus, holds it and gives it back', async () => {
    const page = await gallery({ viewport: phone });
    const opener = page.locator('[data-sample=open-dialog]');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Who will see this?' }).waitFor();
    expect(await focusedText(page)).toBe('Who will see this?');
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab');
      const onPage = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(onPage).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Open a dialog');
  });

  it('UI5 an error summary takes focus at each try and leads to its field', async () => {
    const page = await gallery({ viewport: phone });
    for (let tries = 0; tries < 2; tries += 1) {
      await page.locator('[data-sample=send]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await focusedText(page)).toContain('There is a problem');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Your name' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(described.split(' ')).toEqual(['sample-name-hint', 'sample-name-error']);
  });

  it('UI6 a menu opens, is walked through, chosen from and closed', async () => {
    const page = await gallery({ viewport: laptop });
    const opener = page.getByRole('button', { name: 'Move to…' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const first = page.locator('.menu-list:popover-open button').first();
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Moved: Worries').waitFor();
    expect(await focusedText(page)).toBe('Move to…');
    await page.keyboard.press('Enter');
    await page.locator('.menu-list:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.menu-list:popover-open').waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Move to…');
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
  });

  it('UI7 a dangerous press asks first, and “go back” does nothing', async () => {
    const page = await gallery({ viewport: phone });
    const opener = page.locator('[data-sample=confirm]');
    const outcome = page.locator('[data-sample=removed]');
    await opener.press('Enter');
    await page.getByRole('button', { name: 'Go back' }).press('Enter');
    expect(await outcome.textContent()).toBe('Still here');
    await opener.press('Enter');
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    await page.getByText('Taken away', { exact: true }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Take away…');
  });
});
