import { expect } from 'vitest';
import { leadGoesOnTo, sealsAtTheTable, sealsOnAPhone } from '../../support/journey/acts.ts';
import { canonicalFrames } from '../../support/canonical-frames.ts';
import type { Hour } from './hour.ts';

const TEN = 'Mornings without shouting';
/** Of 6, 4, 3, 5 and 8, and with 7 added later. */
const AVERAGES = /average|\bmean\b|\b5[.,][25]\b/i;

/** Minute 33: everyone seals a number. */
export async function sealNumbers(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, yusuf, report } = hour;
  await leadGoesOnTo(lead, 'Scale');
  const before = hour.frames.length;
  await lead.press('Change these words');
  await lead.write('10 in the family’s own words', TEN);
  await lead.press('Use these words');
  for (const { page } of [wall, tom, amina]) await page.locator('q', { hasText: TEN }).first().waitFor();
  await report.mustBeTrue('own-ten', { screens: [wall, amina] });

  await sealsOnAPhone(amina, { number: 4, reason: 'Mondays beat me.', oneUp: 'In on time three days' });
  await yusuf.press('Back');
  await yusuf.press('Back');
  await yusuf.press('My number');
  await yusuf.press('8: happy');
  await yusuf.write('Why?', 'Nan plays with me.');
  await yusuf.press('Next');
  await yusuf.tick('Everyone');
  await yusuf.press('Keep');
  await yusuf.sees('Your number is safe');
  await report.mustBeTrue('child-number', { screens: [yusuf] });
  await sealsAtTheTable(tom, { number: 5, reason: 'He sleeps.', oneUp: '' });
  await sealsAtTheTable(lead, { number: 6, reason: 'He comes.', oneUp: '' });
  await lead.select('Whose number', 'Nan');
  await sealsAtTheTable(
    lead,
    { number: 3, reason: 'I see the bad mornings.', oneUp: '' },
    'Seal the number of Nan',
  );

  const ready = lead.page.locator('.ready-list');
  await expect.poll(() => ready.locator('.ready-yes').count()).toBe(5);
  expect(await ready.getByRole('listitem').filter({ hasText: 'Dee' }).innerText()).toContain('not yet');
  await report.mustBeTrue('who-is-ready', { screens: [lead] });
  for (const other of [lead, tom, wall, yusuf])
    expect(await other.words()).not.toMatch(/Mondays beat me|plays with me/);

  const came = (): readonly string[] =>
    canonicalFrames(hour.frames.slice(before)).filter((frame) => !frame.startsWith('notebook '));
  const sealed = came();
  const holdsNumbers = (frame: string): boolean => /scores|beat me|plays with me|three days/.test(frame);
  expect(sealed.filter(holdsNumbers)).toEqual([]);
  await lead.press('Show now, 1 missing');
  await lead.press('Show all numbers', lead.page.getByRole('dialog'));
  for (const other of [amina, tom, wall]) await other.sees('Mondays beat me.');
  // The same ear hears them once they are shown.
  await expect.poll(() => came().filter(holdsNumbers).length).toBeGreaterThan(1);
  await report.mustBeTrue('no-number-on-the-wire', {
    figure: `0 of ${sealed.length} frames`,
    log: sealed.join('\n'),
  });
}

/** Minutes 36 and 37: all numbers, a late one, and what would move them. */
export async function lookAtNumbers(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, dee, yusuf, report } = hour;
  lead.startCounting();
  await amina.sees('Amina (you)');
  await report.mustBeTrue('one-missing', { screens: [wall, amina] });
  const sentence = 'Our numbers: Ms Okafor 6, Amina 4, Nan 3, Tom 5, Yusuf 8.';
  await expect.poll(hour.tomHeard).toContain(sentence);
  await report.mustBeTrue('one-sentence', { log: `Tom's screen reader: ${sentence}` });

  await lead.sees('Nan and Yusuf see it most differently. Ask them first.');
  for (const other of [wall, tom, amina, yusuf])
    expect(await other.words()).not.toContain('most differently');
  await report.mustBeTrue('most-differently', { screens: [lead] });
  await lead.press('Make it a step: the one up of Amina');
  await lead.sees('In the plan');
  expect(lead.taps).toBeLessThanOrEqual(2);
  await report.mustBeTrue('reason-to-step', { screens: [lead], figure: `${lead.taps} tap` });

  await dee.unfold('Add or change a number');
  await sealsAtTheTable(dee, { number: 7, reason: 'The flat is dry.', oneUp: '' }, 'Show my number');
  for (const other of [amina, lead, wall]) await other.sees('The flat is dry.', 'added later');
  await report.mustBeTrue('added-later', { screens: [wall, amina] });
  for (const screen of [lead, amina, tom, dee, wall, yusuf])
    expect(await screen.words()).not.toMatch(AVERAGES);
  await report.mustBeTrue('no-average', { screens: [lead] });
}
