import type { Page } from 'playwright-core';
import { axeOn } from './axe.ts';

/** What a lead types for a first account in tests. */
export const OKAFOR = {
  name: 'Ms Okafor',
  login: 'okafor@school.example',
  password: 'four quiet blue doors',
} as const;

/** Fills in the form of a new account and sends it. */
export async function fillAccount(page: Page, account: { name: string; login: string; password: string }) {
  await page.getByLabel('Your name').fill(account.name);
  await page.getByLabel('A name to sign in with').fill(account.login);
  await page.getByLabel('A password').fill(account.password);
  await page.getByRole('button', { name: /^Make/ }).click();
}

/** Signs in on a page that asks for it. */
export async function signIn(page: Page, { login, password }: { login: string; password: string }) {
  await page.getByLabel('Sign-in name').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Everything that the browser keeps for this site besides cookies, as one text. */
export function storedWords(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const caches = await globalThis.caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      caches,
      location.href,
    ]);
  });
}

/** What is wrong with a page for people who cannot see, point or scroll sideways; empty when nothing is. */
export async function complaintsAbout(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // Styles follow the new width with the next frame.
  await page.waitForFunction(() => matchMedia('(max-width: 599px)').matches);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const measured = await page.evaluate(() => {
    const targets = [...document.querySelectorAll('button, a, input, select, textarea, summary')].map(
      (element) => element.closest('label') ?? element,
    );
    const small = targets
      .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
      .map(({ html, box }) => `${box.width} by ${box.height}: ${html}`);
    const width = document.documentElement.scrollWidth;
    return width > 320 ? [...small, `${width} pixels wide`] : small;
  });
  if (wide) await page.setViewportSize(wide);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ...measured,
  ];
}
