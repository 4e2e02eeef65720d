import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inGoodTime, smallPhone } from '../support/meeting-pages.ts';
import { Service } from '../support/service.ts';
import { startChromium } from '../support/chromium.ts';
import { axeOn } from '../support/axe.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let service: Service;

beforeAll(async () => {
  service = await Service.start();
  browser = await startChromium();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** The first page, as a stranger finds it. */
async function firstPage(of: Service = service): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(inGoodTime.timeout);
  const page = await context.newPage();
  await page.goto(of.url);
  return page;
}

/** One press on the first page, and the meeting is there. */
async function practise(of: Service = service): Promise<Page> {
  const page = await firstPage(of);
  await page.getByRole('button', { name: 'Try it with a made-up family' }).click();
  await tip(page, 'are at the door');
  return page;
}

/** Waits until the tip says something. */
const tip = (page: Page, words: string): Promise<void> =>
  page.getByRole('region', { name: 'Practice', exact: true }).filter({ hasText: words }).waitFor();

/** Follows the tip to the control it speaks of, which then has the focus, and answers its element. */
async function shown(page: Page) {
  await page.getByRole('button', { name: 'Show me' }).click();
  const control = page.locator(':focus');
  expect(await control.isVisible()).toBe(true);
  return control;
}

/** Presses what the tip speaks of. */
async function follow(page: Page): Promise<void> {
  await (await shown(page)).press('Enter');
}

/** Lets everybody in, says OK for oneself and Nan. */
async function welcome(page: Page): Promise<void> {
  await follow(page);
  await tip(page, 'Uncle Joe is at the door');
  await follow(page);
  await tip(page, '“OK, I take part”');
  await (await shown(page)).press('Space');
  await tip(page, '“Mark as here”');
  await follow(page);
  await page.getByRole('button', { name: 'Mark as here' }).click();
  await tip(page, '“They said OK aloud”');
  await follow(page);
  await tip(page, '“Next: Map”');
}

/** Types for Nan what the tip says she says, with the keyboard. */
async function forNan(page: Page, button: string, choose: () => Promise<void>): Promise<void> {
  await tip(page, 'Nan Meadow says');
  await (await shown(page)).selectOption({ label: 'Nan Meadow' });
  await choose();
  await page.getByRole('button', { name: button }).click();
}

describe('the practice meeting', () => {
  it('PRACT1 PRACT7 PRACT8 leads a stranger from the first page to its record, by its tips alone', async () => {
    const page = await practise();
    const seen: string[] = [];
    page.on('pageerror', (error) => seen.push(error.message));
    const fine = async (): Promise<void> => {
      const { violations } = await axeOn(page).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    await fine();
    await welcome(page);
    await follow(page);

    await tip(page, 'note of your own');
    await (await shown(page)).fill('Robin is proud of reading.');
    await page.keyboard.press('Enter');
    await page.getByText('The bus comes at ten to eight.').waitFor();
    await tip(page, '“Hidden while we write”');
    await (await shown(page)).press('Space');
    await tip(page, 'Give one more note');
    await (await shown(page)).fill('We argue about screens.');
    await page.keyboard.press('Enter');
    await tip(page, '“Show all (4 waiting)”');
    await follow(page);
    await page.getByText('I like it when the teacher says hello').waitFor();
    await tip(page, '“Next: Scale”');
    await fine();
    await follow(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Go on to Scale' }).click();

    await tip(page, '“Seal my number”');
    await shown(page);
    await page.getByRole('radio', { name: /^5/ }).check();
    await page.getByRole('button', { name: 'Seal my number' }).click();
    await forNan(page, 'Seal the number of Nan Meadow', () =>
      page.getByRole('radio', { name: /^6/ }).check(),
    );
    await tip(page, 'Nurse Ash has lost her signal');
    await fine();
    await follow(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Show all numbers' }).click();
    await tip(page, '“Make it a step”');
    await page.getByText('added later').first().waitFor();
    await follow(page);
    await tip(page, '“Next: Plan”');
    await follow(page);

    await tip(page, '“Who does it”');
    await follow(page);
    await page.locator('.check-menu-item:visible', { hasText: 'Mum Meadow' }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What will be done' }).last().inputValue(), inGoodTime)
      .toContain('I pack the school bag');
    await tip(page, '“By when”');
    await (await shown(page)).fill('2030-01-08');
    await tip(page, '“Next: Agree”');
    await fine();
    await follow(page);

    await tip(page, '“Give my answer”');
    await (await shown(page)).press('Space');
    await page.getByRole('button', { name: 'Give my answer' }).click();
    await forNan(page, 'Give the answer of Nan Meadow', () =>
      page.getByRole('radio', { name: 'I agree with the plan' }).check(),
    );
    await tip(page, '“Show all answers”');
    await follow(page);
    await page.getByText('This is too slow for me.').waitFor();
    await tip(page, 'both views stay');
    await fine();
    await page.getByRole('button', { name: 'Next: Close' }).click();

    await tip(page, '“Write it down”');
    await (await shown(page)).press('Space');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await tip(page, '“Close the meeting”');
    await follow(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await tip(page, '“Read the record”');
    await fine();
    const [record] = await Promise.all([page.context().waitForEvent('page'), follow(page)]);
    const words = await record.locator('body').innerText();
    expect(words).toContain('This is a practice meeting');
    for (const said of ['Robin is proud of reading.', 'This is too slow for me.', 'I had two good mornings.'])
      expect(words).toContain(said);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await page.getByRole('button', { name: 'Try it with a made-up family' }).waitFor();
    expect(seen).toEqual([]);
  });

  it('PRACT7 hides its tips and brings them back, by keyboard', async () => {
    const page = await practise();
    await page.getByRole('button', { name: 'Hide these tips' }).press('Enter');
    const back = page.getByRole('button', { name: 'Show the practice tips' });
    await back.waitFor();
    expect(await page.getByRole('region', { name: 'Practice', exact: true }).count()).toBe(0);
    await back.press('Enter');
    await tip(page, 'are at the door');
  });

  it('PRACT6 lets the lead’s own phone join as Mum, and a wall be opened', async () => {
    const page = await practise();
    await welcome(page);
    await page.getByRole('button', { name: 'Join with your own phone' }).click();
    const opener = page.getByRole('dialog').getByRole('link', { name: 'Open it in a new window' });
    const link = (await opener.getAttribute('href')) ?? '';
    const phone = await (await browser.newContext(smallPhone)).newPage();
    await phone.goto(link);
    await phone.getByRole('heading', { name: 'Hello Mum Meadow' }).waitFor(inGoodTime);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tip(page, 'Your own device is at the door, as Mum Meadow');
    await follow(page);
    await phone.getByText('Welcome').first().waitFor(inGoodTime);
    await tip(page, '“Next: Map”');
    await follow(page);
    await phone.getByRole('textbox').fill('Sunday evenings are good.');
    await phone.getByRole('button', { name: 'Send', exact: true }).tap();
    await page.getByText('Sunday evenings are good.').waitFor();
    expect(await page.getByText('Robin gets dressed now').count()).toBe(0);

    await page.getByRole('button', { name: 'More' }).click();
    const [wall] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Open the wall' }).click(),
    ]);
    await wall.getByText('Sunday evenings are good.').first().waitFor(inGoodTime);
  });

  it('PRACT2 leaves nothing on the disk, and nothing for the next start', async () => {
    const own = await Service.start();
    try {
      const account = await own.createAccount();
      const real = await account.openMeeting(await account.createMeeting(await account.createFamily()));
      const page = await practise(own);
      await welcome(page);
      const session = new URL(page.url()).pathname.split('/')[2] ?? '';
      await own.stop();
      const kept = await everyByte(own.dataDirectory);
      // What is searched for would be found if it were there: a real meeting's session is.
      expect(kept.includes(real.session)).toBe(true);
      expect(kept.includes(session)).toBe(false);
      expect(kept.includes('Meadow')).toBe(false);
      await own.restart();
      await page.getByRole('heading', { name: 'This page has ended' }).waitFor();
    } finally {
      await own.close();
    }
  });

  it('PRACT3 is not offered where the service has switched it off', async () => {
    const without = await Service.start({ settings: { PRACTICE_MEETINGS: '0' } });
    try {
      const page = await firstPage(without);
      await Promise.all([page.waitForResponse('**/api/practice'), page.reload()]);
      await page.getByRole('heading', { name: 'I have a code' }).waitFor();
      expect(await page.getByRole('button', { name: 'Try it with a made-up family' }).count()).toBe(0);
      expect(await page.getByText('made up').count()).toBe(0);
    } finally {
      await without.close();
    }
  });
});

/** All that stands in a folder's files, one after the other. */
async function everyByte(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return Buffer.concat(contents).toString('latin1');
}
