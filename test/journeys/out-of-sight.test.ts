import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inGoodTime, MeetingPages, smallPhone } from '../support/meeting-pages.ts';
import { startChromium } from '../support/chromium.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

let browser: Browser;
let service: Service;
let account: ServiceLead;
beforeAll(async () => {
  service = await Service.start();
  account = await service.createAccount();
  browser = await startChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** Other tests keep this machine busy: the best of so many times counts. */
const ROUNDS = 3;

/** From now on notes in the page when the curtain came, on the clock that all pages of this machine share. */
async function noteCurtain(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = new MutationObserver(() => {
      if (!document.querySelector('.curtain, .wall-calm')) return;
      look.disconnect();
      document.body.dataset['covered'] = String(performance.timeOrigin + performance.now());
    });
    look.observe(document, { childList: true, subtree: true });
  });
}

const coveredAt = async (page: Page): Promise<number> => {
  await page.locator('.curtain, .wall-calm').waitFor(inGoodTime);
  return Number(await page.evaluate(() => document.body.dataset['covered']));
};

it('CURTAIN1 CURTAIN3 one key covers the wall and every device within 300 ms, and gives everything back', async () => {
  const meeting = await MeetingPages.open(account);
  const lead = await meeting.leadPage(browser);
  const wall = await meeting.wallPage(browser);
  const phone = await meeting.come(await browser.newContext(smallPhone), 'Amina');
  await meeting.act({ type: 'movePhase', to: 'map' });
  await phone.getByRole('textbox').fill('Nan walks him down.');
  const pages = [lead, wall, phone];
  await wall.locator('[data-column=worries]').waitFor();
  await lead.evaluate(() => {
    addEventListener(
      'keydown',
      () => {
        document.body.dataset['pressed'] = String(performance.timeOrigin + performance.now());
      },
      { capture: true },
    );
  });
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(pages.map(noteCurtain));
    await lead.keyboard.press('Escape');
    await lead.keyboard.press('Escape');
    const times = await Promise.all(pages.map(coveredAt));
    const pressed = Number(await lead.evaluate(() => document.body.dataset['pressed']));
    rounds.push(times.map((time) => Math.round(time - pressed)));
    for (const page of pages) {
      expect(await page.locator('body').innerText()).not.toMatch(/Yusuf|Amina|worr|Map/);
    }
    await lead.getByRole('button', { name: 'Go on' }).click();
    await wall.locator('[data-column=worries]').waitFor();
    await phone.getByRole('button', { name: 'Send' }).waitFor();
    expect(await phone.getByRole('textbox').inputValue()).toBe('Nan walks him down.');
  }
  console.info(`covered after ${rounds.map((each) => each.join(', ')).join('; ')} ms: lead, wall, phone`);
  expect(Math.min(...rounds.map((each) => Math.max(...each)))).toBeLessThanOrEqual(300);
});
