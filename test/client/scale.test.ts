import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../support/axe.ts';
import { startTableScreens, type TableScreens } from '../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

/** A scene on a small screen of the same browser. */
async function phone(scene: string): Promise<Page> {
  const page = await screens.open('scale', 'okafor', { viewport: { width: 360, height: 640 } });
  await page.goto(new URL(`/dev/phone?scene=${scene}`, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();
/** Radios are drawn by their labels. */
const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });
const inMain = (page: Page): Promise<string> => page.locator('main').innerText();
const people = (page: Page): Promise<readonly string[]> => page.locator('.score-head bdi').allTextContents();

describe('the scale on larger screens', () => {
  it('SCALE8 SCALE9 SCALE10 TABLE9 the lead alone is told whom to ask first; what was brought says so; a “one up” is a step with one press', async () => {
    const page = await screens.open('scale-own', 'okafor');
    expect(await inMain(page)).toContain('Yusuf and Nan see it most differently. Ask them first.');
    expect((await people(page)).slice(0, 2)).toEqual(['Yusuf', 'Nan']);
    expect(await page.locator('.scale-line-mark', { hasText: 'Nan' }).innerText()).toContain('brought');
    expect(await inMain(page)).toContain('brought by Ms Okafor');
    expect(await page.locator('.scale-words q').allTextContents()).toEqual([
      'Shouting every morning',
      'We laugh on the way to school',
    ]);
    await press(page, 'Make it a step: the one up of Yusuf');
    await page.locator('.score-card', { hasText: 'Quiet mornings.' }).getByText('In the plan').waitFor();

    const other = await screens.open('scale-own', 'tom');
    expect(await inMain(other)).not.toContain('most differently');
    expect((await people(other)).slice(0, 2)).toEqual(['Ms Okafor', 'Mr Bell']);
  });

  it('EACH1 EACH3 TABLE6 one number a child, the same for all with one press, and one child’s shown first', async () => {
    const page = await screens.open('scale-each', 'okafor');
    const children = page.getByRole('group', { name: 'For which child' }).getByRole('button');
    expect(await children.allTextContents()).toEqual(['Yusuf', 'Layla']);
    await choose(page, '6');
    await press(page, 'Seal the same for all children');
    await page.getByText('It is shown together with all the others.').waitFor();
    expect(await children.allTextContents()).toEqual(['Yusuf Sealed.', 'Layla Sealed.']);
    await press(page, 'Show only Yusuf’s, 1 missing');
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('No number yet from Nan.');
    await dialog.getByRole('button', { name: 'Show only Yusuf’s' }).click();
    await page.getByRole('heading', { name: 'For Yusuf' }).waitFor();
    expect(await page.getByRole('heading', { name: 'For Layla' }).count()).toBe(0);
    // Once numbers are shown neither the words nor what is asked for can change.
    expect(await page.getByRole('checkbox', { name: 'A number for each child' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Change these words' }).count()).toBe(0);
    const { violations } = await axeOn(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(screens.complaints()).toEqual([]);
  });

  it('KEPT2 a number for chosen people is a number to them, and to nobody else', async () => {
    const chosen = await screens.open('scale-each-shown', 'bell');
    expect(await inMain(chosen)).toContain('Yusuf chose who sees this. You are one of them.');
    expect(await chosen.locator('.scale-line-mark', { hasText: 'Yusuf' }).count()).toBe(1);
    const lead = await screens.open('scale-each-shown', 'okafor');
    expect(await inMain(lead)).toContain('Yusuf · a number for chosen people');
    expect(await inMain(lead)).not.toContain('I like my teacher.');
    expect(await lead.locator('.scale-line-mark', { hasText: 'Yusuf' }).count()).toBe(0);
  });
});

describe('the scale on a phone', () => {
  it('EACH1 SCALE10 one child a page, “the same” for the others with one press, sealed together', async () => {
    const page = await phone('scale-each');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /For Yusuf\s+Where are we today\?/,
    );
    expect(await page.locator('.scale-ends q').count()).toBe(2);
    await choose(page, '4');
    await press(page, 'Next: say why');
    await page.getByRole('textbox', { name: 'Why 4?' }).fill('Loud mornings');
    await press(page, 'Next: one up');
    await press(page, 'Skip this one');
    await page.getByRole('heading', { name: 'And for Layla?' }).waitFor();
    await press(page, 'Another number');
    await page.getByRole('heading', { name: /For Layla/ }).waitFor();
    await press(page, 'Back');
    await press(page, 'Skip this one');
    await press(page, 'The same');
    expect(await inMain(page)).toMatch(/for Yusuf\s+4[^]*for Layla\s+4[^]*Loud mornings/);
    await press(page, 'Seal my numbers');
    await page.getByRole('heading', { name: 'Your numbers are sealed' }).waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('KEPT1 a child chooses who sees the number before it can be sealed', async () => {
    const page = await phone('scale-child');
    await press(page, 'Use faces');
    await press(page, '8: happy');
    await press(page, 'Skip this one');
    await press(page, 'Skip this one');
    await page.getByRole('heading', { name: 'Who sees your number?' }).waitFor();
    await press(page, 'Next');
    await page.getByText('Choose who sees it first.').waitFor();
    await choose(page, 'Some people');
    await page.getByRole('checkbox', { name: 'Nan' }).check({ force: true });
    await press(page, 'Next');
    expect(await inMain(page)).toMatch(/Who sees it\s+Nan/);
    await press(page, 'Seal my number');
    await page.getByRole('heading', { name: 'Your number is sealed' }).waitFor();
  });
});
