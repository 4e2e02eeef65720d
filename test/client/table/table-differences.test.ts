import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTableScreens, type TableScreens } from '../../support/table-screen.ts';
import { axeOn } from '../../support/axe.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

describe('differences at the close', () => {
  it('DIFF1 LADDER3 the lead writes the level, who sees it differently, and sees the dated ladder', async () => {
    const page = await screens.open('close');
    await page.getByRole('radio', { name: /Go on with this plan/ }).check();
    await page.getByRole('combobox', { name: 'Level of need now' }).selectOption('2');
    await page.getByRole('button', { name: 'Somebody sees the level differently' }).click();
    await page.getByRole('combobox', { name: 'Who', exact: true }).selectOption({ label: 'Tom' });
    await page.getByRole('textbox', { name: 'In their own words' }).fill('I see level 3.');
    await page
      .getByRole('textbox', { name: /Do professionals see something differently/ })
      .fill('School and health differ.');
    await page.getByText('Manager to manager').waitFor();
    expect(await page.locator('.ladder > li').count()).toBe(6);
    const found = await axeOn(page).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Written down.', { exact: true }).first().waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('LADDER4 the lead, and nobody else, sees at the welcome what the meeting before left open', async () => {
    const page = await screens.open('welcome-carried');
    const sheet = page.getByRole('region', { name: 'Still open from the meeting before' });
    await sheet.getByText('School and health see the level differently.').waitFor();
    await sheet.getByText(/It is with: .*, by /).waitFor();
    const other = await screens.open('welcome-carried', 'tom');
    expect(await other.getByText('Still open from the meeting before').count()).toBe(0);
    expect(screens.complaints()).toEqual([]);
  });

  it('DIFF2 closing over somebody who does not agree without words asks first, by name', async () => {
    const page = await screens.open('close-silent');
    const words = /Dee does not agree and gave no words/;
    await page.getByText(words).first().waitFor();
    await page.getByRole('radio', { name: /Go on with this plan/ }).check();
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('dialog').getByText(words).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('heading', { name: 'The meeting is closed' }).waitFor();
    expect(screens.complaints()).toEqual([]);
  });
});

describe('two views on the map', () => {
  it('DIFF3 stand side by side, of one width and at one height; a note stands under them', async () => {
    const page = await screens.open('map-views', 'dee');
    const boxOf = async (words: string) => {
      const box = await page.getByText(words).boundingBox();
      if (!box) throw new Error(`“${words}” is not on the page`);
      return box;
    };
    const one = await boxOf('He sleeps in class after weekends.');
    const other = await boxOf('He sleeps at nine on my weekends.');
    const note = await boxOf('I saw it twice.');
    expect(Math.abs(one.y - other.y)).toBeLessThan(2);
    expect(other.x).toBeGreaterThan(one.x + one.width - 1);
    expect(Math.abs(one.width - other.width)).toBeLessThan(one.width / 3);
    expect(note.y).toBeGreaterThan(one.y + one.height);
    const found = await axeOn(page).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await page.getByRole('button', { name: 'For “He sleeps in class after weekends.”' }).click();
    await page.getByRole('button', { name: 'I see it differently' }).click();
    await page.getByRole('textbox', { name: 'How I see it' }).fill('At home he is wide awake.');
    await page.keyboard.press('Enter');
    const mine = await boxOf('At home he is wide awake.');
    expect(Math.abs(mine.x - other.x)).toBeLessThan(2);
    expect(screens.complaints()).toEqual([]);
  });
});

describe('two views of a number and of a step', () => {
  it('DIFF5 stand side by side under their names', async () => {
    const page = await screens.open('scale-shown', 'dee');
    await page.getByRole('button', { name: 'I see it differently: the number of Tom' }).click();
    await page.getByRole('textbox', { name: 'How I see it' }).fill('I would say a four.');
    await page.getByRole('button', { name: 'Send' }).click();
    const card = page.locator('.score-card', { hasText: 'Tom' });
    const view = await card.locator('.other-view').boundingBox();
    const said = await card.locator('.score-head').boundingBox();
    expect(Math.abs((view?.y ?? 0) - (said?.y ?? 99))).toBeLessThan(4);
    await card.getByText('Dee, housing').waitFor();
    const found = await axeOn(page).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    const plan = await screens.open('plan', 'dee');
    await plan
      .getByRole('button', { name: /^I see it differently: / })
      .first()
      .click();
    await plan.getByRole('textbox', { name: 'How I see it' }).fill('Mondays would be better.');
    await plan.getByRole('button', { name: 'Send' }).click();
    await plan.locator('.other-view').getByText('Mondays would be better.').waitFor();
    expect(screens.complaints()).toEqual([]);
  });
});
