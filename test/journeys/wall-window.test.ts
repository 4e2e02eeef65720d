import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import type { CommandRequest } from '../../shared/protocol/commands.ts';
import { Service } from '../support/service.ts';
import type { Entered } from '../support/service-lead.ts';
import { startChromium } from '../support/chromium.ts';

const size = { width: 1920, height: 1080 };

let browser: Browser;
let service: Service;
let lead: Entered;
let code = '';
beforeAll(async () => {
  browser = await startChromium();
  service = await Service.start();
  const account = await service.createAccount();
  const meeting = await account.createMeeting(await account.createFamily());
  lead = await account.openMeeting(meeting);
  code = (await account.meeting(meeting)).walkInCode ?? '';
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function askAsLead(path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${service.url}${lead.address}api/${path}`, {
    method: 'POST',
    headers: {
      origin: service.url,
      'content-type': 'application/json',
      cookie: `${lead.cookie.name}=${lead.cookie.value}`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response.json();
}
const command = (act: CommandRequest) => askAsLead('commands', { id: newId(), ...act });
const ticket = async (): Promise<string> => String((await askAsLead('wall', {}))['ticket']);

describe("the wall's window", () => {
  it('WALL12 WALL11 pairs once, follows the meeting, and outlives a reload and a restart', async () => {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    const once = await ticket();
    await page.goto(`${service.url}/wall#${once}`);
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(page.url()).toMatch(/\/wall\/[A-Za-z0-9_-]{22}\/$/);
    await page.getByText(code, { exact: true }).waitFor();
    expect(await page.evaluate(() => document.cookie)).toBe('');

    await page.reload();
    await page.getByText(code, { exact: true }).waitFor();
    await command({ type: 'movePhase', to: 'map' });
    await page.getByRole('heading', { name: 'What are we worried about?' }).waitFor();

    await service.stop();
    await page.getByText('Not connected. Trying again.').waitFor();
    expect(await page.getByRole('heading', { name: 'What are we worried about?' }).isVisible()).toBe(true);
    await service.restart();
    await page.getByText('Not connected. Trying again.').waitFor({ state: 'detached' });

    // The same ticket again, on another screen: spent.
    const other = await (await browser.newContext({ viewport: size })).newPage();
    await other.goto(`${service.url}/wall#${once}`);
    await other.getByText('Open the wall again from the lead’s page.').waitFor();
    expect(other.url()).toBe(`${service.url}/wall`);
    // Another screen without the cookie learns nothing of the first one.
    await other.goto(page.url());
    await other.getByText('Open the wall again from the lead’s page.').waitFor();
  });

  it('WALL12 says calmly what to do when there is no ticket', async () => {
    const page = await (await browser.newContext({ viewport: size })).newPage();
    await page.goto(`${service.url}/wall`);
    await page.getByRole('heading', { name: 'This wall is not open' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Open the wall again from the lead’s page.');
  });
});
