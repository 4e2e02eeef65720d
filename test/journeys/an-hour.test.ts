import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  gives,
  leadGoesOnTo,
  opensTheirLink,
  sealsAtTheTable,
  sealsOnAPhone,
  sends,
} from '../support/journey/acts.ts';
import { type Gathering, gather, keptOnDevice, listen } from '../support/journey/hour.ts';
import type { Window } from '../support/journey/window.ts';
import { Windows } from '../support/journey/windows.ts';
import { BadNetwork } from '../support/bad-network.ts';
import { Service } from '../support/service.ts';

let service: Service;
let windows: Windows;
/** What Amina's phone has for a network. */
let network: BadNetwork;
let here: Gathering;
let lead: Window;
let amina: Window;
let tom: Window;
let dee: Window;
let wall: Window;

beforeAll(async () => {
  service = await Service.start();
  network = await BadNetwork.to(service.url);
  windows = await Windows.open('hour', service.url);
  here = await gather(await service.createAccount(), windows);
  ({ lead, amina, tom, dee } = here);
});

afterAll(async () => {
  await windows?.close();
  await network?.close();
  await service?.close();
});

let hasBroken = false;
beforeEach(({ onTestFailed, skip }) => {
  skip(hasBroken, 'an earlier part of the hour failed, and each part goes on from where that one ended');
  onTestFailed(async () => {
    hasBroken = true;
    await windows.pictureAll();
  });
});

