import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Service } from '../support/service.ts';
import { type Entered, joinByLink, type ServiceLead } from '../support/service-lead.ts';
import { startChromium } from '../support/chromium.ts';

let browser: Browser;
let service: Service;
let account: ServiceLead;
let lead: Entered;
let tom: Entered;

beforeAll(async () => {
  service = await Service.start();
  browser = await startChromium();
  account = await service.createAccount();
  const meeting = await account.createMeeting(await account.createFamily(['Yusuf', 'Layla']), [
    { name: 'Amina', role: 'parent', agency: 'mum' },
    { name: 'Tom', role: 'health', agency: 'school nurse', place: 'remote' },
  ]);
  lead = await account.openMeeting(meeting);
  tom = await joinByLink(await account.makeLink(meeting, meeting.called('Tom').participant));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function screenOf(entered: Entered, width: number, height: number): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  await context.addCookies([entered.cookie]);
  const page = await context.newPage();
  await page.goto(`${service.url}${entered.address}`);
  return page;
}

const next = (page: Page, step: string): Promise<void> =>
  page.getByRole('button', { name: `Next: ${step}` }).click();
const steps = (page: Page) => page.getByRole('textbox', { name: 'What will be done' });

describe('a meeting led from the table', () => {
  it('TABLE17 goes from the door to the record, with two people writing at once', async () => {
    const okafor = await screenOf(lead, 1366, 768);
    const nurse = await screenOf(tom, 640, 900);
    const door = okafor.getByRole('region', { name: 'At the door' });
    await door.getByRole('button', { name: 'Let in Tom' }).click();
    for (const page of [okafor, nurse]) await page.getByRole('radio', { name: 'OK, I take part' }).check();
    await okafor.getByRole('button', { name: 'They said OK aloud: Amina' }).click();
    await nurse.getByText('said aloud, typed by Ms Okafor').waitFor();
    await okafor.getByText('3 of 3 said OK').waitFor();

    await next(okafor, 'Map');
    const worry = nurse.getByRole('textbox', { name: 'Add a worry…' });
    await worry.fill('He sleeps in class after weekends.');
    await worry.press('Enter');
    await okafor.getByText('Tom, school nurse').first().waitFor();
    await okafor.getByRole('button', { name: 'For “He sleeps in class after weekends.”' }).click();
    await okafor.getByRole('button', { name: 'Move to…' }).click();
    await okafor.getByRole('radio', { name: 'What makes it harder' }).check();
    await okafor.getByRole('button', { name: 'Move', exact: true }).click();
    await nurse.getByRole('button', { name: 'Put it back where I had it' }).click();
    await okafor.getByRole('heading', { name: 'What makes it harder' }).waitFor({ state: 'detached' });

    await okafor.getByRole('button', { name: 'Write a goal together' }).click();
    await okafor.getByRole('textbox', { name: 'Write here: Goal' }).waitFor();
    await okafor.keyboard.type('He sleeps well.');
    await nurse.getByText('He sleeps well.').waitFor();
    await nurse.getByRole('button', { name: 'Write here: Goal' }).click();
    await nurse.getByRole('textbox', { name: 'Write here: Goal' }).waitFor();
    await nurse.keyboard.type(' Every night.');
    await okafor.getByRole('textbox', { name: 'Write here: Goal' }).getByText('Every night.').waitFor();
    await nurse.getByRole('button', { name: 'Done' }).click();

    await next(okafor, 'Scale');
    await okafor.getByRole('button', { name: 'Go on to Scale' }).click();
    for (const [page, number] of [
      [okafor, '6'],
      [nurse, '4'],
    ] as const) {
      await page.getByRole('radio', { name: number, exact: true }).check();
      await page.getByRole('textbox', { name: 'What would move it up by one?' }).fill(`More than ${number}.`);
      await page.getByRole('button', { name: 'Seal my number' }).click();
    }
    await okafor.getByRole('button', { name: 'Show now, 1 missing' }).click();
    await okafor.getByRole('dialog').getByRole('button', { name: 'Show all numbers' }).click();
    await nurse.getByRole('button', { name: 'Make it a step: the one up of Tom' }).click();

    await next(okafor, 'Plan');
    await steps(nurse).click();
    await nurse.keyboard.press('Home');
    await steps(okafor).click();
    await okafor.keyboard.press('End');
    for (let i = 0; i < 5; i++) await Promise.all([nurse.keyboard.type('a'), okafor.keyboard.type('z')]);
    await expect.poll(() => steps(okafor).inputValue()).toBe('aaaaaMore than 4.zzzzz');
    await expect.poll(() => steps(nurse).inputValue()).toBe('aaaaaMore than 4.zzzzz');
    await okafor.getByRole('button', { name: /^Who does it/ }).click();
    await okafor.getByRole('checkbox', { name: 'Tom' }).check();
    await okafor.keyboard.press('Escape');
    await nurse.getByText('Family 0 · Services 1').waitFor();
    await nurse.getByRole('heading', { name: 'Our plan' }).click();

    await next(okafor, 'Agree');
    for (const page of [okafor, nurse]) {
      await page.getByRole('radio', { name: 'I agree with the plan' }).check();
      await page.getByRole('button', { name: 'Give my answer' }).click();
    }
    await okafor.getByRole('button', { name: 'Show now, 1 missing' }).click();
    await okafor.getByRole('dialog').getByRole('button', { name: 'Show all answers' }).click();
    await nurse.getByRole('heading', { name: 'What everyone says' }).waitFor();

    await next(okafor, 'Close');
    await okafor.getByRole('radio', { name: /Go on with this plan/ }).check();
    await okafor.getByRole('button', { name: 'Write it down' }).click();
    await nurse.getByText('Go on with this plan and meet again').waitFor();
    await okafor.getByRole('button', { name: 'Close the meeting' }).click();
    await okafor.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await okafor.getByRole('button', { name: 'Share the record' }).click();
    const read = nurse.getByRole('link', { name: /Read the record/ });
    await read.waitFor();
    const opened = nurse.context().waitForEvent('page');
    await read.click();
    const record = await opened;
    await record.getByText('aaaaaMore than 4.zzzzz').first().waitFor();
    expect(await record.locator('body').textContent()).toContain('He sleeps in class after weekends.');
  });

  it('TABLE17 a new link lets somebody in whose part was ended', async () => {
    const meeting = await account.createMeeting(await account.createFamily());
    const page = await screenOf(await account.openMeeting(meeting), 1366, 768);
    await page.getByRole('button', { name: 'For Amina' }).click();
    await page.getByRole('button', { name: 'End their part…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End their part' }).click();
    await page.getByText('no longer takes part').waitFor();
    await page.getByRole('button', { name: 'For Amina' }).click();
    await page.getByRole('button', { name: 'New link or code' }).click();
    await page.getByRole('button', { name: 'Make a new link' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await joinByLink(link);
    await page.getByRole('button', { name: 'Let in Amina' }).click();
    expect(await page.getByText('no longer takes part').count()).toBe(0);
  });

  it('TABLE17 the wall opens in a window of its own', async () => {
    const meeting = await account.createMeeting(await account.createFamily());
    const page = await screenOf(await account.openMeeting(meeting), 1366, 768);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Open the wall' }).click();
    const wall = await opening;
    await wall.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(wall.url()).toMatch(/\/wall\/[A-Za-z0-9_-]{22}\/$/);
  });
});
