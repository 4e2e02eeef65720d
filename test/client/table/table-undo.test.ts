import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

/** Chooses something from the menu of what begins with these words. */
async function choose(page: Page, of: string, what: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^For “${of}`) }).click();
  await page.getByRole('button', { name: what, exact: true }).locator('visible=true').click();
}

describe('undoing on the map', () => {
  it('UNDO1 taking back, deleting, moving and taking out are undone by one press', async () => {
    const page = await screens.open('map');
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    const worries = page.locator('.map-column').nth(1);
    await page.getByRole('textbox', { name: 'Add a worry…' }).fill('He is often late.');
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    await choose(page, 'He is often late', 'Take back');
    await page.locator('.last-act').getByText('Taken back. Only you see it now.').waitFor();
    await undo.click();
    await expect.poll(() => page.locator('.entry-own').count()).toBe(0);
    await worries.getByText('He is often late.').waitFor();
    expect(await undo.count()).toBe(0);

    await choose(page, 'He is often late', 'Take back');
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => page.getByText('He is often late.').count()).toBe(0);
    await undo.click();
    await page.locator('.entry-own').getByText('He is often late.').waitFor();

    await choose(page, 'Mum rings school', 'Move to…');
    await page.getByRole('dialog').getByRole('radio', { name: 'What makes it harder' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await worries.getByText('Mum rings school').waitFor();
    await undo.click();
    await expect.poll(() => worries.getByText('Mum rings school').count()).toBe(0);

    await choose(page, 'Goal', 'Take out');
    await undo.click();
    await page.locator('.statement').getByText('Yusuf is at school every Monday').waitFor();
    await choose(page, 'Goal', 'Take out');
    await page.getByText('1 taken out').click();
    await page.getByRole('button', { name: 'Put back', exact: true }).click();
    await expect.poll(() => page.getByText('1 taken out').count()).toBe(0);
    expect(screens.complaints()).toEqual([]);
  });
});
