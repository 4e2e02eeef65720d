import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { leadGoesOnTo } from '../../support/journey/acts.ts';
import type { Window } from '../../support/journey/window.ts';
import type { Hour } from './hour.ts';

const AT_MOST_MS = 5000;
const step = ({ page }: Window, place: number): Locator =>
  page.getByRole('listitem', { name: `Step ${place}`, exact: true });
const words = (person: Window, place: number): Locator =>
  step(person, place).getByRole('textbox', { name: 'What will be done' });

/** Minute 42: the plan is written by everybody. */
export async function writeThePlan(hour: Hour): Promise<void> {
  const { lead, wall, tom, report } = hour;
  await leadGoesOnTo(lead, 'Plan');
  await words(tom, 1).click();
  await tom.page.keyboard.press('Home');
  await words(lead, 1).click();
  await lead.page.keyboard.press('End');
  for (const letter of 'early') {
    await tom.page.keyboard.type(letter);
    await lead.page.keyboard.type(letter.toUpperCase());
  }
  for (const person of [lead, tom])
    await expect.poll(() => words(person, 1).inputValue()).toBe('earlyIn on time three daysEARLY');
  await report.mustBeTrue('two-in-one-line', { screens: [lead, tom] });
  await words(lead, 1).fill('Yusuf is in on time three days a week.');
  await lead.press(/^Who does it/, step(lead, 1));
  for (const name of ['Amina', 'Nan', 'Yusuf']) await lead.tick(name, step(lead, 1));
  await lead.page.keyboard.press('Escape');

  await tom.press('Add a step');
  await words(tom, 2).fill('Refer to CAMHS');
  const hints = step(tom, 2).getByRole('list', { name: 'To make it clearer:' });
  await hints.getByText('This names a service. What will somebody do first?').waitFor();
  await hints.getByText('By which day? A day makes it easier to keep.').waitFor();
  await report.mustBeTrue('coach', { screens: [tom], log: await hints.innerText() });
  await words(tom, 2).fill('Ring the clinic, and go there with Amina.');
  const who = step(tom, 2).getByRole('button', { name: /^Who does it/ });
  await who.focus();
  await tom.page.keyboard.press('Enter');
  await tom.tick('Tom', step(tom, 2));
  await tom.page.keyboard.press('Escape');
  await step(tom, 2).getByLabel('By when').focus();
  await tom.page.keyboard.type('12122026');
  await expect.poll(() => step(lead, 2).getByLabel('By when').inputValue()).toBe('2026-12-12');
  await report.mustBeTrue('day-by-keys', { screens: [tom] });
  for (const screen of [lead, wall]) await screen.sees('Family 1 · Services 1');
  await report.mustBeTrue('balance', { screens: [wall, lead] });
}

/** Minute 44: the lead's tab is killed. */
export async function killTheTab(hour: Hour): Promise<void> {
  const { amina, windows, report } = hour;
  await amina.press('Add a step');
  const from = performance.now();
  const back = windows.again(hour.lead);
  await amina.write('What will be done?', 'When the alarm rings, Nan will walk Yusuf down.');
  hour.lead = await back;
  const { lead } = hour;
  await words(lead, 2).waitFor();
  const took = Math.round(performance.now() - from);
  expect(took).toBeLessThan(AT_MOST_MS);
  await amina.press('Add this step');
  await expect.poll(() => words(lead, 3).inputValue()).toMatch(/^When the alarm rings/);
  await report.mustBeTrue('killed-tab', { screens: [lead, amina], figure: `${took} ms` });
}
