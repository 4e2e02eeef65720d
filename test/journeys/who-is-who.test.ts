import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inGoodTime,
  laptop,
  MeetingPages,
  notes,
  notice,
  saved,
  send,
  sessionOf,
  smallPhone,
} from '../support/meeting-pages.ts';
import { startChromium } from '../support/chromium.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

let browser: Browser;
let service: Service;
let account: ServiceLead;
let gone: { readonly meeting: MeetingPages; readonly standIn: Page };

beforeAll(async () => {
  service = await Service.start();
  account = await service.createAccount();
  browser = await startChromium();
  // First, so that the minute without the lead passes while the other journeys go on.
  const meeting = await MeetingPages.open(
    account,
    [{ name: 'Tom', role: 'school', agency: 'Grove Primary' }],
    'Tom',
  );
  const lead = await meeting.leadPage(browser);
  const standIn = await meeting.knock(await browser.newContext(laptop), await meeting.link('Tom'));
  await meeting.admit(standIn);
  await standIn.getByText('Ms Okafor, lead').waitFor();
  await lead.context().close();
  gone = { meeting, standIn };
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** A meeting at its map with the lead's laptop, and a phone for others to come with. */
async function atTheMap(): Promise<{ meeting: MeetingPages; lead: Page; phone: BrowserContext }> {
  const meeting = await MeetingPages.open(account, [
    { name: 'Amina', role: 'parent' },
    { name: 'Nan', role: 'familyNetwork' },
  ]);
  await meeting.act({ type: 'movePhase', to: 'map' });
  return { meeting, lead: await meeting.leadPage(browser), phone: await browser.newContext(smallPhone) };
}

const here = (lead: Page): Promise<string[]> =>
  lead.locator('.here-list:not(.here-later) .here-who').allInnerTexts();

const takeOver = (page: Page) => page.getByRole('button', { name: 'Take over as lead' });
const box = (page: Page) => page.getByRole('textbox');

describe('a lead who goes away', () => {
  it('BAD9 is not replaced at once', async () => {
    const { standIn } = gone;
    for (const viewport of [smallPhone.viewport, laptop.viewport]) {
      await standIn.setViewportSize(viewport);
      await standIn.getByText('The lead is away.').waitFor();
      await takeOver(standIn).click();
      await notice(standIn, 'The lead is still here, or has only just gone.').waitFor();
      expect(await takeOver(standIn).count()).toBe(1);
    }
  });
});

describe('one link in two tabs', () => {
  it('BAD6 is one person who knocks once, and BAD7 what is typed in both at once is there of both', async () => {
    const { meeting, lead, phone } = await atTheMap();
    const link = await meeting.link('Amina');
    const first = await meeting.come(phone, 'Amina', { link });
    await box(first).fill('The start. ');
    await saved(first);

    const second = await meeting.knock(phone, link);
    expect(sessionOf(second)).toBe(sessionOf(first));
    await expect.poll(() => box(second).inputValue(), inGoodTime).toBe('The start. ');
    expect(await lead.locator('.door-line').count()).toBe(0);
    expect(await here(lead)).toEqual(['Ms Okafor, lead', 'Amina, parent or carer']);

    await Promise.all([
      box(first).pressSequentially('abcdefghijklmno', { delay: 70 }),
      box(second).pressSequentially('ABCDEFGHIJKLMNO', { delay: 90 }),
    ]);
    await Promise.all([saved(first), saved(second)]);
    await expect
      .poll(async () => (await box(first).inputValue()) === (await box(second).inputValue()), inGoodTime)
      .toBe(true);
    const both = await box(first).inputValue();
    for (const letter of 'abcdefghijklmnoABCDEFGHIJKLMNO') expect(both).toContain(letter);

    await first.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect.poll(() => notes(lead), inGoodTime).toEqual([both]);
    // Sent in the one tab, it is nothing to write on in the other.
    await expect.poll(() => box(second).inputValue(), inGoodTime).toBe('');
    await send(second, 'From the second tab.');
    await expect.poll(() => notes(lead), inGoodTime).toEqual([both, 'From the second tab.']);
    await phone.close();
  });
});

describe('two links on one phone', () => {
  it('BAD6 are two people in two tabs, and nothing of the one reaches the other', async () => {
    const { meeting, lead, phone } = await atTheMap();
    // Whatever one page would tell another of the same site behind the server's back.
    await phone.addInitScript(() => {
      const told: unknown[] = [];
      class Overheard extends BroadcastChannel {
        constructor(name: string) {
          super(name);
          told.push(name);
        }
      }
      Object.assign(window, { told, BroadcastChannel: Overheard });
      addEventListener('storage', (event) => told.push(event.key));
    });
    const amina = await meeting.come(phone, 'Amina');
    const nan = await meeting.come(phone, 'Nan');
    expect(sessionOf(amina)).not.toBe(sessionOf(nan));
    await send(amina, 'Amina’s note.');
    await box(amina).fill('Amina’s secret thought');
    await send(nan, 'Nan’s note.');
    await box(nan).fill('Nan’s secret thought');
    await Promise.all([saved(amina), saved(nan)]);

    for (const page of [amina, nan]) await page.reload();
    await expect.poll(() => box(amina).inputValue(), inGoodTime).toBe('Amina’s secret thought');
    await expect.poll(() => box(nan).inputValue(), inGoodTime).toBe('Nan’s secret thought');
    expect(await nan.locator('body').innerText()).not.toContain('Amina’s secret thought');
    expect(await amina.locator('body').innerText()).not.toContain('Nan’s secret thought');
    const said = await lead.locator('.entry-body').allInnerTexts();
    expect(said.map((words) => words.split(/\n+/).slice(0, 2))).toEqual([
      ['Amina’s note.', 'Amina'],
      ['Nan’s note.', 'Nan'],
    ]);
    for (const page of [amina, nan])
      expect(await page.evaluate(() => (window as { told?: unknown }).told)).toEqual([]);
    await phone.close();
  });
});

describe('a second device', () => {
  it('BAD6 asks the lead and then has the same notebook, and BAD8 LATE1 somebody late reads where we are and sees all that was shown', async () => {
    const { meeting, lead, phone } = await atTheMap();
    const link = await meeting.link('Amina');
    const first = await meeting.come(phone, 'Amina', { link });
    await send(first, 'He has a new friend.');
    await box(first).fill('Not sent yet');
    await saved(first);

    const tablet = await browser.newContext(smallPhone);
    const second = await meeting.knock(tablet, link);
    await second.getByRole('heading', { name: 'Hello Amina' }).waitFor();
    expect(sessionOf(second)).not.toBe(sessionOf(first));
    await lead.getByText('Own link, another device').waitFor();
    await lead.getByRole('button', { name: 'Let in Amina' }).click();
    await expect.poll(() => box(second).inputValue(), inGoodTime).toBe('Not sent yet');
    expect(await here(lead)).toEqual(['Ms Okafor, lead', 'Amina, parent or carer']);

    const late = await meeting.come(await browser.newContext(smallPhone), 'Nan');
    await late.getByText('We are at Map, step 2 of 6.').waitFor();
    await late.getByRole('button', { name: 'Thank you, I have read it' }).tap();
    await late.getByRole('button', { name: 'See our sheet' }).tap();
    await late.getByText('He has a new friend.').waitFor();
    expect(await notes(late)).toEqual(await notes(lead));
    await Promise.all([phone.close(), tablet.close(), late.context().close()]);
  });
});

describe('a lead who stays away', () => {
  it('BAD9 is replaced by the stand-in after a minute, and gets the meeting back from them', async () => {
    const { meeting, standIn } = gone;
    const next = (page: Page) => page.getByRole('button', { name: 'Next: Map' });
    await expect
      .poll(
        async () => {
          if (await takeOver(standIn).isVisible()) await takeOver(standIn).click();
          return next(standIn).isVisible();
        },
        { timeout: 90_000, interval: 2_000 },
      )
      .toBe(true);
    await standIn.getByText('Tom, lead').waitFor();

    const back = await meeting.leadPage(browser);
    await back.getByText('Tom, lead').waitFor();
    expect(await next(back).count()).toBe(0);
    await expect(meeting.act({ type: 'movePhase', to: 'map' })).rejects.toThrow('notAllowed');

    await standIn.getByRole('button', { name: 'For Ms Okafor' }).click();
    await standIn.getByRole('button', { name: 'Ask to lead…' }).click();
    await standIn.getByRole('button', { name: 'Ask them' }).click();
    await back.getByRole('button', { name: 'Yes, I lead now' }).click();
    await next(back).waitFor();
    await next(standIn).waitFor({ state: 'detached' });
    await back.getByText('Ms Okafor, lead').waitFor();
  });
});
