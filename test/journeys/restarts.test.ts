import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PHASES } from '../../shared/practice/vocabulary/words.ts';
import { inGoodTime, MeetingPages, notes, saved, send, smallPhone } from '../support/meeting-pages.ts';
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
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** Counts how often each page is loaded from now on. */
function countLoads(pages: readonly Page[]): () => number {
  let loads = 0;
  for (const page of pages) page.on('load', () => loads++);
  return () => loads;
}

/** The names under “Here” on the lead's laptop, in seating order. */
const here = (lead: Page): Promise<string[]> =>
  lead.locator('.here-list:not(.here-later) .here-who').allInnerTexts();

/** Waits until words stand on the wall; it also draws every note once unseen, to measure it. */
const onWall = (wall: Page, words: string): Promise<void> =>
  wall.getByRole('listitem').getByText(words).waitFor();

/** The step that a lead's laptop shows as the one where everyone is. */
const step = (lead: Page): Promise<string> => lead.locator('.step-now').innerText();

describe('a server that goes away in mid-meeting', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'BAD4 brings everybody back where they were after %s',
    async (signal) => {
      const meeting = await MeetingPages.open(account);
      const lead = await meeting.leadPage(browser);
      const phone = await meeting.come(await browser.newContext(smallPhone), 'Amina');
      const wall = await meeting.wallPage(browser);
      await meeting.act({ type: 'movePhase', to: 'map' });
      await send(phone, 'Before it went.');
      await onWall(wall, 'Before it went.');
      const loads = countLoads([lead, phone, wall]);
      await lead.getByRole('textbox', { name: 'Add a worry' }).pressSequentially('We were late ');
      await phone.getByRole('textbox').pressSequentially('It goes ');

      await (signal === 'SIGTERM' ? service.stop() : service.kill());
      await phone.getByRole('textbox').pressSequentially('on here.');
      await lead.getByRole('textbox', { name: 'Add a worry' }).pressSequentially('again.');
      await phone.locator('[data-status=deviceOnly]').waitFor();
      await lead.locator('[data-status=deviceOnly]').waitFor();
      await wall.getByText('Not connected').waitFor();
      await service.restart();

      await Promise.all([phone, lead].map(saved));
      await wall.getByText('Not connected').waitFor({ state: 'detached' });
      expect(await phone.getByRole('textbox').inputValue()).toBe('It goes on here.');
      expect(await lead.getByRole('textbox', { name: 'Add a worry' }).inputValue()).toBe(
        'We were late again.',
      );
      await phone.getByRole('button', { name: 'Send', exact: true }).tap();
      await lead.getByText('It goes on here.').waitFor();
      await onWall(wall, 'It goes on here.');
      expect(await notes(lead)).toEqual(['Before it went.', 'It goes on here.']);
      await expect.poll(() => here(lead), inGoodTime).toEqual(['Ms Okafor, lead', 'Amina, parent or carer']);
      expect(loads()).toBe(0);
    },
  );
});

describe('a laptop that is loaded again', () => {
  it('BAD5 is at the same step within five seconds, in every step', async () => {
    const meeting = await MeetingPages.open(account);
    const lead = await meeting.leadPage(browser);
    const steps: string[] = [];
    for (const phase of PHASES) {
      if (phase !== 'welcome') {
        const before = steps.at(-1) ?? '';
        await meeting.act({ type: 'movePhase', to: phase });
        await lead.locator('.step-now', { hasNotText: before }).waitFor();
      }
      const before = await step(lead);
      const start = performance.now();
      await lead.reload({ waitUntil: 'commit' });
      await lead.locator('.step-now').waitFor();
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(await step(lead)).toBe(before);
      steps.push(before);
    }
    expect(new Set(steps).size).toBe(PHASES.length);
  });
});
