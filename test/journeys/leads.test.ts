import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { complaintsAbout, fillAccount, OKAFOR, signIn, storedWords } from '../support/lead-pages.ts';
import { Service } from '../support/service.ts';
import { startChromium } from '../support/chromium.ts';

const laptop = { width: 1366, height: 768 };

let browser: Browser;
let service: Service;

beforeAll(async () => {
  service = await Service.start();
  browser = await startChromium();
}, 60_000);

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: laptop, locale: 'en-GB', ...options });
  return context.newPage();
}

/** A page of the desk, signed in. */
async function deskPage(path = '/desk'): Promise<Page> {
  const page = await newPage();
  await page.goto(`${service.url}${path}`);
  await signIn(page, OKAFOR);
  await page.getByRole('navigation', { name: 'Your pages' }).waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');

/** Opens the form of a next meeting of the family in the first journey. */
async function nextMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New meeting' }).first().click();
  await page.getByText('are taken over from').waitFor();
}

describe('a lead from the first account on', () => {
  it('LEADS1 LEADS2 LEADS3 LEADS5 goes from the printed link to an open meeting', async () => {
    const page = await newPage();
    const link = await service.setUpLink();
    await page.goto(link);
    await button(page, 'Make the account').waitFor();
    expect(page.url()).toBe(`${service.url}/set-up`);

    await page.getByLabel('Your name').fill(OKAFOR.name);
    await page.getByLabel('A password').fill('short');
    await button(page, 'Make the account').click();
    await page.getByRole('link', { name: /^Use at least 12 letters/ }).click();
    expect(await page.getByLabel('A password').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByLabel('Your name').inputValue()).toBe(OKAFOR.name);
    expect(await page.getByLabel('A password').getAttribute('aria-invalid')).toBe('true');
    expect(await complaintsAbout(page)).toEqual([]);
    await fillAccount(page, OKAFOR);

    await page.getByText('No families yet').waitFor();
    expect(await complaintsAbout(page)).toEqual([]);
    await page.getByRole('link', { name: 'New family' }).first().click();
    await page.getByLabel('A name for this family').fill('Amina, Yusuf and Nan');
    await button(page, 'Save the family').click();
    await page.getByRole('link', { name: 'Write the child' }).waitFor();
    expect(await page.getByLabel('A name for this family').inputValue()).toBe('Amina, Yusuf and Nan');
    expect(await complaintsAbout(page)).toEqual([]);
    await page.getByLabel('Known as').fill('Yusuf');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Layla');
    await button(page, 'Save the family').click();
    await heading(page, 'Amina, Yusuf and Nan').waitFor();
    expect(await complaintsAbout(page)).toEqual([]);

    await page.getByRole('link', { name: 'New meeting' }).click();
    await page.getByLabel('Name').first().waitFor();
    expect(await page.getByLabel('Name').first().inputValue()).toBe(OKAFOR.name);
    await page.getByLabel('Name').nth(1).focus();
    await page.keyboard.type('Amina');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tom');
    await page.keyboard.press('Enter');
    await button(page, 'Add Yusuf').click();
    await page.getByLabel('Role').nth(1).selectOption('parent');
    await page.getByLabel('Role').nth(2).selectOption('familyNetwork');
    await page.getByLabel('Own phone or laptop').nth(2).uncheck();
    await page.getByLabel('Why we meet').fill('Mornings should be easier for Yusuf.');
    await button(page, 'Save and make links').click();
    await page.getByRole('link', { name: 'Choose a day.' }).waitFor();
    await page.getByRole('link', { name: 'Tom: Choose a role' }).click();
    await page.keyboard.type('Health');
    expect(await page.getByLabel('Role').nth(3).getAttribute('aria-invalid')).toBeNull();
    expect(
      await page.getByLabel('Name').evaluateAll((all) => all.map((one) => 'value' in one && one.value)),
    ).toEqual(['Ms Okafor', 'Amina', 'Nan', 'Tom', '', 'Yusuf']);
    expect(await complaintsAbout(page)).toEqual([]);
    await page.getByLabel('Day').fill('2027-03-04');
    await page.getByLabel('Time').fill('15:30');
    await page.getByLabel('Place').fill('Hill School, room 4');
    await page.getByLabel('Stand-in').selectOption({ label: 'Tom' });
    await button(page, 'Save and make links').click();
    await heading(page, 'Meeting on Thursday 4 March 2027').waitFor();
    expect(await page.getByRole('listitem').allInnerTexts()).toHaveLength(5);
    expect(await complaintsAbout(page)).toEqual([]);

    await button(page, 'Make all links').click();
    await dialog(page).getByText('3 links are ready').waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await button(page, 'Open the meeting').click();
    await page.waitForURL(/\/in\/[\w-]{22}\/$/);
    await page.goto(`${service.url}/desk`);
    await page.getByRole('heading', { name: 'Open now' }).waitFor();
    expect(await complaintsAbout(page)).toEqual([]);
  });

  it('LEADS4 LEADS6 LEADS7 makes and prints links of a next meeting in six presses', async () => {
    const page = await deskPage();
    await page.addInitScript(() => Object.defineProperty(window, 'print', { value: () => undefined }));
    await page.reload();
    await nextMeeting(page);
    await page.getByLabel('Day').fill('2027-05-04');
    expect(await page.getByText('Tuesday 4 May 2027').count()).toBe(1);
    await button(page, 'Save and make links').click();
    await button(page, 'Make all links').click();
    await dialog(page).getByRole('button', { name: 'Print all pages' }).click();
    const letters = page.locator('.letter');
    await letters.first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const printed = await letters.allInnerTexts();
    await page.emulateMedia({ media: 'screen' });
    expect(printed.map((words) => words.split('\n')[0])).toEqual(['Hello Amina', 'Hello Tom', 'Hello Yusuf']);
    expect(printed[1]).toContain('Tuesday 4 May 2027, 3:30pm');
    for (const words of printed) expect(words).not.toMatch(/Nan|Layla|family|Mornings|TAF/);
    expect(await page.title()).toBe('Notes');

    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await button(page, 'Show the link for Amina').click();
    const link = await page.getByLabel('The link').inputValue();
    expect(printed[0]).toContain(link);
    expect(await storedWords(page)).not.toContain(link.split('#')[1]);
    expect(await complaintsAbout(page)).toEqual([]);
    await page.reload();
    await button(page, 'New link for Amina').waitFor();
    expect(await button(page, /^Show the link/).count()).toBe(0);

    await button(page, 'New link for Amina').click();
    await dialog(page).getByRole('button', { name: 'Make a new link' }).click();
    await page.getByLabel('The link').waitFor();
    const family = await newPage();
    await family.goto(link);
    await heading(family, 'This link does not work any more').waitFor();
    await family.goto(await page.getByLabel('The link').inputValue());
    await family.waitForURL(/\/in\/[\w-]{22}\/$/);
  });

  it('LEADS15 takes a link back', async () => {
    const page = await deskPage();
    await page.getByRole('link', { name: 'Links and set-up' }).first().click();
    await button(page, 'New link for Tom').click();
    await dialog(page).getByRole('button', { name: 'Make a new link' }).click();
    const link = await page.getByLabel('The link').inputValue();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await button(page, 'Take back for Tom').click();
    await dialog(page).getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back', { exact: true }).waitFor();
    const tom = await newPage();
    await tom.goto(link);
    await heading(tom, 'This link does not work any more').waitFor();
    await page.getByRole('link', { name: 'Families', exact: true }).click();
    await nextMeeting(page);
    await page.getByText('Tom was taken out of that meeting').waitFor();
    expect(
      await page.getByLabel('Name').evaluateAll((all) => all.map((one) => 'value' in one && one.value)),
    ).toEqual(['Ms Okafor', 'Amina', 'Nan', 'Yusuf']);
  });
});

