import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pullOn, startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

describe('the clock and the keys of the table', () => {
  it('CLOCK2 CLOCK3 the lead reads the time of each step, gives two more minutes by button or Alt+T, and stops it', async () => {
    const page = await screens.open('map');
    await page.getByText('14 min left').waitFor();
    const more = page.getByRole('button', { name: '+2 min for Map' });
    await more.click();
    await page.getByText('16 min left').waitFor();
    await page.keyboard.press('Alt+KeyT');
    await page.getByText('18 min left').waitFor();
    await page.getByRole('button', { name: '17 of 60 min' }).click();
    const dialog = page.getByRole('dialog', { name: 'Time' });
    await expect.poll(() => dialog.getByRole('row').nth(2).textContent()).toBe('Map10 min28 min');
    await dialog.getByText('What is left takes about 5 minutes more than we have.').waitFor();
    await dialog.getByText('Plan could take 7 minutes instead of 12.').waitFor();
    await dialog.getByRole('button', { name: 'Stop the clock' }).click();
    await dialog.getByText('The clock stands still.').waitFor();
    await dialog.getByRole('combobox').selectOption({ label: '90 minutes' });
    await dialog.getByRole('button', { name: 'Let the clock run' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '17 of 90 min' }).waitFor();
    await pullOn(page, { command: { type: 'movePhase', to: 'scale' } });
    await page.getByText('no hurry').waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('CLOCK4 others at a table see the minutes alone and have no key for them', async () => {
    const page = await screens.open('map', 'bell');
    await page.getByText('17 of 60 min').waitFor();
    expect(await page.getByRole('button', { name: /min/ }).count()).toBe(0);
    await page.keyboard.press('Alt+KeyT');
    expect(await page.getByText(/min left/).count()).toBe(0);
  });

  it('KEYS1 KEYS2 one list has every key, and turned off none does anything', async () => {
    const page = await screens.open('map');
    const open = async (): Promise<void> => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Keys that help' }).click();
    };
    await open();
    const dialog = page.getByRole('dialog', { name: 'Keys that help' });
    expect(await dialog.locator('kbd').allTextContents()).toEqual([
      ...['Alt + N', 'Alt + P', 'Esc, Esc', 'Alt + T', 'Alt + Page Down', 'Alt + Page Up'],
      ...['Alt + H', 'Alt + R', 'Alt + K'],
    ]);
    await dialog.getByRole('checkbox', { name: 'Use these keys on this screen' }).uncheck();
    await dialog.getByRole('button', { name: 'Close' }).click();
    for (const key of ['Alt+KeyT', 'Alt+KeyP', 'Escape', 'Escape', 'Alt+KeyN', 'Alt+KeyH'])
      await page.keyboard.press(key);
    await page.getByText('14 min left').waitFor();
    expect(await page.locator('.curtain').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await open();
    await dialog.getByRole('checkbox', { name: 'Use these keys on this screen' }).check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Alt+KeyT');
    await page.getByText('16 min left').waitFor();
    const scribe = await screens.open('map', 'bell');
    await scribe.getByRole('button', { name: 'More', exact: true }).click();
    await scribe.getByRole('button', { name: 'Keys that help' }).click();
    expect(await scribe.getByRole('dialog').locator('kbd').first().textContent()).toBe('Alt + Page Down');
  });
});
