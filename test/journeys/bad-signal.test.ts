import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BadNetwork } from '../support/bad-network.ts';
import { inGoodTime, MeetingPages, notes, saved, send, smallPhone } from '../support/meeting-pages.ts';
import { startChromium } from '../support/chromium.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

let browser: Browser;
let service: Service;
let account: ServiceLead;
let network: BadNetwork;

beforeAll(async () => {
  service = await Service.start();
  account = await service.createAccount();
  browser = await startChromium();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await network.close();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** A meeting at its map, with the lead's laptop and a phone whose network may go bad and whose clock may be moved on. */
async function atTheMap(): Promise<{ readonly lead: Page; readonly phone: Page }> {
  const meeting = await MeetingPages.open(account);
  const context = await browser.newContext(smallPhone);
  await context.clock.install();
  network = await BadNetwork.to(service.url);
  const lead = await meeting.leadPage(browser);
  const phone = await meeting.come(context, 'Amina', { network });
  await meeting.act({ type: 'movePhase', to: 'map' });
  await phone.getByRole('textbox').waitFor();
  return { lead, phone };
}

const onThisPhoneOnly = (phone: Page): Promise<void> =>
  phone.locator('[data-status=deviceOnly]', { hasText: 'On this phone only' }).waitFor();

describe('a phone that loses its signal in mid-sentence', () => {
  it('BAD1 keeps everything for three minutes, takes more, and sends it once and in order', async () => {
    const { lead, phone } = await atTheMap();
    await send(phone, 'Before the tunnel.');
    await phone.getByText('Everyone here can see this.').waitFor();
    await phone.getByRole('textbox').pressSequentially('He laughs aga');

    network.cut();
    await phone.context().setOffline(true);
    await phone.getByRole('textbox').pressSequentially('in in the mornings.');
    await onThisPhoneOnly(phone);
    await phone.getByText('No signal.').waitFor();
    expect(await phone.getByRole('textbox').inputValue()).toBe('He laughs again in the mornings.');

    await phone.clock.fastForward('03:00');
    await phone.getByRole('button', { name: 'Send', exact: true }).tap();
    await send(phone, 'Nan is there on Fridays.');
    await send(phone, 'The club took him back.');
    await onThisPhoneOnly(phone);
    expect(await phone.getByText('Not sent yet. It goes when there is signal.').count()).toBe(4);
    expect(await phone.getByText('Everyone here can see this.').count()).toBe(1);
    expect(await notes(lead)).toEqual(['Before the tunnel.']);

    network.restore();
    await phone.context().setOffline(false);
    await saved(phone);
    const all = [
      'Before the tunnel.',
      'He laughs again in the mornings.',
      'Nan is there on Fridays.',
      'The club took him back.',
    ];
    await expect.poll(() => notes(lead), inGoodTime).toEqual(all);
    await phone.reload();
    await phone.getByRole('button', { name: 'See our sheet' }).tap();
    await phone.getByText('Your notes: 4').waitFor();
    expect(await notes(lead)).toEqual(all);
  });

  it('BAD2 does the same when nobody tells the phone that its connection is dead', async () => {
    const { lead, phone } = await atTheMap();
    await phone.getByRole('textbox').pressSequentially('She sleeps ');
    await saved(phone);

    network.silence();
    await phone.getByRole('textbox').pressSequentially('better now.');
    await phone.locator('[data-status=sending]').waitFor();
    await phone.clock.fastForward('00:30');
    await onThisPhoneOnly(phone);
    await phone.getByRole('button', { name: 'Send', exact: true }).tap();
    await phone.clock.fastForward('02:30');
    await onThisPhoneOnly(phone);
    expect(await notes(lead)).toEqual([]);

    network.restore();
    // What was tried on the dead network is given up after ten seconds, and the next try comes within thirty.
    await phone.clock.fastForward('00:12');
    await phone.clock.fastForward('00:31');
    await saved(phone);
    await expect.poll(() => notes(lead), inGoodTime).toEqual(['She sleeps better now.']);
    expect(await phone.getByRole('textbox').inputValue()).toBe('');
  });
});
