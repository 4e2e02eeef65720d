import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './browser.ts';

/** How Chromium is started for tests. */
export const chromiumArguments = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
];

/** Starts a browser for tests. It keeps pages for its Back button, as people's own browsers do. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
