import { type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mapWords } from '../../client/copy/phone-map.ts';
import { type BuiltClient, serveBuiltClient } from '../support/built-client.ts';
import { participantOf } from '../support/fixtures/fixture-people.ts';
import { type Pull, SCENES, type SceneName } from '../support/fixtures/fixture-scenes.ts';
import { startChromium } from '../support/chromium.ts';
import { axeOn } from '../support/axe.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

// Each of these opens a page of its own in a browser that other tests share the machine with.
vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let client: BuiltClient;
let complaints: string[] = [];

/** One scene of the phone's gallery, in a browser of its own; what the browser complains of is kept. */
async function scene(name: SceneName | 'door', options: BrowserContextOptions = {}): Promise<Page> {
  complaints = [];
  const page = await (await browser.newContext({ ...phone, ...options })).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${client.url}/dev/phone?scene=${name}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Makes something happen that the others do. */
const pull = (page: Page, what: Pull): Promise<boolean> =>
  page.evaluate((detail) => dispatchEvent(new CustomEvent('pull', { detail })), what);

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).tap();
const sizeOf = async (page: Page, name: string) => {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  return box && { width: box.width, height: box.height };
};
const focusIsIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector);

/** Whether something comes to stand on the page; rejects when it does not come in time. */
async function appears(what: Locator): Promise<boolean> {
  await what.waitFor();
  return what.isVisible();
}

beforeAll(async () => {
  client = await serveBuiltClient();
  browser = await startChromium();
}, 60_000);

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await client?.close();
});

