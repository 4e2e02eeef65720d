import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEntry, setAgreement, setOk, setScore } from '../../shared/documents/notebook.ts';
import { newId } from '../../shared/ids.ts';
import { startChromium } from '../support/chromium.ts';
import { Keys } from '../support/journey/keys.ts';
import { LivePerson } from '../support/live-person.ts';
import { Service } from '../support/service.ts';
import { type Entered, joinByLink, type ServiceLead, type SetUpMeeting } from '../support/service-lead.ts';
import { until } from '../support/until.ts';

let browser: Browser;
let service: Service;
let account: ServiceLead;
let meeting: SetUpMeeting;

beforeAll(async () => {
  service = await Service.start();
  browser = await startChromium();
  account = await service.createAccount();
  meeting = await account.createMeeting(await account.createFamily(), [
    { name: 'Tom', role: 'health', agency: 'school nurse', place: 'remote' },
  ]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** The page of the meeting on the lead's desk, in a window of a laptop. */
async function desk(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

const tomOf = (entered: Entered): LivePerson => {
  const { cookie } = entered;
  const tom = new LivePerson(service.url, new Map([[`${cookie.path} ${cookie.name}`, cookie.value]]));
  tom.address = entered.address;
  return tom;
};

describe('a meeting led by the keyboard alone', () => {
  it('KEYBOARD1 goes from the sign-in over the desk and the door to the record, and says what happens', {
    timeout: 240_000,
  }, async () => {
    const page = await desk();
    const keys = await Keys.on(page);
    const heard = (words: string | RegExp): Promise<void> =>
      until(
        () =>
          keys.heard.some((each) => (typeof words === 'string' ? each.includes(words) : words.test(each))),
        `“${String(words)}”`,
        20_000,
      );
    const isAt = (name: string): Promise<void> =>
      until(async () => (await keys.at()) === name, `the focus at “${name}”`, 20_000);

    await page.goto(service.url);
    await page.getByRole('textbox', { name: 'Sign-in name' }).waitFor();
    await keys.type('Sign-in name', account.login);
    await keys.type('Password', account.password);
    await keys.hit('Enter');
    await isAt('Your families');
    await page.getByRole('link', { name: 'Links and set-up' }).waitFor();
    await keys.press('Links and set-up');
    await page.getByRole('button', { name: 'Open the meeting' }).waitFor();
    await keys.press('Open the meeting');
    await page.getByRole('navigation', { name: 'Steps of this meeting' }).waitFor();
    await isAt('Yusuf and family');

    const me = meeting.called('Tom').participant;
    const tom = tomOf(await joinByLink(await account.makeLink(meeting, me)));
    await page.getByRole('button', { name: 'Let in Tom' }).waitFor();
    await heard('Tom is at the door.');
    await keys.press('Let in Tom');
    await tom.comeIn();
    setOk(tom.doc('notebook'), me, { answer: 'ok' });
    await keys.tick(/^OK, I take part/);

    await keys.hit('Alt+n');
    await heard('We are now at Map.');
    await keys.type('Add a worry…', 'He sleeps in class.');
    await keys.hit('Enter');
    await heard(/^Given\.$/);
    await page.getByText('He sleeps in class.').first().waitFor();
    const note = { column: 'workingWell', section: 'strength', children: [], state: 'given' } as const;
    addEntry(tom.doc('notebook'), newId(), { ...note, words: 'He laughs.' });
    await page.getByText('He laughs.').first().waitFor();

    await keys.tick('Hidden while we write');
    await page.getByRole('button', { name: 'Show all', exact: true }).waitFor();
    addEntry(tom.doc('notebook'), newId(), { ...note, words: 'He sings.' });
    await page.getByRole('button', { name: 'Show all (1 waiting)' }).waitFor();
    expect(await page.getByText('He sings.').count()).toBe(0);
    await keys.press('Show all (1 waiting)');
    await heard("Everyone's notes are on the screen now.");
    await page.getByText('He sings.').first().waitFor();

    await keys.hit('Alt+p');
    await heard('We have a short break.');
    await keys.hit('Alt+p');
    await page.getByText('He laughs.').first().waitFor();

    await keys.hit('Alt+n');
    await keys.press('Go on to Scale');
    await heard('We are now at Scale.');
    await keys.to(/^0/);
    await keys.hit('Space', ...Array.from({ length: 6 }, () => 'ArrowRight'));
    await keys.type('Why this number?', 'He comes.');
    await keys.press('Seal my number');
    await heard(/^Sealed\.$/);
    const { scale } = tom.proceedings.meeting ?? { scale: null };
    setScore(tom.doc('notebook'), me, { number: 4, reason: '', oneUp: 'Sleep.', sealed: scale });
    await page.getByRole('button', { name: 'Show all numbers' }).waitFor();
    await keys.press('Show all numbers');
    await heard('Our numbers: Ms Okafor 6, Tom 4.');
    await keys.press(/^Make it a step/);
    await heard(/^It is a step in the plan now\.$/);

    await keys.hit('Alt+n');
    await heard('We are now at Plan.');
    await keys.press(/^Who does it/);
    await keys.tick('Tom');
    await keys.hit('Escape');

    await keys.hit('Alt+n');
    await heard('We are now at Agree.');
    await keys.tick(/^I agree with the plan/);
    await keys.press('Give my answer');
    await until(() => Boolean(tom.proceedings.meeting?.plan), 'the plan', 20_000);
    const plan = tom.proceedings.meeting?.plan ?? null;
    setAgreement(tom.doc('notebook'), me, { answer: 'agree', words: '', plan, leadOnly: false });
    await page.getByRole('button', { name: 'Show all answers' }).waitFor();
    await keys.press('Show all answers');
    await heard("Everyone's answers are on the screen now.");

    await keys.hit('Alt+n');
    await heard('We are now at Close.');
    await keys.tick(/^(Needs are met|Close|We stop|Go on)/);
    await keys.press('Write it down');
    await page.getByRole('button', { name: 'Close the meeting' }).waitFor();
    await keys.press('Close the meeting');
    await page.getByRole('dialog').waitFor();
    await keys.press('Close the meeting');
    await heard('The meeting is closed.');
    const opening = page.context().waitForEvent('page');
    await keys.press(/^Read the record/);
    const record = await opening;
    await record.getByText('He sleeps in class.').first().waitFor();
    expect(await record.locator('h1').count()).toBe(1);
    // At most one such sentence in ten seconds is said, so these came while the meeting went on.
    await heard('Tom came in.');
    await heard('One new note in');
    tom.leave();
  });
});
