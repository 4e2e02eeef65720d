import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { coachWords, whenThenWords } from '../../../client/copy/plan-coach.ts';
import { MISSING_HINTS } from '../../../shared/practice/plan-coach.ts';
import { axeOnDialog } from '../../support/axe.ts';
import { pullOn, startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

const steps = (page: Page) => page.getByRole('textbox', { name: 'What will be done' });
/** What stands beside the last line of the plan, or beside all of them. */
const asked = (page: Page): Promise<readonly string[]> =>
  page.locator('.plan-row').last().locator('.coach-hints > li').allTextContents();
const askedOfAll = (page: Page): Promise<readonly string[]> =>
  page.locator('.coach-hints > li').allTextContents();
const lacking: readonly string[] = MISSING_HINTS.map((hint) => coachWords.hints[hint]);

describe('the coach beside a line', () => {
  it('PLAN8 asks its writer when the writing rests, and others only about what a line lacks', async () => {
    const page = await screens.open('plan', 'tom');
    await pullOn(page, { addStep: 'CAMHS referral' });
    await expect.poll(() => asked(page)).toEqual(lacking.slice(1));
    expect((await askedOfAll(page)).filter((hint) => !lacking.includes(hint))).toEqual([]);
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.keyboard.type('Referral to parenting course');
    await expect
      .poll(() => asked(page))
      .toEqual([
        'This names a service. What will somebody do first?',
        'Who will do it? A name makes it happen.',
        'By which day? A day makes it easier to keep.',
      ]);
    await page.getByRole('button', { name: 'Who does it: Who?' }).last().click();
    await page.getByRole('checkbox', { name: 'Tom' }).check();
    await page.keyboard.press('Escape');
    await page.getByLabel('By when').last().fill('2026-03-20');
    await expect.poll(() => asked(page)).toEqual(['This names a service. What will somebody do first?']);
    await steps(page).last().fill('Tom will show Amina the sleep diary at her home.');
    await expect.poll(() => asked(page)).toEqual([]);
    expect(screens.complaints()).toEqual([]);
  });

  it('PLAN9 UI17 a step is made by its moment in a form that leads to what is missing', async () => {
    const page = await screens.open('plan');
    await page.getByRole('button', { name: whenThenWords.open, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const when = dialog.getByRole('textbox', { name: whenThenWords.when, exact: true });
    await dialog.getByRole('button', { name: whenThenWords.put }).click();
    await expect.poll(() => when.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axeOnDialog(page)).toEqual([]);
    await when.fill('the alarm rings');
    await dialog.getByRole('textbox', { name: whenThenWords.will, exact: true }).fill('get up');
    await dialog.getByRole('button', { name: whenThenWords.put }).click();
    await expect.poll(() => steps(page).last().inputValue()).toBe('When the alarm rings, we will get up.');
    expect(screens.complaints()).toEqual([]);
  });

  it('PLAIN5 a plainer way is offered in a note of the map and in a line of the plan', async () => {
    const page = await screens.open('map', 'tom');
    await page.getByRole('textbox', { name: 'Add a worry…' }).fill('Dad failed to attend.');
    await page.getByRole('button', { name: 'Use “did not come to” for “failed to attend”' }).click();
    await page.getByRole('textbox', { name: 'Add a worry…' }).press('Enter');
    await page.locator('.entry').getByText('Dad did not come.').waitFor();
    const plan = await screens.open('plan', 'tom');
    await plan.getByRole('button', { name: 'Add a step', exact: true }).click();
    await plan.keyboard.type('Tom will liaise with the SENCO on Monday');
    await plan.getByRole('button', { name: 'Use “talk with” for “liaise with”' }).click();
    await expect.poll(() => steps(plan).last().inputValue()).toBe('Tom will talk with the SENCO on Monday');
    expect(screens.complaints()).toEqual([]);
  });

  it('PLAIN6 a plainer way is offered in a goal, in a reason and in words to the plan', async () => {
    const page = await screens.open('map', 'tom');
    await page.getByRole('button', { name: 'Write a goal together' }).click();
    const goal = page.getByRole('textbox', { name: 'Write here: Goal' });
    await goal.waitFor();
    await page.keyboard.type('Mum is non-engaging with us.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('CAMHS will liaise with school.');
    const plain = 'Use “finding it hard to take part” for “non-engaging”';
    await page.getByRole('button', { name: plain }).click();
    await page.getByRole('button', { name: 'Leave “CAMHS” as it is' }).click();
    await page.getByRole('button', { name: 'Use “talk with” for “liaise with”' }).click();
    await expect
      .poll(() => goal.locator('p').allTextContents())
      .toEqual(['Mum is finding it hard to take part with us.', 'CAMHS will talk with school.']);
    const scale = await screens.open('scale', 'dee');
    const why = scale.getByRole('textbox', { name: /^Why/ });
    await why.fill('Dad failed to attend.');
    await scale.getByRole('button', { name: 'Use “did not come to” for “failed to attend”' }).click();
    expect(await why.inputValue()).toBe('Dad did not come.');
    const agree = await screens.open('agree', 'dee');
    await agree.getByRole('radio', { name: 'I do not agree' }).check();
    await agree.getByRole('textbox', { name: 'In your own words' }).fill('Dad failed to attend.');
    await agree.getByRole('button', { name: 'Use “did not come to” for “failed to attend”' }).waitFor();
    await agree.getByRole('textbox', { name: 'In your own words' }).fill('');
    await agree.getByRole('checkbox', { name: 'I would rather not say why' }).check();
    await agree.getByRole('button', { name: 'Give my answer' }).click();
    await agree.getByText('Would rather not say why.').waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('TONGUE1 TONGUE2 a note is given in two languages, each with its mark', async () => {
    const page = await screens.open('map', 'tom');
    const shown = page.locator('.entry', { hasText: 'Two of us in one room, and the corner is damp.' });
    const marks = await shown
      .locator('.note-words')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('lang'), getComputedStyle(each).direction]));
    expect(marks).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
    await shown.getByText('In English, by Nan:').waitFor();
    const box = page.getByRole('textbox', { name: 'Add a worry…' });
    await box.fill('Nie śpi dobrze.');
    await page.getByText('Say it in two languages').click();
    await page.getByLabel('My words are in').selectOption({ label: 'Polski · Polish' });
    await page.getByLabel('The same in English').fill('He does not sleep well.');
    await page.getByLabel('Who put it so?').selectOption({ label: 'Amina' });
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    const mine = page.locator('.entry', { hasText: 'Nie śpi dobrze.' });
    await mine.getByText('In English, by Amina:').waitFor();
    await mine.getByText('He does not sleep well.').waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('PLAN9 PLAN10 writes a line by its moment, and keeps the balance in sight', async () => {
    const page = await screens.open('plan', 'tom');
    await page.getByRole('button', { name: 'Say it as' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Put it in the plan' }).click();
    await dialog.getByText('Fill in at least one part.').waitFor();
    await dialog.getByLabel('When', { exact: true }).fill('it is loud');
    await dialog.getByLabel('Who', { exact: true }).selectOption({ label: 'Nan' });
    await dialog.getByLabel('will', { exact: true }).fill('take Yusuf to the park');
    await dialog.getByText('When it is loud, Nan will take Yusuf to the park.').waitFor();
    await dialog.getByRole('button', { name: 'Put it in the plan' }).click();
    await expect
      .poll(() => steps(page).last().inputValue())
      .toBe('When it is loud, Nan will take Yusuf to the park.');
    await steps(page).last().scrollIntoViewIfNeeded();
    await page.getByText('Family 3 · Services 1').waitFor();
    await expect
      .poll(() =>
        page.locator('.plan-balance').evaluate((element) => element.getBoundingClientRect().top >= 0),
      )
      .toBe(true);
  });
});