describe('every page of the phone', () => {
  const names = [...(Object.keys(SCENES) as SceneName[]), 'door'] as const;

  it.each(names)('PHONE11 PHONE13 passes axe, fits, and has its bars: %s', async (name) => {
    // High enough for the whole page: what the bar below covers for a moment is no smaller for that.
    const page = await scene(name, { viewport: { width: 320, height: 2600 }, reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await axeOn(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, input, select, textarea, summary')]
        .map((element) => element.closest('label') ?? element)
        .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
        .map(({ html, box }) => `${box.width} by ${box.height}: ${html}`),
    );
    expect(small).toEqual([]);
    const unread = await page.evaluate(() =>
      [...document.querySelectorAll('main p, main li, main dd, main button')]
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 15)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(unread).toEqual([]);
    expect(await page.getByRole('button', { name: 'Leave' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each(['map-sheet', 'scale-shown', 'plan'] as const)(
    'PHONE11 fits with the biggest words, and in the dark: %s',
    async (name) => {
      const page = await scene(name, { viewport: { width: 320, height: 2600 }, colorScheme: 'dark' });
      await press(page, /Bigger words/);
      await press(page, /Bigger words/);
      expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('largest');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it('PHONE13 help for a child in danger is one tap away, and the number can be called', async () => {
    const page = await scene('map-first');
    await press(page, 'Help');
    const call = page.getByRole('link', { name: 'Call 999' });
    expect(await call.getAttribute('href')).toBe('tel:999');
  });

  it('CHILD4 sheet and plan can be looked at for one child, with nothing about the other', async () => {
    const page = await scene('map-two-children');
    await press(page, mapWords.seeSheet);
    const main = page.locator('main');
    await main.getByText('She goes with him.').waitFor();
    await press(page, 'Yusuf');
    await main.getByText('She goes with him.').waitFor({ state: 'detached' });
    expect(await main.innerText()).toContain('He swims each week.');
    expect(await main.innerText()).not.toContain('She sings in the choir.');
    await pull(page, { command: { type: 'movePhase', to: 'plan' } });
    await main.getByText('Tom takes him to swim.').waitFor();
    expect(await main.innerText()).not.toContain('Nan comes to hear her sing.');
    await press(page, 'All');
    await main.getByText('Nan comes to hear her sing.').waitFor();
  });

  it('SAFE1 the emergency number comes first, then the numbers of this service, one tap away', async () => {
    const page = await scene('map-first');
    await pull(page, { meeting: { safeNumbers: [{ name: 'Front door', number: '020 7946 0018' }] } });
    await press(page, 'Help');
    const calls = page.getByRole('dialog').getByRole('link');
    await calls.nth(1).waitFor();
    expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'tel:999',
      'tel:02079460018',
    ]);
  });

  it('HAND1 tells the lead alone with two taps, and hears that it was seen and not what', async () => {
    const page = await scene('map-first');
    await press(page, 'Help');
    await page.getByText('Only Ms Okafor sees this. It is not in the record.').waitFor();
    await press(page, 'I need a break');
    await page.getByText('Sent. Not seen yet.').waitFor();
    await press(page, 'Close');
    expect(await page.getByText('I need a break').count()).toBe(0);
    await pull(page, { command: { type: 'seeHand', from: participantOf('amina'), what: 'needABreak' } });
    await page.getByText('Ms Okafor has seen what you sent.').waitFor();
    await press(page, 'OK');
    await expect.poll(() => page.getByText('Ms Okafor has seen what you sent.').count()).toBe(0);
  });

  it('PHONE13 says in words that there is no signal, and keeps the status in its corner', async () => {
    const page = await scene('map-first', { viewport: { width: 320, height: 640 } });
    const before = await page.locator('.status-word').boundingBox();
    await pull(page, { status: 'deviceOnly' });
    await pull(page, { connection: { state: 'offline', since: 0 } });
    await page.getByText('We keep what you wrote.').waitFor();
    const after = await page.locator('.status-word').boundingBox();
    const right = (box: typeof before) => Math.round((box?.x ?? 0) + (box?.width ?? 0));
    expect(right(after)).toBe(right(before));
  });
});

describe('the curtain', () => {
  it('CURTAIN1 CURTAIN2 leaves nothing of the meeting in the document, and gives back words, caret and dialog', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('He is tired');
    await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).setSelectionRange(3, 5));
    const all = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
    expect(await all()).toContain('working well');
    await pull(page, { command: { type: 'drawCurtain', curtain: 'calm' } });
    await page.getByRole('heading', { name: 'We go on soon.' }).waitFor();
    // Once as a heading, and maybe once more for whoever listens.
    expect(await page.locator('#app').innerText()).toMatch(/^We go on soon\.(\nWe go on soon\.)?$/);
    expect(await all()).not.toMatch(/Okafor|Yusuf|working well|tired|textarea/);
    await pull(page, { command: { type: 'drawCurtain', curtain: null } });
    await page.getByRole('textbox').waitFor();
    expect(
      await page.evaluate(() => {
        const box = document.activeElement;
        return box instanceof HTMLTextAreaElement && [box.value, box.selectionStart, box.selectionEnd];
      }),
    ).toEqual(['He is tired', 3, 5]);
    await press(page, 'Help');
    await pull(page, { command: { type: 'drawCurtain', curtain: 'break' } });
    await page.getByRole('heading', { name: 'We have a short break.' }).waitFor();
    await pull(page, { command: { type: 'drawCurtain', curtain: null } });
    await page.locator('dialog:modal').waitFor();
    await press(page, 'Close');
    expect(await page.getByRole('textbox').inputValue()).toBe('He is tired');
    expect(complaints).toEqual([]);
  });
});

describe('taking part', () => {
  it('PHONE2 asks first, with two answers alike, and only the lead hears of “Not today”', async () => {
    const page = await scene('late');
    // The page comes with the lines for somebody late, and is not pushed down by them.
    expect(await page.locator('.catch-up li').count()).toBe(5);
    expect(await heading(page)).toBe('Why we meet');
    expect(await sizeOf(page, 'Yes, that is OK')).toEqual(await sizeOf(page, 'Not today'));
    await press(page, 'Not today');
    await page.getByText('Only Ms Okafor sees this.').waitFor();
    await press(page, 'I want to take part now');
    expect(await appears(page.getByRole('textbox'))).toBe(true);
  });
});

describe('following the lead', () => {
  it('PHONE3 goes along when nothing is being written', async () => {
    const page = await scene('map-first');
    await pull(page, { command: { type: 'movePhase', to: 'scale' } });
    await expect.poll(() => heading(page)).toBe('Where are we today?');
  });

  it('PHONE3 stays with focus and words while somebody writes, and goes when they press', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('He is');
    await pull(page, { command: { type: 'movePhase', to: 'scale' } });
    await page.getByText('Everyone is now at: Scale').waitFor();
    expect(await focusIsIn(page, 'textarea')).toBe(true);
    await page.keyboard.type(' tired');
    expect(await page.getByRole('textbox').inputValue()).toBe('He is tired');
    await press(page, 'Go to Scale');
    await expect.poll(() => heading(page)).toBe('Where are we today?');
    await pull(page, { command: { type: 'movePhase', to: 'map' } });
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('He is tired');
  });
});

describe('the plan', () => {
  it('PLAN8 PLAN9 PLAN10 asks the writer of a step, and makes it by its moment', async () => {
    const page = await scene('plan');
    await page.getByText('Family 2 · Services 1').waitFor();
    await press(page, 'Add a step');
    await page.getByRole('textbox', { name: 'What will be done?' }).fill('Improve attendance');
    await page.getByText('What will we see when it is done? Say just that.').waitFor();
    await page.getByText('Say it as “When …, … will …”').tap();
    await page.getByLabel('When', { exact: true }).fill('the alarm rings');
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Nan' });
    await page.getByLabel('will', { exact: true }).fill('walk Yusuf down');
    expect(await page.getByRole('checkbox', { name: 'Amina' }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: 'Nan' }).isChecked()).toBe(true);
    await press(page, 'Add this step');
    expect(await appears(page.getByText('When the alarm rings, Nan will walk Yusuf down.'))).toBe(true);
    await page.getByText('Family 3 · Services 1').waitFor();
  });
});

describe('the map', () => {
  it('PHONE5 says who will see a note, open or hidden', async () => {
    const open = await scene('map-first');
    await open.getByText('Everyone in this meeting will see this').waitFor();
    const hidden = await scene('map-hidden');
    await hidden.getByText('Only you can see this').first().waitFor();
    await hidden.getByRole('textbox').fill('He laughs again.');
    await press(hidden, 'Send');
    await hidden.locator('.note-by').getByText('Only you can see this until we all').waitFor();
    await pull(hidden, { command: { type: 'showAll' } });
    expect(await appears(hidden.getByText('Everyone here can see this.'))).toBe(true);
  });

  it('PHONE6 skips with a button as big as the one that sends, from good things to worries', async () => {
    const page = await scene('map-first');
    expect(await heading(page)).toBe("What's working well?");
    expect(await sizeOf(page, 'Skip this one')).toEqual(await sizeOf(page, 'Send'));
    await press(page, 'Skip this one');
    expect(await heading(page)).toBe('What are we worried about?');
  });

  it('PHONE6 never leads a child on to worries', async () => {
    const page = await scene('map-child');
    await press(page, 'Skip this one');
    expect(await heading(page)).toBe('Our sheet');
  });

  it('PHONE14 UNDO2 changes a sent note, takes it back and undoes that, deletes it and undoes that, and goes on with it', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('He is often tried.');
    await press(page, 'Send');
    await press(page, 'Change');
    await page.getByRole('textbox', { name: 'Change your note' }).fill('He is often tired.');
    await press(page, 'Save the change');
    await page.getByText('He is often tired.').waitFor();
    await press(page, 'Take it back');
    await page.getByText('Only you can see this. It is not sent.').waitFor();
    await press(page, 'Send it again');
    await page.getByText('Everyone here can see this.').waitFor();
    await press(page, 'Take it back');
    await press(page, 'Delete');
    await press(page, 'Delete it');
    await page.getByText('Your note is deleted.').locator('visible=true').first().waitFor();
    expect(await page.getByText('He is often tired.').count()).toBe(0);
    await press(page, 'Put it back');
    await page.getByText('He is often tired.').waitFor();
    await press(page, 'Write on');
    expect(await page.getByRole('textbox').inputValue()).toBe('He is often tired.');
  });

  it('PLAIN4 PLAIN5 offers a plainer way before a note is sent, and tells what shown terms mean', async () => {
    const page = await scene('map-sheet');
    await pull(page, { write: { who: 'tom', column: 'worries', words: 'CAMHS is slow and he is lazy.' } });
    await page.getByText('A team that helps children whose feelings are very hard.').waitFor();
    expect(await page.locator('.term-meanings > li').count()).toBe(1);
    const first = await scene('map-first');
    const box = first.getByRole('textbox');
    await box.fill('Mum is non-engaging with CAMHS.');
    await press(first, 'Use “finding it hard to take part” for “non-engaging”');
    expect(await box.inputValue()).toBe('Mum is finding it hard to take part with CAMHS.');
    await press(first, 'Leave “CAMHS” as it is');
    expect(await focusIsIn(first, 'textarea')).toBe(true);
    expect(await first.locator('.plain-hint').count()).toBe(0);
    const { violations } = await axeOn(first).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(first, 'Send');
    await first.locator('.note-words', { hasText: 'Mum is finding it hard' }).waitFor();
  });

  it('TONGUE1 TONGUE4 says a note in two languages, which stay together', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('Wuu hurdaa.');
    await page.getByText('Say it in two languages').tap();
    await page.getByLabel('My words are in').selectOption({ label: 'Soomaali · Somali' });
    await page.getByLabel('The same in English').fill('He sleeps.');
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, 'Send');
    const note = page.locator('.phone-list > .note', { hasText: 'Wuu hurdaa.' });
    await note.getByText('He sleeps.').waitFor();
    expect(await note.locator('[lang="so"]').textContent()).toBe('Wuu hurdaa.');
    await press(page, /See our sheet/);
    expect(await appears(page.getByText('In English, by Amina:'))).toBe(true);
  });

  it('PHONE15 gives somebody else’s words with their name and the typist’s', async () => {
    const page = await scene('map-first');
    await page.getByText('These are somebody else’s words').tap();
    await page.getByLabel('Who said it?').selectOption({ label: 'Nan' });
    await page.getByRole('textbox').fill('I walk him down.');
    await press(page, 'Send');
    expect(await appears(page.getByText('Nan said, you typed'))).toBe(true);
  });

  it('PHONE15 typing for somebody says so, and leaves one’s own words alone', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('My own words');
    await page.getByLabel('I am typing for').selectOption({ label: 'Nan' });
    await page.getByText('You are typing for Nan.').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    await page.getByLabel('I am typing for').selectOption({ label: 'Myself' });
    expect(await page.getByRole('textbox').inputValue()).toBe('My own words');
  });

  it('PHONE14 writes beside what somebody else wrote', async () => {
    const page = await scene('map-sheet');
    await press(page, 'Add a note to what Tom, school nurse wrote');
    await page.getByRole('textbox').fill('At home too.');
    await press(page, 'Send');
    await page.locator('.phone-beside').getByText('At home too.').waitFor();
    await press(page, 'Suggest a sentence: Worry statement');
    await page.getByRole('textbox').fill('Yusuf is rested at school.');
    await press(page, 'Send');
    expect(await appears(page.locator('.phone-beside').getByText('Yusuf is rested at school.'))).toBe(true);
  });
});
