import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTableScreens, type TableScreens } from '../../support/table-screen.ts';
import { axeOn } from '../../support/axe.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

describe('hearing every note at the table', () => {
  it('HEAR5 leads through what is not heard by button and key, and then has nothing to ask', async () => {
    const page = await screens.open('map');
    const strip = page.getByRole('region', { name: 'Notes not heard yet' });
    await strip.getByRole('button', { name: '8 not heard yet' }).click();
    await strip.getByText('Yusuf got himself ready four mornings').waitFor();
    expect(await page.locator('.entry-walked').getAttribute('data-entry')).toBeTruthy();
    const found = await axeOn(page).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    // The note beside it is heard with it.
    await page.keyboard.press('Alt+KeyH');
    await strip.getByText('6 to hear').waitFor();
    await strip.getByRole('button', { name: 'Another one' }).click();
    await page.keyboard.press('Alt+KeyR');
    await strip.getByRole('button', { name: 'Park it' }).click();
    await strip.getByText('4 to hear').waitFor();
    for (const left of [3, 2, 1]) {
      await page.keyboard.press('Alt+KeyH');
      await strip.getByText(`${left} to hear`).waitFor();
    }
    await page.keyboard.press('Alt+KeyH');
    await expect.poll(() => strip.count()).toBe(0);
    expect(await page.locator('.entry-heard').allInnerTexts()).toEqual(
      expect.arrayContaining([' Talked about', ' Read out', ' Parked'].map((words) => words.trim())),
    );
    await page.getByRole('button', { name: 'Next: Scale' }).click();
    await page.getByRole('heading', { name: 'Where are we today?' }).waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('HEAR3 going on past them asks with their count, leads to them, and lets the lead go on', async () => {
    const page = await screens.open('map');
    await page
      .getByRole('navigation', { name: 'Steps of this meeting' })
      .getByRole('button', { name: /Scale/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: '8 notes not heard yet' }).waitFor();
    await dialog.getByRole('button', { name: 'Go through them' }).click();
    await page.getByText('8 to hear').waitFor();
    await page.keyboard.press('Alt+KeyN');
    await dialog.getByRole('button', { name: 'Go on to Scale' }).click();
    await page.getByRole('heading', { name: 'Where are we today?' }).waitFor();
    await page.getByRole('button', { name: 'Next: Plan' }).click();
    await page.getByRole('heading', { name: 'Our plan' }).waitFor();
    expect(await page.getByText('8 not heard yet').count()).toBe(1);
  });

  it('HEAR1 marks one note from its menu and takes the mark off; those who do not lead cannot', async () => {
    const page = await screens.open('map', 'bell');
    const menu = page.getByRole('button', { name: 'For “Nan walks him down when it is hard to le…”' });
    await menu.click();
    await page.getByRole('button', { name: 'Park for another time' }).click();
    const note = page.locator('[data-entry]', { hasText: 'Nan walks him' });
    await note.getByText('Parked').waitFor();
    await menu.click();
    await page.getByRole('button', { name: 'Not heard yet', exact: true }).click();
    await expect.poll(() => note.getByText('Parked').count()).toBe(0);
    const other = await screens.open('map', 'dee');
    expect(await other.getByText(/not heard yet/).count()).toBe(0);
  });
});
