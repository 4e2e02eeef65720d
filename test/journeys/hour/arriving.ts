import { expect } from 'vitest';
import { leadGoesOnTo, opensTheirLink } from '../../support/journey/acts.ts';
import { listen } from '../../support/journey/hour.ts';
import type { Hour } from './hour.ts';

/** Minutes -10 to 2: the wall, the door, and whether it is OK. */
export async function arrive(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, network, report } = hour;
  const [code, address] = await Promise.all(
    [0, 1].map((place) => wall.page.getByRole('definition').nth(place).innerText()),
  );
  expect(code).toMatch(/^[A-Z0-9]{6}$/);
  expect(address).toContain('/knock');
  await wall.page.getByRole('img', { name: 'Leads to the page where you type the code' }).waitFor();
  expect(await wall.words()).toContain('Ms Okafor');
  await report.mustBeTrue('wall-welcomes', { screens: [wall] });

  await amina.page.goto(`${network.url}/knock`);
  await amina.write('The code', code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
  await amina.write('Your name', 'Amina');
  await amina.press('Go to the door');
  await amina.sees('This code does not fit. Please look at it again.');
  expect(await amina.page.getByLabel('Your name').inputValue()).toBe('Amina');
  await report.mustBeTrue('wrong-code', { screens: [amina] });

  await Promise.all([
    opensTheirLink(amina, 'Amina', network.through(await hour.linkOf('Amina'))),
    opensTheirLink(tom, 'Tom', await hour.linkOf('Tom')),
  ]);
  hour.tomHeard = await listen(tom);
  await lead.press('Let all 2 named in');
  await amina.reads('Why we meet');
  await tom.reads('Why we meet');
  await expect.poll(hour.tomHeard).toContain('You are in.');
  await report.mustBeTrue('let-in', {
    screens: [amina, tom],
    log: `Tom's screen reader: ${(await hour.tomHeard()).join(' / ')}`,
  });

  await lead.press('They said OK aloud: Nan');
  await lead.tick('OK, I take part');
  await amina.press('Yes, that is OK');
  hour.tapsToOk = amina.taps;
  await hour.setSlow(false);
  await tom.tick('Not today');
  await lead.sees('Not today: Tom');
  for (const other of [amina, wall]) expect(await other.words()).not.toMatch(/not today: tom/i);
  await report.mustBeTrue('ok', { screens: [lead, amina] });
  await tom.tick('OK, I take part');
  await lead.sees('4 of 6 said OK');
}

/** Minute 11: somebody comes late. */
export async function comeLate(hour: Hour): Promise<void> {
  const { lead, dee, report } = hour;
  await leadGoesOnTo(lead, 'Map');
  await opensTheirLink(dee, 'Dee', await hour.linkOf('Dee'));
  await lead.press('Let in Dee');
  await dee.reads('What you missed');
  const lines = dee.page.locator('.catch-up li');
  await expect.poll(() => lines.count()).toBe(5);
  expect(await lines.allInnerTexts()).toContain('We are at Map, step 2 of 6.');
  await dee.sees('Until you say OK, nothing you write goes to the others.');
  await report.mustBeTrue('late', { screens: [dee] });
  await dee.press('OK, I take part');
  await dee.seesNoMore('Until you say OK, nothing you write goes to the others.');
  await dee.press('Thank you, I have read it');
}
