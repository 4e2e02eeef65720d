import { expect } from 'vitest';
import { gives, sends } from '../../support/journey/acts.ts';
import { personBehind } from '../../support/meeting-pages.ts';
import type { Window } from '../../support/journey/window.ts';
import type { Hour } from './hour.ts';

const SOMALI = 'Wuu qoslaa markuu la joogo ayeeyo.';
const IN_ENGLISH = 'He laughs when he is with Nan.';
const OFFLINE = 'He got up by himself.';
const HALF = 'On Mondays he says his tum';

/** Minutes 16 to 20: everybody writes, hidden; one phone has no signal; then all is shown. */
export async function writeHidden(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, network, report } = hour;
  await lead.tick('Hidden while we write');
  await hour.setSlow(true);
  amina.startCounting();
  await amina.press("What's working well?");
  await sends(amina, SOMALI);
  await wall.sees('1 note is waiting');
  const taps = hour.tapsToOk + amina.taps;
  expect(taps).toBeLessThanOrEqual(4);
  await report.mustBeTrue('first-note', { screens: [amina], figure: `${taps} taps` });
  await hour.setSlow(false);
  await amina.page.context().setOffline(true);
  network.cut();
  await amina.sees('No signal.');
  await sends(amina, OFFLINE);
  await amina.sees('On this phone only');
  await report.mustBeTrue('no-signal', { screens: [amina] });
  await gives(tom, 'Add what is working well…', 'He tells me what he thinks.');
  await wall.sees('2 notes are waiting');
  for (const other of [wall, lead, hour.dee, hour.yusuf])
    expect(await other.words()).not.toMatch(/qoslaa|thinks/);
  await report.mustBeTrue('hidden', { screens: [wall] });
  network.restore();
  await amina.page.context().setOffline(false);
  await lead.press('Show all (3 waiting)');
  for (const other of [wall, tom]) {
    await other.sees(OFFLINE);
    expect((await other.words()).split(OFFLINE)).toHaveLength(2);
  }
  await report.mustBeTrue('shown-once', { screens: [wall, tom] });
  await lead.page.getByLabel('Hidden while we write').uncheck();
}

/** Minute 20: what she said in another language, what stands beside it, and who may not change it. */
export async function standBeside(hour: Hour): Promise<void> {
  const { wall, amina, tom, report } = hour;
  await amina.press('Change', amina.page.getByRole('listitem').filter({ hasText: SOMALI }));
  await amina.unfold('Say it in two languages');
  await amina.select('My words are in', 'Soomaali · Somali');
  await amina.write('The same in English', IN_ENGLISH);
  await amina.select('Who put it so?', 'Nan');
  await amina.press('Save the change');
  for (const { page } of [wall, tom]) {
    // A wall has its pages once more, out of sight, to measure them.
    const own = page.locator('[lang=so]').first();
    const other = page.locator('[lang=en]', { hasText: IN_ENGLISH }).first();
    await other.waitFor();
    expect(await own.innerText()).toBe(SOMALI);
    for (const words of [own, other]) expect(await words.getAttribute('dir')).toBe('auto');
  }
  await wall.sees('In English, by Nan:');
  await report.mustBeTrue('two-languages', { screens: [wall, amina] });

  await tom.choose(`For “${SOMALI}”`, 'Add a note beside');
  await gives(tom, 'Your note beside it', 'With me too.');
  await wall.sees('With me too.');
  await tom.press(`For “${SOMALI}”`);
  expect(await tom.page.getByRole('button', { name: 'Change my words' }).count()).toBe(0);
  await tom.page.keyboard.press('Escape');
  const closedWith = await triesToChangeHers(hour);
  expect(closedWith).toBe(4422);
  expect(await tom.page.locator('[lang=so]').innerText()).toBe(SOMALI);
  await report.mustBeTrue('note-beside', {
    screens: [tom],
    log: `Tom's own socket, with other words under her note's key: closed with ${closedWith}.`,
  });
}