// An hour cannot be had twice, so no part of it is tried again.
describe('an hour in which things go wrong', { retry: 0 }, () => {
  it('HOUR1 forgives a wrong code, and tells each person when they are in', async () => {
    wall = await windows.opened('wall', lead, () => lead.press('Open the wall'));
    await wall.page.setViewportSize({ width: 1920, height: 1080 });
    const code = await wall.page.getByRole('definition').first().innerText();
    await amina.page.goto(`${network.url}/knock`);
    await amina.write('The code', code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
    await amina.write('Your name', 'Amina');
    await amina.press('Go to the door');
    await amina.sees('This code does not fit. Please look at it again.');
    expect(await amina.page.getByLabel('Your name').inputValue()).toBe('Amina');
    await opensTheirLink(amina, 'Amina', network.through(await here.linkOf('Amina')));
    await opensTheirLink(tom, 'Tom', await here.linkOf('Tom'));
    await wall.photograph('before');
    await lead.press('Let all 2 named in');
    await amina.reads('Why we meet');
    await tom.reads('Why we meet');
    await lead.press('They said OK aloud: Nan');
    await lead.tick('OK, I take part');
    await tom.tick('OK, I take part');
    await amina.press('Yes, that is OK');
    await lead.sees('4 of 5 said OK');
  });

  it('HOUR2 keeps what a phone without signal has written, and sends it once', async () => {
    await leadGoesOnTo(lead, 'Map');
    await lead.tick('Hidden while we write');
    await amina.reads("What's working well?");
    await sends(amina, 'He laughs with Nan.');
    await wall.sees('1 note is waiting');
    await amina.page.context().setOffline(true);
    network.cut();
    await amina.sees('No signal.');
    await sends(amina, 'He got up by himself.');
    await amina.sees('On this phone only');
    await amina.photograph('no-signal');
    await gives(tom, 'Add what is working well…', 'He tells me what he thinks.');
    await wall.sees('2 notes are waiting');
    expect(await wall.words()).not.toMatch(/laughs|thinks/);
    await wall.photograph('waiting');
    network.restore();
    await amina.page.context().setOffline(false);
    await lead.page.getByRole('button', { name: 'Show all (3 waiting)' }).waitFor();
    await lead.press('Show all (3 waiting)');
    await wall.sees('He got up by himself.');
    await tom.sees('He got up by himself.');
    expect((await tom.words()).split('He got up by himself.')).toHaveLength(2);
    await lead.page.getByLabel('Hidden while we write').uncheck();
  });

  it('HOUR3 lets people say what is hard to say: beside the words of others, and to the lead alone', async () => {
    await tom.choose('For “He laughs with Nan.”', 'Add a note beside');
    await gives(tom, 'Your note beside it', 'With me too.');
    await amina.press('Next question');
    await amina.press('Skip this one');
    await amina.sees('With me too.');
    await tom.page.getByRole('button', { name: 'For “He laughs with Nan.”' }).click();
    expect(await tom.page.getByRole('button', { name: 'Change', exact: true }).count()).toBe(0);
    await tom.page.keyboard.press('Escape');
    await amina.press('Help');
    await amina.press('What does that mean?');
    await amina.sees('Sent. Not seen yet.');
    await lead.sees('For you alone');
    await lead.photograph('hand');
    for (const other of [wall, tom]) expect(await other.words()).not.toContain('What does that mean?');
    await lead.press('Seen: Amina, What does that mean?');
    await amina.sees('Ms Okafor has seen it.');
    await amina.page.keyboard.press('Escape');
  });

  it('HOUR4 has one person in two tabs, and catches up with whoever comes late', async () => {
    const again = await windows.opened('amina-again', amina, async () => {
      await amina.page.evaluate(() => open(location.href));
    });
    await again.reads('What are we worried about?');
    expect(await lead.page.getByRole('complementary').getByText('Amina').count()).toBe(1);
    await again.page.close();
    await opensTheirLink(dee, 'Dee', await here.linkOf('Dee'));
    await lead.press('Let in Dee');
    await dee.sees('With me too.');
    await dee.sees('Until you say OK, nothing you write goes to the others.');
    await dee.photograph('late');
    await dee.press('OK, I take part');
    await dee.seesNoMore('Until you say OK, nothing you write goes to the others.');
  });

  it('HOUR5 is covered on every screen, and goes on where it was', async () => {
    const heard = await listen(tom);
    await amina.press("What's working well?");
    await amina.page.getByRole('textbox').first().fill('Half a sen');
    await lead.page.keyboard.press('Escape');
    await lead.page.keyboard.press('Escape');
    for (const screen of [amina, tom, dee, wall]) {
      await screen.sees('We go on soon.');
      expect(await screen.words()).not.toMatch(/laughs|Yusuf/);
    }
    await wall.photograph('covered');
    await lead.press('Go on');
    await wall.sees('He got up by himself.');
    await expect.poll(() => amina.page.getByRole('textbox').first().inputValue()).toBe('Half a sen');
    expect((await heard()).join(' ')).toContain('We go on soon.');
    await amina.page.getByRole('textbox').first().fill('');
  });

  it('HOUR6 seals numbers, shows them with one missing, and makes a step of a reason in two taps', async () => {
    await leadGoesOnTo(lead, 'Scale');
    // Somebody who writes is not taken away from it.
    await amina.press('Go to Scale');
    await sealsOnAPhone(amina, { number: 4, reason: 'Mondays.', oneUp: 'In on time three days' });
    await sealsAtTheTable(lead, { number: 6, reason: 'He comes.', oneUp: '' });
    await sealsAtTheTable(tom, { number: 5, reason: 'He sleeps.', oneUp: '' });
    for (const other of [lead, tom, wall]) expect(await other.words()).not.toContain('Mondays.');
    await lead.page.getByRole('button', { name: /^Show now, \d missing$/ }).click();
    await lead.press('Show all numbers');
    for (const other of [amina, tom, wall]) await other.sees('Mondays.');
    await wall.photograph('numbers');
    lead.startCounting();
    await lead.press('Make it a step: the one up of Amina');
    expect(lead.taps).toBeLessThanOrEqual(2);
    await lead.sees('In the plan');
    for (const screen of [lead, amina, tom, wall]) expect(await screen.words()).not.toMatch(/average/i);
  });

  it('HOUR7 goes on without the lead’s tab, which comes back within five seconds where it was', async () => {
    await leadGoesOnTo(lead, 'Plan');
    await amina.press('Add a step');
    const { page } = lead;
    await page.goto('about:blank');
    await amina.write('What will be done?', 'When the alarm rings, Nan will walk Yusuf down.');
    await amina.press('Add this step');
    const from = performance.now();
    await page.goBack();
    await page.getByRole('textbox', { name: 'What will be done' }).nth(1).waitFor();
    expect(performance.now() - from).toBeLessThan(5_000);
    const steps = page.getByRole('textbox', { name: 'What will be done' });
    await expect.poll(() => steps.last().inputValue()).toMatch(/^When the alarm rings/);
    await lead.photograph('back');
  });

  it('HOUR8 agrees with what differs side by side, and somebody who has gone has not lost their answer', async () => {
    await leadGoesOnTo(lead, 'Agree');
    await dee.tick('I agree with the plan');
    await dee.press('Give my answer');
    await dee.page.close();
    await tom.tick('I do not agree');
    await tom.write('In your own words', 'I would go on as we are.');
    await tom.press('Give my answer');
    await amina.tick('I agree, but I am worried');
    await amina.write(/^In your own words/, 'Housing.');
    await amina.press('Give my answer');
    await lead.page.getByRole('button', { name: /^Show now, \d missing$/ }).click();
    await lead.press('Show all answers');
    for (const words of ['I would go on as we are.', 'Housing.']) await wall.sees(words);
    expect(await wall.words()).toMatch(/Dee/);
    await wall.photograph('answers');
  });

  it('HOUR9 ends with a record, and a phone that keeps nothing', async () => {
    await leadGoesOnTo(lead, 'Close');
    await lead.tick('Go on with this plan and meet again');
    await lead.page.getByLabel('When do we meet again?').fill('2027-01-11');
    await lead.press('Write it down');
    await lead.press('Close the meeting');
    await lead.press('Close the meeting', lead.page.getByRole('dialog'));
    await lead.reads('The meeting is closed');
    await amina.reads('The meeting has ended');
    await amina.press('Leave');
    await amina.press('Leave now');
    await amina.reads('You have left');
    expect(await keptOnDevice(amina)).toEqual([]);
    // A random mark stays, by which a link that is opened again here is known to be opened on the same device.
    const names = async (): Promise<string[]> =>
      (await amina.page.context().cookies()).map(({ name }) => name);
    await expect.poll(async () => new Set(await names())).toEqual(new Set(['device']));
  });
});
