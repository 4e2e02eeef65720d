import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pullOn, startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

/** Watches whether the element in focus loses it, even for a moment. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.dataset['lost'] = '0';
    document.activeElement?.addEventListener('blur', () => {
      document.body.dataset['lost'] = '1';
    });
  });
const lostFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.body.dataset['lost']);
const steps = (page: Page) => page.getByRole('textbox', { name: 'What will be done' });

describe('writing while others write', () => {
  it('TABLE1 follows the lead, but never away from words', async () => {
    const page = await screens.open('map', 'tom');
    const field = page.getByRole('textbox', { name: 'Add a worry…' });
    await field.click();
    await page.keyboard.type('He is ti');
    await watchFocus(page);
    await pullOn(page, { command: { type: 'movePhase', to: 'scale' } });
    await page.getByText('Everyone is at Scale.').waitFor();
    await page.keyboard.type('red');
    expect(await field.inputValue()).toBe('He is tired');
    expect(await lostFocus(page)).toBe('0');
    await page.getByRole('button', { name: 'Go to Scale' }).click();
    await page.getByRole('heading', { name: 'Where are we today?' }).waitFor();
    await pullOn(page, { command: { type: 'movePhase', to: 'plan' } });
    await page.getByRole('heading', { name: 'Our plan' }).waitFor();
  });

  it('TABLE2 a step keeps focus and words while others add, swap and take out steps', async () => {
    const page = await screens.open('plan', 'tom');
    const mine = steps(page).nth(1);
    await mine.click();
    await page.keyboard.press('End');
    await watchFocus(page);
    await pullOn(page, { addStep: 'Something of somebody else' });
    await pullOn(page, { swapSteps: [0, 2] });
    await pullOn(page, { removeStep: 3 });
    await page.keyboard.type(' Mum does it.');
    await expect.poll(() => steps(page).count()).toBe(4);
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(
      'Ring school before nine if it is a hard morning. Mum does it.',
    );
    expect(await lostFocus(page)).toBe('0');
  });

  it('TABLE2 two people write in one step at once', async () => {
    const page = await screens.open('plan', 'tom');
    await steps(page).nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Two');
    await pullOn(page, {
      writeStep: { at: 1, words: 'First: Ring school before nine if it is a hard morning. Two' },
    });
    await page.keyboard.type(' words.');
    expect(await steps(page).nth(1).inputValue()).toBe(
      'First: Ring school before nine if it is a hard morning. Two words.',
    );
  });

  it('TABLE3 a note stays where its author changes it while the lead moves it, and can be put back', async () => {
    const page = await screens.open('map', 'tom');
    const words = 'He sleeps in class after weekends.';
    await page.getByRole('button', { name: `For “${words}”` }).click();
    await page.getByRole('button', { name: 'Change my words' }).click();
    const field = page.getByRole('textbox', { name: 'Your words' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await watchFocus(page);
    await pullOn(page, { move: { words, column: 'workingWell' } });
    await page.keyboard.type(' Often.');
    expect(await lostFocus(page)).toBe('0');
    const worries = page.getByRole('region', { name: 'What are we worried about?' });
    expect(await worries.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe(`${words} Often.`);
    await page.keyboard.press('Enter');
    const well = page.getByRole('region', { name: "What's working well?" });
    await well.getByText(`${words} Often.`).waitFor();
    await page.getByRole('button', { name: 'Put it back where I had it' }).click();
    await worries.getByText(`${words} Often.`).waitFor();
  });

  it('TABLE8 words stand in the notebook from the first letter, and say who sees them', async () => {
    const page = await screens.open('map-hidden', 'tom');
    const field = page.getByRole('textbox', { name: 'Add a worry…' });
    await field.click();
    await page.getByText('Everyone will see this when the lead shows all.').waitFor();
    await page.keyboard.type('I keep this.');
    await page.getByRole('button', { name: 'Keep for me' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'I keep this.' });
    await card.getByText('Only you see this').waitFor();
    await card.getByText('Not given yet.').waitFor();
    await card.getByRole('button', { name: 'Give now' }).click();
    await card.getByText('Given. It waits until the lead shows all.').waitFor();
    await pullOn(page, { command: { type: 'showAll' } });
    const worries = page.getByRole('region', { name: 'What are we worried about?' });
    await worries.getByText('Tom, school nurse').waitFor();
    expect(await worries.getByText('Only you see this').count()).toBe(0);
  });

  it('TABLE7 a note is written, moved, grouped and noted beside by keyboard alone', {
    timeout: 30_000,
  }, async () => {
    const page = await screens.open('map-empty', 'okafor');
    await page.getByRole('textbox', { name: 'Add what is working well…' }).focus();
    await page.keyboard.type('First');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second');
    await page.keyboard.press('Enter');
    const well = page.getByRole('region', { name: "What's working well?" });
    const cards = well.locator('[data-entry] > .entry-body .note-words');
    await expect.poll(() => cards.allTextContents()).toEqual(['First', 'Second']);
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent;
      });
    const choose = async (words: string, action: string): Promise<void> => {
      const menu = page.getByRole('button', { name: `For “${words}”` });
      await menu.focus();
      await page.keyboard.press('Enter');
      // The list takes the focus to its first line when it has opened.
      await expect.poll(focused).not.toBe(`For “${words}”`);
      for (let line = 0; line < 10 && (await focused()) !== action; line++) {
        await page.keyboard.press('ArrowDown');
      }
      expect(await focused()).toBe(action);
      await page.keyboard.press('Enter');
    };
    await choose('Second', 'Move up');
    await expect.poll(() => cards.allTextContents()).toEqual(['Second', 'First']);
    expect(await focused()).toBe('For “Second”');
    await choose('Second', 'Put in a group…');
    await page.getByRole('textbox', { name: 'Name of the group' }).focus();
    await page.keyboard.type('Mornings');
    await page.keyboard.press('Enter');
    await well.getByRole('heading', { name: 'Mornings' }).waitFor();
    await choose('First', 'Add a note beside');
    await page.getByRole('textbox', { name: 'Your note beside it' }).waitFor();
    await page.keyboard.type('And again on Friday');
    await page.keyboard.press('Enter');
    await well.getByText('Beside it').waitFor();
    await choose('First', 'Move to…');
    await page.getByRole('radio', { name: 'What makes it harder' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Move', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'What are we worried about?' }).getByText('First').waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('TABLE16 the editor comes when somebody wants to write, and one is open at a time', {
    timeout: 30_000,
  }, async () => {
    const page = await screens.open('map', 'tom');
    const editors = page.locator('.statement-editor');
    expect(await editors.count()).toBe(0);
    await page.getByRole('button', { name: 'Write here: Worry statement' }).click();
    const worry = page.getByRole('textbox', { name: 'Write here: Worry statement' });
    await expect.poll(() => worry.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(' mornings are hard.');
    await page.getByRole('button', { name: 'Write here: Goal' }).click();
    await page.getByRole('textbox', { name: 'Write here: Goal' }).waitFor();
    expect(await editors.count()).toBe(1);
    await page.getByText('is missing Mondays because mornings are hard.').waitFor();
    expect(screens.complaints()).toEqual([]);
  });

  it('TABLE12 a step that was taken out can be put back', async () => {
    const page = await screens.open('plan', 'tom');
    const before = await steps(page).count();
    await page.getByRole('button', { name: 'For step 2' }).click();
    await page.getByRole('button', { name: 'Take out', exact: true }).click();
    await expect.poll(() => steps(page).count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Put back' }).click();
    await expect
      .poll(() => steps(page).nth(1).inputValue())
      .toBe('Ring school before nine if it is a hard morning.');
  });
});
