import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BadNetwork } from '../support/bad-network.ts';
import { chromiumPath } from '../support/browser.ts';
import { inGoodTime, MeetingPages, saved, send, smallPhone } from '../support/meeting-pages.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { chromiumArguments } from '../support/chromium.ts';

let service: Service;
let account: ServiceLead;
let network: BadNetwork;
let profile: string;
let device: BrowserContext | undefined;

beforeAll(async () => {
  service = await Service.start();
  account = await service.createAccount();
});

afterEach(async () => {
  await device?.close();
  await network.close();
  await rm(profile, { recursive: true, force: true });
});

afterAll(() => service?.close());

/** Turns the phone on: everything it keeps stands in `profile`. */
async function turnOn(): Promise<BrowserContext> {
  device = await chromium.launchPersistentContext(profile, {
    ...smallPhone,
    executablePath: await chromiumPath(),
    args: chromiumArguments,
  });
  return device;
}

/** Files of the profile in which one of the words stands, in the two ways in which browsers write text. */
async function filesWith(words: readonly string[]): Promise<readonly string[]> {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    if (needles.some((needle) => bytes.includes(needle))) found.push(path);
  }
  return found;
}

/** The lengths of what the device's outbox holds, in bytes. */
const kept = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve, reject) => {
        const request = indexedDB.open('outbox');
        request.addEventListener('error', () => reject(new Error('no outbox')));
        request.addEventListener('success', () => {
          const found = request.result.transaction('records').objectStore('records').getAll();
          found.addEventListener('success', () => {
            request.result.close();
            resolve(found.result.map((record: { readonly sealed: Uint8Array }) => record.sealed.length));
          });
        });
      }),
  );

const canaries = ['Quittenbaum', 'Zaunkoenig', 'Regenpfeifer'] as const;

describe('a phone whose tab is killed while it has no signal', () => {
  it('BAD3 OUT2 OUT3 OUT4 keeps the words unreadably, sends them once, and forgets everything on leaving', async () => {
    profile = await mkdtemp(join(tmpdir(), 'phone-'));
    network = await BadNetwork.to(service.url);
    const meeting = await MeetingPages.open(account);
    await meeting.act({ type: 'movePhase', to: 'map' });
    let page = await meeting.come(await turnOn(), 'Amina', { network });
    await page.getByRole('textbox').waitFor();
    const address = page.url();
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), inGoodTime)
      .toBe(true);

    const worker = await fetch(`${service.url}/sw.js`);
    expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(worker.headers.get('content-security-policy')).toContain("default-src 'none'");
    network.cut();
    await device?.setOffline(true);
    await send(page, `First ${canaries[0]}.`);
    await send(page, `Second ${canaries[1]}.`);
    await page.locator('[data-status=deviceOnly]').waitFor();
    const [before = 0, ...others] = await kept(page);
    expect(others).toEqual([]);
    await page.getByRole('textbox').fill(`Third ${canaries[2]}`);
    await expect.poll(async () => (await kept(page))[0], inGoodTime).toBeGreaterThan(before);
    const tab = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void tab.send('Page.crash').catch(() => undefined);
    await crashed;
    await device?.close();
    expect(await filesWith(canaries)).toEqual([]);

    await (await turnOn()).setOffline(true);
    page = await (device as BrowserContext).newPage();
    await page.goto(address);
    await page.getByText('No signal.').waitFor();
    await page.getByText('What you wrote is kept on this device.').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(canaries.join('|')));

    network.restore();
    await device?.setOffline(false);
    await expect.poll(() => page.getByRole('textbox').inputValue(), inGoodTime).toBe(`Third ${canaries[2]}`);
    await saved(page);
    await expect.poll(() => kept(page), inGoodTime).toEqual([]);
    const onServer = await meeting.onTheWire(page);
    await onServer.open('proceedings');
    expect(onServer.proceedings.entries.map(({ words }) => words)).toEqual([
      `First ${canaries[0]}.`,
      `Second ${canaries[1]}.`,
    ]);
    onServer.leave();

    // Gone from the device with the last word saved, and after leaving nothing of the meeting is left on it at all.
    await page.getByRole('button', { name: 'Leave' }).tap();
    await page.getByRole('button', { name: 'Leave now' }).tap();
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    expect(await kept(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    const cached = await page.evaluate(async () => {
      const paths: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          paths.push(new URL(request.url).pathname);
      return paths;
    });
    expect(cached.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
    const cookies = (await page.context().cookies()).map(({ name }) => name);
    expect(cookies).not.toContain('participant');
    await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toMatch(/Yusuf|Okafor/);
    await device?.close();
    expect(await filesWith([...canaries, 'Okafor', 'Yusuf'])).toEqual([]);
  });
});
