import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { Service } from '../support/service.ts';
import type { Entered, ServiceLead, SetUpMeeting } from '../support/service-lead.ts';
import { startChromium } from '../support/chromium.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

let browser: Browser;
let service: Service;
let lead: ServiceLead;

/** Whether something comes to stand on the page; rejects when it does not come in time. */
async function appears(what: Locator): Promise<boolean> {
  await what.waitFor();
  return what.isVisible();
}

beforeAll(async () => {
  service = await Service.start();
  lead = await service.createAccount();
  browser = await startChromium();
}, 60_000);

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** A meeting that is open, and the lead inside it. */
interface Opened {
  readonly meeting: SetUpMeeting;
  readonly entered: Entered;
  readonly link: string;
  /** Sends an act for the meeting as the lead. */
  readonly act: (command: Readonly<Record<string, unknown>>) => Promise<void>;
}

async function openedMeeting(): Promise<Opened> {
  const family = await lead.createFamily(['Yusuf']);
  const meeting = await lead.createMeeting(family);
  const link = await lead.makeLink(meeting, meeting.called('Amina').participant);
  const entered = await lead.openMeeting(meeting);
  const act: Opened['act'] = async (command) => {
    const response = await fetch(`${service.url}${entered.address}api/commands`, {
      method: 'POST',
      headers: {
        origin: service.url,
        'content-type': 'application/json',
        cookie: `${entered.cookie.name}=${entered.cookie.value}`,
      },
      body: JSON.stringify({ id: newId(), ...command }),
    });
    if (!response.ok) throw new Error(`${String(command['type'])}: ${await response.text()}`);
  };
  return { meeting, entered, link, act };
}

/** Lets in whoever stands at the door of this page's session. */
async function admit(opened: Opened, page: Page): Promise<void> {
  await page.waitForURL(/\/in\//);
  await page.getByRole('heading', { name: 'Hello Amina' }).waitFor();
  const knock = new URL(page.url()).pathname.split('/')[2];
  await opened.act({ type: 'admit', knocks: [knock] });
}

const newPhone = (): Promise<BrowserContext> => browser.newContext(phone);

describe('a personal link on a phone', () => {
  it('PHONE1 PHONE8 PHONE10 leads in two taps and typing to a note that everyone can see', async () => {
    const opened = await openedMeeting();
    const page = await (await newPhone()).newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(opened.link);
    await page.getByRole('heading', { name: 'Hello Amina' }).waitFor();
    const secret = new URL(opened.link).hash.slice(1);
    expect(page.url()).not.toContain(secret);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    const atDoor = (await page.locator('body').textContent()) ?? '';
    expect(atDoor).not.toMatch(/Yusuf|Okafor|Welcome/);

    await admit(opened, page);
    await opened.act({ type: 'movePhase', to: 'map' });
    await page.getByRole('button', { name: 'Yes, that is OK' }).tap();
    await page.getByRole('textbox').fill('He got himself ready four mornings.');
    await page.getByRole('button', { name: 'Send', exact: true }).tap();
    await page.getByText('Everyone here can see this.').waitFor();
    await page.locator('[data-status=saved]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('PHONE4 brings back what was typed when the tab was killed', async () => {
    const opened = await openedMeeting();
    const context = await newPhone();
    const page = await context.newPage();
    await page.goto(opened.link);
    await admit(opened, page);
    await opened.act({ type: 'movePhase', to: 'map' });
    await page.getByRole('button', { name: 'Yes, that is OK' }).tap();
    await page.getByRole('textbox').fill('The mornings are');
    // What a phone says when it is locked: nothing typed may wait after that.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await page.locator('[data-status=saved]').waitFor();
    const address = page.url();
    await page.close();

    const again = await context.newPage();
    await again.goto(address);
    await expect
      .poll(() => again.getByRole('textbox').inputValue(), { timeout: 15_000 })
      .toBe('The mornings are');
  });

  it('PHONE17 shows nothing of the meeting once access has ended', async () => {
    const opened = await openedMeeting();
    const page = await (await newPhone()).newPage();
    await page.goto(opened.link);
    await admit(opened, page);
    await page.getByRole('heading', { name: 'Why we meet' }).waitFor();
    await opened.act({ type: 'withdraw', participant: opened.meeting.called('Amina').participant });
    await page.getByRole('heading', { name: 'This page has ended' }).waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/Yusuf|Okafor|Amina/);
  });

  it('PHONE1 says calmly that a link does not work any more', async () => {
    const page = await (await newPhone()).newPage();
    await page.goto(`${service.url}/join#${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await page.goto(`${service.url}/join`);
    expect(await appears(page.getByRole('heading', { name: 'This link is not whole' }))).toBe(true);
  });
});

describe('leaving', () => {
  it('PHONE13 ends this device’s part after one question', async () => {
    const opened = await openedMeeting();
    const page = await (await newPhone()).newPage();
    await page.goto(opened.link);
    await admit(opened, page);
    await page.getByRole('heading', { name: 'Why we meet' }).waitFor();
    await page.getByRole('button', { name: 'Leave' }).tap();
    await page.getByRole('button', { name: 'Leave now' }).tap();
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    await page.reload();
    expect(await appears(page.getByRole('heading', { name: 'This page has ended' }))).toBe(true);
  });
});
