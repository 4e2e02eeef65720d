import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { complaintsAbout, fillAccount, signIn } from '../support/lead-pages.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { startChromium } from '../support/chromium.ts';

let browser: Browser;
let service: Service;
let lead: ServiceLead;

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

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  return context.newPage();
}

/** A page of the administrator's desk. */
async function deskPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.context().addCookies([lead.cookie]);
  await page.goto(`${service.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('colleagues', () => {
  it('LEADS10 come by a link that works once, and see only what they are named for', async () => {
    const page = await deskPage('/desk/colleagues');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    const link = await page.getByLabel('The link').inputValue();
    expect(await complaintsAbout(page)).toEqual([]);
    const theirs = await newPage();
    await theirs.goto(link);
    await heading(theirs, 'Make your account').waitFor();
    expect(theirs.url()).toBe(`${service.url}/account`);
    await fillAccount(theirs, { name: 'Mr Bell', login: lead.login, password: 'another long password' });
    await theirs.getByRole('link', { name: 'Somebody has this sign-in name' }).waitFor();
    await fillAccount(theirs, { name: 'Mr Bell', login: 'bell', password: 'another long password' });
    await theirs.getByText('No families yet').waitFor();
    expect(await theirs.getByRole('link', { name: 'Colleagues' }).count()).toBe(0);

    const again = await newPage();
    await again.goto(link);
    await heading(again, 'This link does not work any more').waitFor();

    const family = await lead.createFamily(['Yusuf']);
    await theirs.goto(`${service.url}/desk/families/${family.id}`);
    await heading(theirs, 'This page is not here').waitFor();
    await page.goto(`${service.url}/desk/families/${family.id}/change`);
    await page.getByLabel('Mr Bell').check();
    await page.getByRole('button', { name: 'Save the family' }).click();
    await page.getByText('Mr Bell').waitFor();
    await theirs.goto(`${service.url}/desk`);
    await theirs.getByText('You stand in for Ms Okafor').waitFor();
  });

  it('LEADS10 choose a new password by a link, and an ended account signs in no more', async () => {
    await lead.createColleague({ name: 'Ms Hill', login: 'hill', password: 'a long old password' });
    const page = await deskPage('/desk/colleagues');
    await page.getByRole('button', { name: 'Link for a new password for Ms Hill' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('The link').inputValue();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    const theirs = await newPage();
    await theirs.goto(link);
    await heading(theirs, 'Ms Hill, choose a new password').waitFor();
    await theirs.getByLabel('A new password').fill('a long new password');
    await theirs.getByRole('button', { name: 'Save and sign in' }).click();
    await theirs.getByText('No families yet').waitFor();

    await page.getByRole('button', { name: 'End account for Ms Hill' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the account' }).click();
    await page.getByText('Ms Hill', { exact: true }).waitFor({ state: 'detached' });
    await theirs.reload();
    await signIn(theirs, { login: 'hill', password: 'a long new password' });
    await theirs.getByText('The sign-in name or the password is not right.').waitFor();
    expect(await theirs.getByLabel('Sign-in name').inputValue()).toBe('hill');
  });
});

describe('the way in', () => {
  it('LEADS13 names nobody and sends everybody on', async () => {
    const family = await lead.createFamily(['Yusuf'], { name: 'The Ferreiras' });
    await lead.createMeeting(family);
    const page = await deskPage('/', { viewport: { width: 360, height: 640 } });
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/Ferreira|Okafor|Yusuf|social|family meeting|TAF|safeguard/i);
    expect(await complaintsAbout(page)).toEqual([]);
    await page.getByRole('link', { name: 'Use my code' }).click();
    await page.waitForURL('**/knock');
    await page.goBack();
    await page.getByRole('button', { name: 'Try it with a made-up family' }).click();
    await page.waitForURL(/\/in\/[\w-]{22}\/$/);
  });

  it('LEADS11 says on a plain network why only practice runs there', async () => {
    const plain = await Service.start({ settings: { HOST: '0.0.0.0' } });
    try {
      const page = await newPage();
      await page.goto(plain.url);
      await signIn(page, { login: 'okafor', password: 'four quiet blue doors' });
      await page.getByText('Real meetings, and accounts, need a safe address').waitFor();
      expect(await complaintsAbout(page)).toEqual([]);
      await page.goto(`${plain.url}/desk`);
      await page.getByText('Real meetings, and accounts, need a safe address').waitFor();
      await page.getByRole('button', { name: 'Try it with a made-up family' }).click();
      await page.waitForURL(/\/in\/[\w-]{22}\/$/);
    } finally {
      await plain.close();
    }
  });

  it('LEADS12 what is not there looks like what is another’s', async () => {
    const page = await deskPage(`/desk/meetings/${newId()}`);
    await heading(page, 'This page is not here').waitFor();
    const unknown = await page.locator('main').innerText();
    await page.goto(`${service.url}/desk/nowhere`);
    await heading(page, 'This page is not here').waitFor();
    expect(await page.locator('main').innerText()).toBe(unknown);
  });
});

describe('a closed meeting', () => {
  it('LEADS18 leads from the desk to its record', async () => {
    const family = await lead.createFamily(['Yusuf'], { name: 'Amina and Yusuf' });
    const meeting = await lead.createMeeting(family);
    const { address, cookie } = await lead.openMeeting(meeting);
    const act = async (command: object): Promise<void> => {
      const response = await fetch(`${service.url}${address}api/commands`, {
        method: 'POST',
        headers: {
          origin: service.url,
          'content-type': 'application/json',
          cookie: `${cookie.name}=${cookie.value}`,
        },
        body: JSON.stringify({ id: newId(), ...command }),
      });
      expect(response.status).toBe(200);
    };
    for (const to of ['map', 'scale', 'plan', 'agree', 'close']) await act({ type: 'movePhase', to });
    await act({ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null });
    await act({ type: 'close' });

    const page = await deskPage(`/desk/families/${family.id}`);
    await page.getByRole('button', { name: 'Open the record' }).click();
    await page.waitForURL(/\/in\/[\w-]{22}\/$/);
    await page.getByText('Read the record').waitFor();
  });
});

describe('pages', () => {
  it('LEADS9 pass axe, dark ones too', async () => {
    const family = await lead.createFamily(['Yusuf', 'Layla']);
    const meeting = await lead.createMeeting(family, [
      { name: 'Amina', role: 'parent' },
      { name: 'Yusuf', role: 'youngPerson', child: family.children[0]?.id ?? null },
    ]);
    const paths = [
      '/desk',
      '/desk/colleagues',
      '/desk/families/new',
      `/desk/families/${family.id}`,
      `/desk/families/${family.id}/change`,
      `/desk/families/${family.id}/new-meeting`,
      `/desk/meetings/${meeting.id}`,
      `/desk/meetings/${meeting.id}/change`,
    ];
    const page = await deskPage('/desk', { colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(`${service.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await complaintsAbout(page), path).toEqual([]);
    }
  });
});
