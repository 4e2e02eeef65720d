import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/house/source.ts';
import type { PartsWindow } from './client-parts/parts-page.tsx';
import { startChromium } from '../support/chromium.ts';

declare global {
  interface Window {
    /** Set by the page of this journey. */
    parts: PartsWindow;
  }
}

const packages = [
  '@tiptap/core',
  '@tiptap/extension-collaboration',
  '@tiptap/extension-collaboration-caret',
  '@tiptap/extension-document',
  '@tiptap/extension-paragraph',
  '@tiptap/extension-text',
  'lib0/hash/sha256',
  'solid-js',
  'solid-js/web',
  'y-protocols/awareness',
  'yjs',
] as const;

let vite: ViteDevServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  vite = await createServer({
    configFile: join(projectRoot, 'vite.config.ts'),
    root: projectRoot,
    logLevel: 'error',
    cacheDir: join(projectRoot, 'node_modules/.vite-journeys'),
    // Named, because a package found later would make the page load anew in the middle of a test.
    optimizeDeps: { include: [...packages], noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await vite.listen();
  browser = await startChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await vite?.close();
});
beforeEach(async () => {
  const url = vite.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('vite has no address');
  page = await (await browser.newContext()).newPage();
  await page.route('**/parts', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><body><script type="module" src="/test/journeys/client-parts/parts-page.tsx"></script>',
    }),
  );
  await page.goto(`${url}parts`);
  await page.getByRole('textbox', { name: "Nan's statement" }).waitFor({ timeout: 60_000 });
});

const said = (): Promise<string> => page.evaluate(() => window.parts.said());

describe('the editor in a browser', () => {
  it('VIEW10 what one types is on the other’s screen, and undo takes back one’s own words alone', async () => {
    const amina = page.getByRole('textbox', { name: "Amina's statement" });
    const nan = page.getByRole('textbox', { name: "Nan's statement" });
    await amina.click();
    await page.keyboard.type('He is tired ');
    await expect.poll(said).toBe('He is tired');
    await nan.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('on Mondays.');
    await expect.poll(() => amina.innerText()).toContain('He is tired on Mondays.');
    const name = amina.locator('.others-caret-name');
    expect(await name.textContent()).toBe('<b>Nan</b>');
    await amina.click();
    await page.keyboard.press('Control+z');
    await expect.poll(said).toBe('on Mondays.');
  });

  it('VIEW11 is named, says what it is for while empty, and is left by Tab', async () => {
    const amina = page.getByRole('textbox', { name: "Amina's statement" });
    expect(await amina.getAttribute('aria-multiline')).toBe('true');
    expect(await amina.getAttribute('aria-placeholder')).toBe('Who is worried?');
    await page.getByRole('button', { name: 'before' }).focus();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');
    const visited: string[] = [];
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      visited.push(await focused());
    }
    expect(visited).toEqual(["Amina's statement", "Nan's statement", '', 'after']);
    expect(await said()).toBe('');
  });
});

describe('an input over shared words', () => {
  const caret = (): Promise<readonly (number | null)[]> =>
    page
      .getByLabel('Shared words')
      .evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]);

  it('VIEW3 the caret stays while somebody else writes before it', async () => {
    const field = page.getByLabel('Shared words');
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 4));
    await page.evaluate(() => window.parts.change('please ring mum'));
    expect(await field.inputValue()).toBe('please ring mum');
    expect(await caret()).toEqual([11, 11]);
    await page.keyboard.type(' up');
    expect(await page.evaluate(() => window.parts.shared())).toBe('please ring up mum');
    expect(await caret()).toEqual([14, 14]);
  });

  it('VIEW4 what arrives while a character is composed waits, and both are there afterwards', async () => {
    const field = page.getByLabel('Shared words');
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => {
      input.setSelectionRange(8, 8);
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value = 'ring mum now';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.evaluate(() => window.parts.change('please ring mum'));
    expect(await field.inputValue()).toBe('ring mum now');
    await field.evaluate((input) =>
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })),
    );
    expect(await field.inputValue()).toBe('please ring mum now');
    expect(await page.evaluate(() => window.parts.shared())).toBe('please ring mum now');
  });
});

describe('the outbox in a browser', () => {
  it('OUT2 keeps, finds, takes away and wipes in the browser’s own store', async () => {
    const steps = await page.evaluate(() => window.parts.tryOutbox());
    expect(steps).toEqual([['second'], ['third'], [], ['not mine']]);
  });
});
