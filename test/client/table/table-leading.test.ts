import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tableCloseWords } from '../../../client/copy/table-close.ts';
import { tableWords } from '../../../client/copy/table.ts';
import { axeOnDialog } from '../../support/axe.ts';
import { pullOn, startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

describe('leading from the table', () => {
  it('TABLE4 the lead goes on by button, by step or by Alt+N', async () => {
    const page = await screens.open('map');
    await page.getByRole('button', { name: 'Next: Scale' }).click();
    await page.getByRole('button', { name: 'Go on to Scale' }).click();
    await page.getByRole('heading', { name: 'Where are we today?' }).waitFor();
    await page.keyboard.press('Alt+KeyN');
    await page.getByRole('heading', { name: 'Our plan' }).waitFor();
    const path = page.getByRole('navigation', { name: 'Steps of this meeting' });
    await path.getByRole('button', { name: /^Map/ }).click();
    expect(await page.getByRole('textbox', { name: 'Add a worry…' }).isVisible()).toBe(true);
    // Where the path is one line, the lead looks at a step first and takes everyone there.
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Look at: Plan' }).click();
    await page.getByRole('button', { name: 'Take everyone to Plan' }).click();
    await page.getByRole('button', { name: 'Next: Agree' }).waitFor();
    expect(await page.getByRole('button', { name: 'Take everyone to Plan' }).count()).toBe(0);
  });

  it('SAFE1 two taps from every step stand the emergency number and then the numbers of this service', async () => {
    const page = await screens.open('map', 'dee');
    await pullOn(page, { meeting: { safeNumbers: [{ name: 'Front door', number: '020 7946 0018' }] } });
    for (const phase of ['map', 'scale', 'plan', 'agree', 'close'] as const) {
      await pullOn(page, { command: { type: 'movePhase', to: phase } });
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: tableWords.help }).click();
      const calls = page.getByRole('dialog').getByRole('link');
      await calls.nth(1).waitFor();
      expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
        'tel:999',
        'tel:02079460018',
      ]);
      // The same words at every step: looked through once.
      expect(phase === 'map' ? await axeOnDialog(page) : []).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('VOICE11 the lead alone puts what a child shows up on the wall, turns it and takes it down', async () => {
    const page = await screens.open('map-voice');
    await page.getByText('What Yusuf shows us (4)').click();
    await page.getByRole('button', { name: 'Show on the wall' }).click();
    await page.getByText('On the wall: what Yusuf shows us').waitFor();
    expect(await page.getByRole('button', { name: 'Show on the wall' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Next thing' }).click();
    await page.getByRole('button', { name: 'Take off the wall' }).click();
    await page.getByRole('button', { name: 'Show on the wall' }).click();
    await pullOn(page, { command: { type: 'movePhase', to: 'scale' } });
    await page.getByText('On the wall: what Yusuf shows us').waitFor({ state: 'detached' });
    const other = await screens.open('map-voice', 'dee');
    await other.getByText('What Yusuf shows us (3)').click();
    expect(await other.getByRole('button', { name: 'Show on the wall' }).count()).toBe(0);
  });

  it('WALL15 the lead alone shows one child’s part on the wall, reads on every page that it is so, and shows all again', async () => {
    const page = await screens.open('map-voice');
    const onWall = page.getByRole('button', { name: /^On the wall: show what is for/ });
    expect(await onWall.count()).toBe(0);
    await page.getByRole('button', { name: 'Layla', exact: true }).click();
    await onWall.click();
    const bar = page.locator('.table-bar', { hasText: 'The wall shows what is for Layla' });
    await bar.waitFor();
    expect(await onWall.count()).toBe(0);
    await pullOn(page, { command: { type: 'movePhase', to: 'plan' } });
    await bar.getByRole('button', { name: 'Show all children' }).click();
    await bar.waitFor({ state: 'detached' });
    const other = await screens.open('map-voice', 'dee');
    await other.getByRole('button', { name: 'Layla', exact: true }).click();
    expect(await other.getByRole('button', { name: /^On the wall/ }).count()).toBe(0);
  });

  it('VOICE12 at the close the lead answers there what has no answer, and is asked before closing over it', async () => {
    const page = await screens.open('map-voice');
    await pullOn(page, { command: { type: 'movePhase', to: 'close' } });
    await page.getByText('4 things that Yusuf showed have no answer yet.').click();
    await page.getByRole('button', { name: 'Answer this' }).first().click();
    const dialog = page.getByRole('dialog');
    // Nothing to send: the keyboard is led to the field, which stands far above the button in a low window.
    await dialog.getByRole('button', { name: 'Give this answer' }).click();
    await expect
      .poll(() => dialog.getByLabel('We will').evaluate((field) => field === document.activeElement))
      .toBe(true);
    expect(await axeOnDialog(page)).toEqual([]);
    await dialog.getByLabel('We will').fill('We ask Nan to walk with you.');
    await dialog.getByRole('button', { name: 'Give this answer' }).click();
    await page.getByText('3 things that Yusuf showed have no answer yet.').waitFor();
    const outcome = { outcome: 'goOn', words: '', leadFromHere: null, nextReview: null } as const;
    await pullOn(page, { command: { type: 'recordOutcome', ...outcome } });
    await page.getByRole('button', { name: tableCloseWords.closeMeeting }).click();
    await page.getByText('3 things that children showed have no answer.').waitFor();
    expect(await page.getByRole('button', { name: 'Answer this' }).count()).toBe(3);
  });

  it('LEND1 LEND6 the lead names who helps a child with the pages, and who goes on once the child says yes; everybody sees with whom they are open', async () => {
    const page = await screens.open('map-voice');
    await page.getByRole('button', { name: 'For Yusuf' }).click();
    await page.getByRole('button', { name: 'Who helps with the pages…' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Nan' });
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('pages open with Nan').waitFor();
    // To the next helper by the child's word, which the lead is told to ask for.
    await page.getByRole('button', { name: 'For Yusuf' }).click();
    await page.getByRole('button', { name: 'Who helps with the pages…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption({ label: 'Tom' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('may Tom see all of it').waitFor();
    await dialog.getByRole('button', { name: 'Yusuf said yes' }).click();
    await page.getByText('pages open with Tom').waitFor();
    expect(await page.getByRole('button', { name: 'For Amina' }).count()).toBe(1);
    await page.getByRole('button', { name: 'For Amina' }).click();
    expect(await page.getByRole('button', { name: 'Who helps with the pages…' }).isVisible()).toBe(false);
  });

  it('TABLE4 nobody else has a button that moves the meeting', async () => {
    const page = await screens.open('map', 'dee');
    const path = page.getByRole('navigation', { name: 'Steps of this meeting' });
    expect(await path.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Next/ }).count()).toBe(0);
    await page.keyboard.press('Alt+KeyN');
    await page.getByRole('button', { name: 'I am ready to go on' }).click();
    await page.getByRole('button', { name: 'I am ready to go on', pressed: true }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Add a worry…' }).count()).toBe(1);
  });

  it('TABLE4 the lead is asked before the plan closes over somebody who is writing', async () => {
    const page = await screens.open('plan');
    await pullOn(page, { present: [{ who: 'tom', at: 'action:somewhere' }] });
    await page.getByRole('button', { name: 'Next: Agree' }).click();
    await page.getByText('Tom is writing in the plan.').waitFor();
    await page.getByRole('button', { name: 'Wait a little' }).click();
    expect(await page.getByRole('heading', { name: 'Our plan' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Next: Agree' }).click();
    await page.getByRole('button', { name: 'Go on to Agree' }).click();
    await page.getByRole('heading', { name: 'The plan' }).waitFor();
  });

  it('LEAD4 CURTAIN3 a break by Alt+P and the curtain by Esc twice cover the table, and other keys wait', async () => {
    const page = await screens.open('map');
    await page.keyboard.press('Alt+KeyP');
    await page.getByRole('heading', { name: 'We have a short break.' }).waitFor();
    await page.keyboard.press('Alt+KeyN');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Next: Scale' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Keys that help' }).click();
    await page.getByRole('dialog').getByText('Esc, Esc').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'We go on soon.' }).waitFor();
    const chair = await screens.open('map', 'bell');
    await chair.keyboard.press('Escape');
    await chair.keyboard.press('Escape');
    await chair.keyboard.press('Alt+KeyP');
    expect(await chair.locator('.curtain').count()).toBe(0);
  });

  it('HAND1 what somebody tells the lead alone comes quietly and goes with one press', async () => {
    const page = await screens.open('map');
    const raise = { type: 'raiseHand', what: 'speakAlone' } as const;
    await pullOn(page, { command: raise, from: 'amina' });
    await pullOn(page, { command: { type: 'raiseHand', what: 'slowDown' }, from: 'nan' });
    const sheet = page.getByRole('region', { name: 'For you alone' });
    await sheet.getByText('Can I speak to you alone?').waitFor();
    // What a screen reader says aloud names nobody and nothing.
    await expect
      .poll(() => page.locator('[data-live]').allTextContents())
      .toContain('Something came for you alone.');
    await sheet.getByRole('button', { name: 'Seen: Amina, Can I speak to you alone?' }).click();
    await expect
      .poll(() => sheet.getByRole('listitem').allTextContents())
      .toEqual([expect.stringContaining('Nan')]);
    const chair = await screens.open('map', 'bell');
    await pullOn(chair, { command: raise, from: 'amina' });
    await chair.getByRole('button', { name: 'More' }).click();
    await chair.getByRole('button', { name: 'Tell Ms Okafor quietly' }).click();
    await chair.getByRole('button', { name: 'Please slow down' }).click();
    await chair.getByText('Sent. Not seen yet.').waitFor();
    expect(await chair.getByRole('region', { name: 'For you alone' }).count()).toBe(0);
  });

  it('TABLE5 lets all named people in with one press, and a walk-in once it is said who it is', async () => {
    const page = await screens.open('door');
    const door = page.getByRole('region', { name: 'At the door' });
    await door.getByText('This name looks like Amina.').waitFor();
    await door.getByText('Ask them if this is theirs too.').waitFor();
    await door.getByRole('button', { name: 'Let all 2 named in' }).click();
    await expect.poll(() => door.getByText('Dee').count()).toBe(0);
    await door.getByRole('button', { name: 'Who is this?' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Let in' }).click();
    await dialog.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await dialog.getByRole('radio', { name: 'Somebody new' }).check();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Aunt Arnina');
    await dialog.getByRole('button', { name: 'Let in' }).click();
    await dialog.getByRole('link', { name: 'Choose a role.' }).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Aunt Arnina');
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Family and friends' });
    await dialog.getByRole('button', { name: 'Let in' }).click();
    await expect.poll(() => door.count()).toBe(0);
  });

  it('TABLE5 the chair lets named people in, and cannot say who a walk-in is', async () => {
    const page = await screens.open('door', 'bell');
    const door = page.getByRole('region', { name: 'At the door' });
    await door.getByRole('button', { name: 'Let in Dee' }).click();
    await expect.poll(() => door.getByText('Dee').count()).toBe(0);
    expect(await door.getByRole('button', { name: 'Who is this?' }).count()).toBe(0);
    expect(await door.getByRole('button', { name: 'Turn away' }).count()).toBe(0);
  });

  it('TABLE6 the lead sees who has sealed, never what, and is asked before showing with some missing', async () => {
    const page = await screens.open('scale');
    const list = page.getByRole('region', { name: 'Who has a number ready' });
    await list
      .getByRole('listitem')
      .filter({ hasText: 'Amina' })
      .getByText('ready', { exact: true })
      .waitFor();
    await list.getByRole('listitem').filter({ hasText: 'Nan' }).getByText('not yet').waitFor();
    expect(await list.textContent()).not.toMatch(/\b5\b/);
    await list.getByRole('button', { name: 'Show now, 4 missing' }).click();
    await page.getByText('No number yet from Ms Okafor, Mr Bell, Nan and Dee.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Show all numbers' }).click();
    await page.getByRole('figure', { name: /Our numbers/ }).waitFor();
  });

  it('TABLE6 answers to the plan are shown together, and what is for the lead alone stays there', async () => {
    const page = await screens.open('agree', 'okafor');
    await page.getByText('Amina told only you').waitFor();
    await page.getByRole('button', { name: /^Show now, 3 missing/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Show all answers' }).click();
    const answers = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({ hasText: 'What everyone says' });
    await answers.last().getByText("I'd rather not say").waitFor();
    const other = await screens.open('agree-shown', 'tom');
    expect(await other.locator('body').textContent()).not.toMatch(/ring me at work|told only/);
  });

  it('TABLE9 one press makes a “one up” a step of the plan', async () => {
    const page = await screens.open('scale-shown', 'tom');
    await page.getByRole('button', { name: 'Make it a step: the one up of Amina' }).click();
    await page.locator('.score-card').filter({ hasText: 'Amina' }).getByText('In the plan').waitFor();
    await pullOn(page, { command: { type: 'movePhase', to: 'plan' } });
    const what = page.getByRole('textbox', { name: 'What will be done' });
    await expect
      .poll(() => what.evaluateAll((all) => all.map((e) => (e as HTMLTextAreaElement).value)))
      .toEqual(['In on time three days.']);
    await page.getByText('From what Amina said').waitFor();
  });

  it('TABLE10 a refused act is said in a sentence, and what was typed stays', async () => {
    const page = await screens.open('closed');
    const field = page.getByRole('textbox', { name: 'Add to the record' });
    await field.fill('The school has changed the bus.');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('That cannot be done at this step.').first().waitFor();
    expect(await field.inputValue()).toBe('The school has changed the bus.');
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect.poll(() => page.locator('.notice-problem').count()).toBe(0);
  });

  it('TABLE10 the end is written down, asked about, and gives the record', async () => {
    const page = await screens.open('close');
    await page.getByText('First write down what happens from here.').waitFor();
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('link', { name: 'Choose what happens from here.' }).waitFor();
    await page.getByRole('radio', { name: /Go on with this plan/ }).check();
    await page.getByRole('textbox', { name: 'In a few words' }).fill('We look at sleep.');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Written down.', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('heading', { name: 'The meeting is closed' }).waitFor();
    const read = page.getByRole('link', { name: /Read the record/ });
    expect(await read.getAttribute('href')).toBe('/dev/record.html');
    await page.getByRole('button', { name: 'Share the record' }).click();
    await page.getByText('People can read it with their link until').waitFor();
  });
});
