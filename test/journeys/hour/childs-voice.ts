import { expect } from 'vitest';
import { opensTheirLink } from '../../support/journey/acts.ts';
import { keepTimeOf, timeWhen } from '../../support/journey/timing.ts';
import type { Window } from '../../support/journey/window.ts';
import { bestOf, type Hour } from './hour.ts';

const DRAWING = 'Nan and me at the park';
const FOR_TWO = 'I hide my reading book.';
const HIS_ALONE = 'I cried on the bus.';
/** The promised second. */
const AT_MOST_MS = 1000;

/** Minute 12: Yusuf comes in, shows what he wants to show, and takes one line back. */
export async function showWhatIsHis(hour: Hour): Promise<void> {
  const { lead, wall, amina, tom, yusuf, report } = hour;
  await opensTheirLink(yusuf, 'Yusuf', await hour.linkOf('Yusuf'));
  await lead.press('Let in Yusuf');
  await yusuf.press('OK, I take part');
  await yusuf.press('My pages');
  await yusuf.press('Houses');
  await yusuf.press('Good things');
  await draws(yusuf);
  await yusuf.press('Back');
  await yusuf.press('Worries');
  await puts(yusuf, HIS_ALONE);
  await puts(yusuf, FOR_TWO, 'Some people', 'Amina', 'Ms Okafor');
  await puts(yusuf, hour.takenBack, 'Everyone');

  await lead.unfold('What Yusuf shows us (3)');
  await putUp(hour);
  expect(await wall.words()).not.toContain(hour.takenBack);
  await report.mustBeTrue('child-wall', { screens: [wall, yusuf] });
  await tom.unfold('What Yusuf shows us (2)');
  await tom.page.getByRole('img', { name: `A drawing: ${DRAWING}` }).waitFor();
  await report.mustBeTrue('child-drawing-in-words', {
    screens: [tom],
    log: await tom.page.getByRole('listitem').filter({ hasText: 'Good things' }).ariaSnapshot(),
  });
  await amina.press('See our sheet');
  await amina.unfold('What Yusuf shows us (3)');
  for (const screen of [amina, lead]) expect(await screen.words()).toContain(FOR_TWO);
  for (const screen of [tom, wall, hour.dee]) expect(await screen.words()).not.toContain(FOR_TWO);
  for (const screen of [lead, wall, amina, tom, hour.dee])
    expect(await screen.words()).not.toContain(HIS_ALONE);
  await report.mustBeTrue('child-named', { screens: [amina, tom] });

  const others = [wall, lead, tom, amina];
  await yusuf.page.getByRole('button', { name: hour.takenBack }).tap();
  const chosenAt = await keepTimeOf(yusuf.page, 'change');
  const took = await bestOf(AT_MOST_MS, async (round) => {
    if (round > 0) {
      await lead.press('Take off the wall');
      await yusuf.tick('Everyone');
      await lead.sees('What Yusuf shows us (3)');
      await putUp(hour);
    }
    await lead.press('Next thing');
    for (const screen of others) await screen.sees(hour.takenBack);
    const gone = Promise.all(others.map(({ page }) => timeWhen(page, { goes: hour.takenBack })));
    await yusuf.tick('Only me');
    return Math.max(...(await gone)) - (await chosenAt());
  });
  expect(took).toBeLessThan(AT_MOST_MS);
  await report.mustBeTrue('child-takes-back', { screens: [yusuf, wall], figure: `${took} ms` });
  await lead.press('Take off the wall');
  await yusuf.press('Back');
}

/** The lead puts what he shows on the wall, the drawing first. */
async function putUp({ lead, wall }: Hour): Promise<void> {
  await lead.press('Show on the wall');
  await wall.page.getByRole('img', { name: `A drawing: ${DRAWING}` }).waitFor();
}

async function draws(yusuf: Window): Promise<void> {
  await yusuf.press('Draw');
  const sheet = await yusuf.page.getByRole('img', { name: 'My drawing' }).boundingBox();
  if (!sheet) throw new Error('There is nothing to draw on.');
  const at = (x: number, y: number): [number, number] => [
    sheet.x + x * sheet.width,
    sheet.y + y * sheet.height,
  ];
  const lines = [
    [at(0.1, 0.8), at(0.5, 0.75), at(0.9, 0.8)],
    [at(0.3, 0.75), at(0.3, 0.4), at(0.22, 0.55), at(0.3, 0.45), at(0.4, 0.55)],
    [at(0.5, 0.75), at(0.5, 0.5), at(0.42, 0.6), at(0.5, 0.55), at(0.58, 0.62)],
  ];
  const { mouse } = yusuf.page;
  for (const [start, ...rest] of lines) {
    if (!start) continue;
    await mouse.move(...start);
    await mouse.down();
    for (const point of rest) await mouse.move(...point, { steps: 3 });
    await mouse.up();
  }
  await yusuf.write('What is it?', DRAWING);
  await yusuf.press('Keep');
  await yusuf.tick('Everyone');
  await yusuf.press('Back');
}

/** Writes one thing and says who may see it: nobody, unless he says so. */
async function puts(yusuf: Window, words: string, ...who: readonly string[]): Promise<void> {
  await yusuf.press('Write');
  await yusuf.write('Write it', words);
  await yusuf.press('Keep');
  for (const each of who) await yusuf.tick(each);
  await yusuf.press('Back');
}

/** Minute 58: each thing he showed is answered, and he reads it. */
export async function answerTheChild(hour: Hour): Promise<void> {
  const { lead, yusuf, report } = hour;
  const answers = [
    ['take a photo at the park with you.', 'go there every day', 'Nan is at work'],
    ['read with you at breakfast club.', 'take reading away', 'it helps you later'],
  ];
  const open = [
    '2 things that Yusuf showed have no answer yet.',
    'One thing that Yusuf showed has no answer yet.',
  ];
  for (const [place, [weWill = '', weCannot = '', because = '']] of answers.entries()) {
    const summary = lead.page.getByText(open[place] ?? '', { exact: true });
    await summary.waitFor();
    const answer = lead.page.getByRole('button', { name: 'Answer this' }).first();
    if (!(await answer.isVisible())) await summary.click();
    await answer.click();
    const dialog = lead.page.getByRole('dialog');
    await lead.write('We will', weWill, dialog);
    await lead.write('We cannot', weCannot, dialog);
    await lead.write('because', because, dialog);
    await lead.press('Give this answer', dialog);
    await summary.waitFor({ state: 'detached' });
  }
  await yusuf.press('Back');
  await yusuf.press('Answers');
  const read: string[] = [];
  for (const [place, [weWill = '', weCannot = '']] of answers.entries()) {
    if (place > 0) await yusuf.press('Next');
    await yusuf.reads('You said');
    const answer = yusuf.page.locator('.child > .page .child-answer').first();
    await expect.poll(() => answer.innerText()).toContain(weWill);
    expect(await answer.innerText()).toContain(weCannot);
    read.push(await answer.innerText());
  }
  await report.mustBeTrue('child-answers', { screens: [yusuf], log: read.join('\n\n') });
}
