import { expect } from 'vitest';
import { CURTAIN, keepTimeOf, timeWhen } from '../../support/journey/timing.ts';
import { bestOf, type Hour } from './hour.ts';

const AT_MOST_MS = 300;
const HALF = 'On Mondays he says his tum';

/** Minute 32: somebody walks in. */
export async function coverAndGoOn(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, dee, yusuf, report } = hour;
  const screens = [lead, wall, amina, tom, dee, yusuf];
  const pressedAt = await keepTimeOf(lead.page, 'keydown');
  const rounds: string[] = [];
  const took = await bestOf(AT_MOST_MS, async (round) => {
    if (round > 0) await opens(hour);
    const covered = Promise.all(screens.map(({ page }) => timeWhen(page, { comes: CURTAIN })));
    await lead.page.keyboard.press('Escape');
    await lead.page.keyboard.press('Escape');
    const times = await covered;
    const pressed = await pressedAt();
    const each = screens.map(({ who }, place) => `${who} ${Math.round((times[place] ?? 0) - pressed)}`);
    rounds.push(each.join(', '));
    return Math.max(...times) - pressed;
  });
  const figure = `${rounds.join('; then ')} ms`;
  expect(took, figure).toBeLessThanOrEqual(AT_MOST_MS);
  for (const screen of screens) {
    await screen.reads('We go on soon.');
    expect(await screen.words()).not.toMatch(/qoslaa|Yusuf|tum/);
  }
  await expect.poll(hour.tomHeard).toContain('We go on soon.');
  await report.mustBeTrue('curtain', {
    screens: [wall, amina],
    figure,
    log: `Tom's screen reader: ${(await hour.tomHeard()).join(' / ')}`,
  });
  await opens(hour);
  await wall.sees('He got up by himself.');
  const box = amina.page.getByRole('textbox', { name: 'What are we worried about?' });
  await expect.poll(() => box.inputValue()).toBe(HALF);
  await yusuf.reads('Worries');
  await report.mustBeTrue('goes-on', { screens: [wall, amina, yusuf] });
  await box.fill(`${HALF}my hurts.`);
  await amina.press('Send');
  await wall.sees('On Mondays he says his tummy hurts.');
}

/** The lead goes on, and every screen is open again. */
async function opens({ lead, wall, amina, tom, dee, yusuf }: Hour): Promise<void> {
  await lead.press('Go on');
  for (const { page } of [lead, wall, amina, tom, dee, yusuf])
    await page.locator(CURTAIN).waitFor({ state: 'detached' });
}
