import { expect } from 'vitest';
import { leadGoesOnTo } from '../../support/journey/acts.ts';
import { keptOnDevice } from '../../support/journey/hour.ts';
import { fingerprintByHand, recordOf, saidByName } from '../../support/journey/record-acts.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { openEveryRow } from '../../support/stored-rows.ts';
import { until } from '../../support/until.ts';
import type { Hour } from './hour.ts';

/** The promised minute, for the files and for what was taken back. */
const MINUTE_MS = 60_000;

/** Minutes 51 and 53: everyone answers; one of them goes. */
export async function answer(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, dee, report } = hour;
  await leadGoesOnTo(lead, 'Agree');
  await dee.tick('I agree with the plan');
  await dee.press('Give my answer');
  await dee.sees('Your answer is in.');
  await dee.isSaved();
  await dee.page.close();
  await tom.tick('I do not agree');
  await tom.write('In your own words', 'I would go on as we are.');
  await tom.press('Give my answer');
  await amina.tick('I agree, but I am worried');
  await amina.write(/^In your own words/, 'Housing.');
  await amina.press('Give my answer');
  for (const name of ['Amina', 'Tom', 'Dee'])
    await lead.page.locator('.ready-yes', { hasText: name }).waitFor();
  await lead.press(/^Show now, \d missing$/);
  await lead.press('Show all answers', lead.page.getByRole('dialog'));
  for (const said of ['I would go on as we are.', 'Housing.']) await wall.sees(said);
  expect(await wall.words()).toMatch(/Dee\s*·\s*I agree with the plan/);
  await report.mustBeTrue('three-answers', { screens: [wall, amina] });
  await report.mustBeTrue('gone-but-agreed', { screens: [lead] });
}

/** Minute 53, in the step after: what is offered where professionals differ. */
export async function offerTheLadder(hour: Hour): Promise<void> {
  const { lead, report } = hour;
  await leadGoesOnTo(lead, 'Close');
  const field = lead.page.getByRole('textbox', { name: /^Do professionals see something differently\?/ });
  const ladder = lead.page.getByRole('region', { name: 'How it is settled, in ten working days at most' });
  expect(await ladder.count()).toBe(0);
  await field.fill('Whether the team still needs to meet.');
  await ladder.waitFor();
  expect(await ladder.getByRole('listitem').count()).toBe(6);
  await report.mustBeTrue('ladder', { screens: [lead], log: await ladder.innerText() });
  await field.fill('');
  await ladder.waitFor({ state: 'detached' });
  await lead.tick('Go on with this plan and meet again');
  await lead.page.getByLabel('When do we meet again?').fill('2027-01-11');
  await lead.press('Write it down');
  await lead.sees('Written down.');
}

/** Minute 60: the record, and a phone that keeps nothing. */
export async function closeTheHour(hour: Hour): Promise<void> {
  const { lead, amina, report, service } = hour;
  await lead.press('Close the meeting');
  const from = performance.now();
  await lead.press('Close the meeting', lead.page.getByRole('dialog'));
  await lead.reads('The meeting is closed');
  const file = await recordOf(lead);
  expect(file.fingerprint).toBe(fingerprintByHand(file));
  const answerOf = (name: string) => lead.page.request.get(new URL(`api/${name}`, lead.page.url()).href);
  const page = await (await answerOf('record.html')).text();
  expect(page.replace(/\s/g, '')).toContain(file.fingerprint);
  const pdf = await readPdf(await (await answerOf('record.pdf')).body());
  expect(pdf.isTagged).toBe(true);
  const took = performance.now() - from;
  expect(took).toBeLessThan(MINUTE_MS);
  const headings = pdf.elements.filter(({ type }) => /^H\d$/.test(type)).map(({ text }) => text);
  await report.mustBeTrue('record', {
    screens: [lead],
    figure: `${(took / 1000).toFixed(1)} s`,
    log: [
      `Fingerprint ${file.fingerprint}`,
      `${pdf.pages.length} pages of PDF with headings:`,
      ...headings,
    ].join('\n'),
  });
  const said = saidByName(file);
  expect(said.get('Amina')).toContain('agreeButWorried: Housing.');
  expect(said.get('Tom')).toContain('doNotAgree: I would go on as we are.');
  expect(said.get('Dee')).toContain('agree');
  await report.mustBeTrue('answers-in-record', {
    log: [...said].map(([name, lines]) => [name, ...lines].join('\n  ')).join('\n'),
  });
  const oks = file.record.people.map(({ name, ok }) => ({ name, ...ok }));
  expect(oks.find(({ name }) => name === 'Nan')).toMatchObject({ spoken: true, at: expect.any(String) });
  expect(oks.filter(({ at }) => at !== undefined)).toHaveLength(6);
  expect(JSON.stringify(file)).not.toMatch(/not ?today/i);
  await report.mustBeTrue('ok-in-record', {
    log: oks.map(({ name, at, spoken }) => `${name}: ${at}${spoken ? ', said aloud' : ''}`).join('\n'),
  });
  await isGoneForGood(hour, JSON.stringify(file));
  await amina.reads('The meeting has ended');
  await amina.press('Leave');
  await amina.press('Leave now');
  await amina.reads('You have left');
  expect(await keptOnDevice(amina)).toEqual([]);
  // A random mark stays, by which a link that is opened again here is known to be opened on the same device.
  const names = async (): Promise<string[]> => (await amina.page.context().cookies()).map(({ name }) => name);
  await expect.poll(async () => new Set(await names())).toEqual(new Set(['device']));
  await report.mustBeTrue('phone-cleared', {
    screens: [amina],
    log: `Kept under keys and in stores: nothing.\nCookies: ${(await names()).join(', ')}`,
  });
  expect(service.printed.join('\n')).not.toContain(hour.takenBack);
}

async function isGoneForGood({ service, takenBack, report }: Hour, record: string): Promise<void> {
  expect(record).not.toContain(takenBack);
  let rows = 0;
  const isInNoRow = async (): Promise<boolean> => {
    const opened = await openEveryRow(service.dataDirectory);
    rows = opened.rows.length;
    return opened.rows.every(
      ({ where, plain }) => where.includes('/notebook/') || !Buffer.from(plain).includes(takenBack),
    );
  };
  await until(isInNoRow, 'the line to have left the store', MINUTE_MS);
  await report.mustBeTrue('taken-back-for-good', {
    log: `${rows} rows of the store opened: it is in none but his own notebook's.`,
  });
}
