import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BadNetwork } from '../support/bad-network.ts';
import { inGoodTime, MeetingPages, saved, sessionOf, smallPhone } from '../support/meeting-pages.ts';
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

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const ended = (page: Page) => page.getByRole('heading', { name: 'This page has ended' });

describe('somebody who is withdrawn while typing', () => {
  it('BAD10 sees nothing of the meeting within a second, and by no button of the browser', async () => {
    const meeting = await MeetingPages.open(account);
    await meeting.act({ type: 'movePhase', to: 'map' });
    const phone = await browser.newContext(smallPhone);
    const page = await meeting.come(phone, 'Amina');
    const address = page.url();
    const elsewhere = await phone.newPage();
    await elsewhere.goto(address);
    await elsewhere.getByRole('textbox').waitFor();
    await elsewhere.evaluate(() => Object.assign(window, { isKept: true }));
    await elsewhere.goto(service.url);

    const typing = page.getByRole('textbox').pressSequentially('Zaunkoenig and on and on', { delay: 100 });
    await expect.poll(() => page.getByRole('textbox').inputValue(), inGoodTime).toContain('Zaun');
    await meeting.act({ type: 'withdraw', participant: meeting.setUp.called('Amina').participant });
    const from = performance.now();
    await ended(page).waitFor();
    expect(performance.now() - from).toBeLessThan(1_000);
    // The box is gone under the typing hand.
    await typing.catch(() => undefined);

    // From now on every letter that any page of this phone ever draws is looked at.
    await phone.addInitScript(() => {
      const drawn: string[] = [];
      Object.assign(window, { drawn });
      new MutationObserver(() => drawn.push(document.body?.innerText ?? '')).observe(document, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const drawn = async (on: Page): Promise<string> => {
      const all = await on.evaluate(() => (window as { drawn?: readonly string[] }).drawn ?? []);
      return [...all, await on.locator('body').innerText()].join(' ');
    };
    const secrets = /Zaun|Yusuf|Okafor|Amina|Map/;
    expect(await page.locator('body').innerText()).not.toMatch(secrets);
    await page.goBack();
    await page.goForward();
    await ended(page).waitFor();
    expect(await drawn(page)).not.toMatch(secrets);
    await elsewhere.goBack();
    await ended(elsewhere).waitFor();
    expect(await elsewhere.evaluate(() => (window as { isKept?: boolean }).isKept)).toBeUndefined();
    expect(await drawn(elsewhere)).not.toMatch(secrets);
    const restored = await phone.newPage();
    await restored.goto(address);
    await ended(restored).waitFor();
    expect(await drawn(restored)).not.toMatch(secrets);
    expect(await outbox(restored)).toEqual([]);

    // What a tab that was killed before may have left goes too, though nobody can read it any more.
    await leaveRecord(restored, `${sessionOf(restored)}/notebook/killed`);
    await restored.reload();
    await ended(restored).waitFor();
    await expect.poll(() => outbox(restored), inGoodTime).toEqual([]);
    await phone.close();
  });
});

/** The versions of what this device's outbox holds; another one is written into each record if it is given. */
const outbox = (page: Page, version?: number): Promise<readonly number[]> =>
  page.evaluate(
    (written) =>
      new Promise<readonly number[]>((resolve) => {
        const request = indexedDB.open('outbox');
        request.addEventListener('success', () => {
          const versions: number[] = [];
          const transaction = request.result.transaction('records', 'readwrite');
          const found = transaction.objectStore('records').openCursor();
          found.addEventListener('success', () => {
            const cursor = found.result;
            if (!cursor) return;
            const record = cursor.value as { readonly version: number };
            versions.push(record.version);
            if (written !== undefined) cursor.update({ ...record, version: written });
            cursor.continue();
          });
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve(versions);
          });
        });
      }),
    version,
  );

/** Puts a record into this device's outbox, as a page of some session would. */
const leaveRecord = (page: Page, key: string): Promise<void> =>
  page.evaluate(
    (under) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('outbox');
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('records', 'readwrite');
          transaction.objectStore('records').put({ version: 1 }, under);
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    key,
  );

describe('a page that is older than the server', () => {
  it('BAD11 says so, keeps its words, and changes nothing', async () => {
    const network = await BadNetwork.to(service.url);
    const meeting = await MeetingPages.open(account);
    await meeting.act({ type: 'movePhase', to: 'map' });
    const phone = await browser.newContext(smallPhone);
    // An old page is one that names an older version when it connects; this one can be made old while it is open.
    await phone.addInitScript(() => {
      const Current = WebSocket;
      class Dated extends Current {
        constructor(url: string | URL, protocols?: string | string[]) {
          const address = new URL(url);
          if ('isOld' in window) address.searchParams.set('v', '0');
          super(address, protocols);
        }
      }
      Object.assign(window, { WebSocket: Dated });
    });
    const page = await meeting.come(phone, 'Amina', { network });
    const onServer = await meeting.onTheWire(page);
    await onServer.open('notebook');
    const before = Y.encodeStateAsUpdate(onServer.doc('notebook'));

    network.cut();
    await page.getByRole('textbox').fill('Words of an old page.');
    await page.locator('[data-status=deviceOnly]').waitFor();
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    network.restore();
    await page.getByRole('heading', { name: 'Please load this page again' }).waitFor();
    await page.getByText('Words of an old page.').waitFor();
    await page.getByText('What you wrote is kept.').waitFor();
    expect(Y.encodeStateAsUpdate(onServer.doc('notebook'))).toEqual(before);

    // The newer page knows another form of notebook: it does not send the words, and does not lose them.
    expect(await outbox(page, 0)).toHaveLength(1);
    await page.getByRole('button', { name: 'Load again' }).tap();
    await page.getByText('These words were not sent.').waitFor();
    await page.getByText('Words of an old page.').waitFor();
    await saved(page);
    expect(Y.encodeStateAsUpdate(onServer.doc('notebook'))).toEqual(before);
    await page.getByRole('button', { name: 'I have seen to it' }).tap();
    await page.getByText('Words of an old page.').waitFor({ state: 'detached' });
    await expect.poll(() => outbox(page), inGoodTime).toEqual([]);
    onServer.leave();
    await phone.close();
    await network.close();
  });
});
