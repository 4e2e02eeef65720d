import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { type BuiltClient, serveBuiltClient } from '../support/built-client.ts';
import { axeOn } from '../support/axe.ts';

const MOST_WORDS = 12;
const TARGET = 48;

let client: BuiltClient;
let browser: Browser;
beforeAll(async () => {
  client = await serveBuiltClient();
  browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await client.close();
});

async function open(scene: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${client.url}/dev/child?scene=${scene}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Our words that can be seen on the page; the child's own, and names of people, are not ours. */
function ourWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const copy = document.querySelector('.child .page')?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error('there is no page');
    for (const other of copy.querySelectorAll(
      '[data-own], .visually-hidden, svg, dialog, .page-top > :first-child',
    ))
      other.remove();
    return (copy.textContent ?? '').match(/\p{L}+/gu) ?? [];
  });
}

/** Each thing to press that is smaller than a child's finger needs. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('.child button, .child label.choice, .child input')].flatMap(
        (element) => {
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          const isShown = width > 0 && element.closest('dialog') === null;
          return isShown && (width < least || height < least)
            ? [`${target.textContent} ${width}x${height}`]
            : [];
        },
      ),
    TARGET - 0.5,
  );
}

const press = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name, exact: name === 'Back' })
    .first()
    .click();

/** The ways through the pages, each a list of presses. */
const WAYS: readonly (readonly [scene: string, ...presses: readonly string[]])[] = [
  ['empty'],
  ['full'],
  ['full', 'Good things'],
  ['empty', 'Magic', 'Dreams', 'Write'],
  ['empty', 'Tightrope', 'Worries', 'Face'],
  ['empty', 'Houses', 'Good things', 'Draw'],
  ['full', 'Worries', 'noise'],
  ['full', 'Back', 'Answers'],
  ['lent', 'Back'],
  ['lent', 'Back', 'Helper'],
  ['held', 'Good things', 'Draw'],
  ['held', 'Back', 'Helper'],
  ['scale', 'My number'],
  ['scale', 'My number', '8: happy', 'Next'],
];

describe("a child's own pages", () => {
  it.each(WAYS)(
    'VOICE8 few words, big targets, and axe finds nothing: %s %s %s %s',
    async (scene, ...presses) => {
      const page = await open(scene);
      for (const name of presses) await press(page, name);
      const words = await ourWords(page);
      expect(words.length, words.join(' ')).toBeLessThanOrEqual(MOST_WORDS);
      expect(await tooSmall(page)).toEqual([]);
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    },
  );

  it('VOICE9 begins with good things, shows nothing to anybody by itself, and shows what the child chooses', async () => {
    const page = await open('empty');
    await press(page, 'Houses');
    const parts = page.locator('.child-parts button');
    expect(await parts.allTextContents()).toEqual(['Good things', 'Worries', 'Dreams']);
    await press(page, 'Good things');
    await press(page, 'Draw');
    const box = await page.locator('.child-canvas').boundingBox();
    if (!box) throw new Error('there is nothing to draw on');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 120, { steps: 12 });
    await page.mouse.up();
    expect(await page.locator('.child-canvas polyline').count()).toBe(2);
    await page.getByLabel('What is it?').fill('A hill');
    await press(page, 'Keep');
    expect(await page.getByRole('radio', { name: 'Only me' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Some people' }).check();
    await press(page, 'Back');
    expect(await page.locator('.child-thing').textContent()).toContain('Only you see this');
    await press(page, 'My drawing: A hill');
    await page.getByRole('radio', { name: 'Everyone' }).check();
    await press(page, 'Back');
    expect(await page.locator('.child-thing').textContent()).toContain('Everyone sees this');
    await page.context().close();
  });

  it('VOICE12 all that was shown goes on paper with what is said to it, and nothing of the screen', async () => {
    const page = await open('full');
    await press(page, 'Back');
    await press(page, 'Answers');
    const paper = page.locator('.child-paper');
    expect(await paper.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await paper.locator('li').count()).toBe(4);
    const words = await page.locator('body').innerText();
    expect(words).toMatch(
      /You said[\s\S]*Nan walks with me[\s\S]*We will help Nan to walk[\s\S]*works on Thursdays/,
    );
    expect(words).not.toMatch(/Listen|Saved|Next|Print/);
    expect(await page.getByRole('img', { name: 'My drawing: Nan’s dog in the park' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('LEND5 on the holder’s screen they say whose they are, ask whose words are written, and go back with one tap', async () => {
    const page = await open('held');
    const band = page.getByText('You are holding this for Yusuf');
    await band.waitFor();
    await press(page, 'Good things');
    await press(page, 'Write');
    await page.getByRole('textbox').fill('I like the swings.');
    await press(page, 'Keep');
    await page.getByRole('heading', { name: 'Whose words are these?' }).waitFor();
    expect((await ourWords(page)).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(await tooSmall(page)).toEqual([]);
    expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.getByRole('radio', { name: 'Yusuf’s own words' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'What Yusuf meant' }).check();
    await press(page, 'Next');
    expect(await page.getByRole('radio', { name: 'Only me' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'What Yusuf meant' }).waitFor();
    await press(page, 'Hand back');
    await band.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('LEND1 the child sees who has the pages too, and closes them to everybody', async () => {
    const page = await open('lent');
    await page.locator('.page-top').getByText('Nan sees this').waitFor();
    await press(page, 'Back');
    await press(page, 'Helper');
    expect(await page.getByRole('radio', { name: 'Nan' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Nobody' }).check();
    await page.getByText('Nan sees this').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('KEPT1 a number by a face is the same 0 to 10, and nobody is chosen to see it before the child chooses', async () => {
    const page = await open('scale');
    await press(page, 'My number');
    await press(page, '4: a bit sad');
    await page.getByRole('textbox', { name: 'Why?' }).fill('The bus is loud');
    await press(page, 'Next');
    const radios = page.getByRole('radio');
    expect(await radios.evaluateAll((all: HTMLInputElement[]) => all.map(({ checked }) => checked))).toEqual([
      ...[false, false],
    ]);
    const keep = page.getByRole('button', { name: 'Keep' });
    expect(await keep.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('radio', { name: 'Some people' }).check();
    expect(await keep.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: 'Nan' }).check();
    await keep.click();
    expect(await page.locator('main').innerText()).toMatch(/My number\s+4\s+Your number is safe/);
    expect((await ourWords(page)).length).toBeLessThanOrEqual(MOST_WORDS);
    await press(page, 'Change');
    expect(await page.getByRole('button', { name: '4: a bit sad' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.context().close();
  });

  it('VOICE10 "Listen" is there where the device can speak, and is not there where it cannot', async () => {
    const page = await open('empty');
    expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(1);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(0);
    await page.context().close();
  });
});