/** Tom's own session writes other words under the key of her note; answers the code with which it was closed. */
async function triesToChangeHers(hour: Hour): Promise<number> {
  const tom = await personBehind(hour.tom.page, hour.service.url);
  try {
    await tom.open('proceedings');
    const hers = tom.proceedings.entries.find(({ words }) => words === SOMALI);
    if (!hers) throw new Error('Her note has not come.');
    const closed = new Promise<number>((resolve) => {
      tom.provider('proceedings').on('connection-close', (event) => resolve(event?.code ?? 0));
    });
    const { id, ...entry } = hers;
    tom
      .doc('proceedings')
      .getMap('entries')
      .set(id, { ...entry, words: 'He never laughs.' });
    return await closed;
  } finally {
    tom.leave();
  }
}

/** Minute 24: a phone is locked, a word is said plainly, a hand goes up in silence. */
export async function sayWhatIsHard(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, network, report } = hour;
  await amina.press('Next question');
  const box = amina.page.getByRole('textbox', { name: 'What are we worried about?' });
  await box.fill(HALF);
  const unlock = await lock(amina);
  network.cut();
  await tom.write('Add a worry…', 'Somebody said home is neglectful.');
  const use = tom.page.getByRole('button', { name: 'Use “not giving enough care yet” for “neglectful”' });
  await use.waitFor();
  for (const other of [lead, wall]) expect(await other.words()).not.toContain('neglectful');
  await report.mustBeTrue('plain-words', { screens: [tom] });
  await use.click();
  await tom.page.getByRole('textbox', { name: 'Add a worry…' }).press('Enter');
  await wall.sees('Somebody said home is not giving enough care yet.');
  network.restore();
  await unlock();
  expect(await box.inputValue()).toBe(HALF);
  await report.mustBeTrue('locked-phone', { screens: [amina] });

  await amina.press('Help');
  await amina.press('What does that mean?');
  await amina.sees('Sent. Not seen yet.');
  await lead.reads('For you alone');
  for (const other of [wall, tom, hour.dee, hour.yusuf])
    expect(await other.words()).not.toMatch(/What does that mean\?|For you alone/);
  await report.mustBeTrue('silent-hand', { screens: [lead, wall] });
  await lead.press('Seen: Amina, What does that mean?');
  await amina.sees('Ms Okafor has seen it.');
  await amina.page.keyboard.press('Escape');
}

/** Locks a phone: its page stands still. What it answers unlocks it. */
async function lock({ page }: Window): Promise<() => Promise<void>> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await tools.send('Page.setWebLifecycleState', { state: 'active' });
  };
}

/** Minute 30: every note is heard, and a second tab is nobody else. */
export async function hearEveryNote(hour: Hour): Promise<void> {
  const { lead, wall, amina, windows, report } = hour;
  await lead.press('5 not heard yet');
  // The note beside hers is heard with it.
  for (const left of [3, 2]) {
    await lead.press('We talked about it');
    await lead.page.getByText(`${left} to hear`, { exact: true }).waitFor();
  }
  await wall.sees(/not heard yet/);
  await report.mustBeTrue('not-heard', { screens: [lead, wall] });
  await lead.press('We read it out');
  await lead.page.getByText('1 to hear', { exact: true }).waitFor();
  await lead.press('We read it out');
  await lead.page.getByRole('region', { name: 'Notes not heard yet' }).waitFor({ state: 'detached' });

  const again = await windows.opened('amina-again', amina, async () => {
    await amina.page.evaluate(() => open(location.href));
  });
  await again.reads('What are we worried about?');
  const here = lead.page.locator('.here-list:not(.here-later)').getByText('Amina', { exact: false });
  expect(await here.count()).toBe(1);
  await report.mustBeTrue('two-tabs', { screens: [again, lead] });
  await again.page.close();
}