describe('words that are not saved', () => {
  it('LEADS8 LEADS14 outlive another page and signing in again, and no storage holds them', async () => {
    const page = await deskPage('/desk/families/new');
    await page.getByLabel('A name for this family').fill('The Ferreiras');
    await page.getByRole('link', { name: 'Families', exact: true }).click();
    await page.getByRole('link', { name: 'New family' }).first().click();
    await page.getByText('They are not saved yet').waitFor();
    expect(await page.getByLabel('A name for this family').inputValue()).toBe('The Ferreiras');
    expect(await storedWords(page)).not.toContain('Ferreira');
    expect(await complaintsAbout(page)).toEqual([]);

    await page.getByLabel('Known as').fill('Rosa');
    await page.context().clearCookies();
    await button(page, 'Save the family').click();
    await heading(page, 'You are signed out').waitFor();
    await signIn(page, OKAFOR);
    await page.getByText('They are not saved yet').waitFor();
    expect(await page.getByLabel('Known as').inputValue()).toBe('Rosa');

    const warned = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const warning = await warned;
    expect(warning.type()).toBe('beforeunload');
    await warning.dismiss();
    expect(await page.getByLabel('Known as').inputValue()).toBe('Rosa');

    await button(page, 'Sign out').click();
    await dialog(page).getByRole('button', { name: 'Go back' }).click();
    await button(page, 'Sign out').click();
    await dialog(page).getByRole('button', { name: 'Sign out, lose them' }).click();
    await page.getByRole('heading', { name: 'I have a code' }).waitFor();
    await signIn(page, OKAFOR);
    await page.getByRole('link', { name: 'New family' }).first().click();
    expect(await page.getByLabel('A name for this family').inputValue()).toBe('');
  });

  it('LEADS3 stay when the server cannot be reached', async () => {
    const page = await deskPage('/desk/families/new');
    await page.getByLabel('A name for this family').fill('The Ferreiras');
    await page.context().setOffline(true);
    await button(page, 'Save the family').click();
    await page.getByText('There is no connection just now').waitFor();
    await page.context().setOffline(false);
    expect(await page.getByLabel('A name for this family').inputValue()).toBe('The Ferreiras');
  });
});
