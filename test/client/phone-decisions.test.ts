import { type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BuiltClient, serveBuiltClient } from '../support/built-client.ts';
import type { Pull, SceneName } from '../support/fixtures/fixture-scenes.ts';
import { axeOn } from '../support/axe.ts';
import { startChromium } from '../support/chromium.ts';
import { participantOf } from '../support/fixtures/fixture-people.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let client: BuiltClient;

async function scene(name: SceneName): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(`${client.url}/dev/phone?scene=${name}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const pull = (page: Page, what: Pull): Promise<boolean> =>
  page.evaluate((detail) => dispatchEvent(new CustomEvent('pull', { detail })), what);
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).tap();
const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

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

/** Goes from the question to a sealed number. */
async function sealNumber(page: Page, number: string): Promise<void> {
  await page.getByRole('radio', { name: number, exact: true }).check({ force: true });
  await press(page, 'Next: say why');
  await page.getByRole('textbox').fill('Mornings are loud.');
  await press(page, 'Next: one up');
  await page.getByRole('textbox').fill('In on time three days.');
  await press(page, 'Next: look at it again');
  await page.getByText('Mornings are loud.').waitFor();
}

describe('the scale', () => {
  it('PHONE7 seals a number with its words, and shows them with everybody’s in seating order', async () => {
    const page = await scene('scale-number');
    await page.getByText('Nobody sees your number').waitFor();
    await sealNumber(page, '4');
    await press(page, 'Seal my number');
    await expect.poll(() => heading(page)).toBe('Your number is sealed');
    await pull(page, { score: { who: 'bell', number: 6 } });
    await pull(page, { score: { who: 'okafor', number: 7 } });
    await pull(page, { command: { type: 'revealScores' } });
    await expect.poll(() => heading(page)).toBe('Our numbers');
    const names = await page.locator('.phone-list > li p.cluster > strong').allTextContents();
    expect(names).toEqual(['Ms Okafor', 'Mr Bell', 'Amina (you)']);
    const words = (await page.locator('main').textContent()) ?? '';
    expect(words).toContain('Our numbers go from 4 to 7.');
    expect(words).not.toMatch(/average|mean|5\.\d/i);
  });

  it('PHONE7 seals “No number today” without asking why', async () => {
    const page = await scene('scale-number');
    await press(page, 'Next: say why');
    await page.getByText('Choose a number, or “No number today”.').waitFor();
    await page.getByRole('radio', { name: 'No number today' }).check({ force: true });
    await press(page, 'Next');
    await press(page, 'Seal my number');
    await expect.poll(() => heading(page)).toBe('Your number is sealed');
  });

  it('PHONE7 marks a number that comes after the others', async () => {
    const page = await scene('scale-missed');
    await press(page, 'Add a number');
    await sealNumber(page, '6');
    await page.getByText('It is marked “added later”.').waitFor();
    await press(page, 'Show my number');
    expect(
      await appears(page.locator('.note').filter({ hasText: 'Amina (you)' }).getByText('added later')),
    ).toBe(true);
  });

  it('PHONE7 asks again when the question has been reworded', async () => {
    const page = await scene('scale-sealed');
    await pull(page, { question: 'How safe are mornings?' });
    await expect.poll(() => heading(page)).toBe('How safe are mornings?');
    expect(await page.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true);
  });
});

describe('the plan', () => {
  it('PHONE18 makes a step of one’s own “one up” in two taps', async () => {
    const page = await scene('plan-empty');
    await press(page, 'Make it a step');
    await page.getByLabel('By which day?').fill('2026-03-10');
    await press(page, 'Add this step');
    const step = page.locator('.note').filter({ hasText: 'A 5 if he is in on time three days.' });
    await step.getByText('By Tuesday 10 March').waitFor();
    expect(await page.getByRole('button', { name: 'Make it a step' }).count()).toBe(0);
  });

  it('PHONE18 changes a step, takes it away and puts it back', async () => {
    const page = await scene('plan');
    await press(page, 'Change this step: Ring school before nine if it is a hard morning.');
    await page.getByRole('checkbox', { name: 'Tom' }).check();
    await press(page, 'Save this step');
    await page.getByText('Amina and Tom').waitFor();
    await press(page, 'Change this step: Ring school before nine if it is a hard morning.');
    await press(page, 'Take this step away');
    await page.getByText('The step is taken away.').waitFor();
    expect(await page.getByText('Amina and Tom').count()).toBe(0);
    await press(page, 'Put it back');
    expect(await appears(page.getByText('Amina and Tom'))).toBe(true);
  });

  it('PHONE4 PHONE18 keeps a step that was begun', async () => {
    const page = await scene('plan');
    await press(page, 'Add a step');
    await page.getByLabel('What will be done?').fill('Look for');
    await press(page, 'Back');
    await press(page, 'Add a step');
    expect(await page.getByLabel('What will be done?').inputValue()).toBe('Look for');
  });
});

describe('agreeing', () => {
  it('PHONE16 gives one of four like answers, and takes it again when the plan has changed', async () => {
    const page = await scene('agree');
    const sizes = await page
      .locator('.choice-list > .choice')
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().width));
    expect(sizes).toHaveLength(4);
    expect(new Set(sizes).size).toBe(1);
    await press(page, 'Give my answer');
    await page.getByText('Choose an answer.').waitFor();
    await page.getByRole('radio', { name: 'I do not agree' }).check();
    await page.getByLabel('In your own words').fill('Tuesday is too early.');
    await press(page, 'Give my answer');
    await page.getByRole('heading', { name: 'Your answer is in' }).waitFor();
    await pull(page, { planChange: 'Another step' });
    await page.getByText('The plan has changed since your answer.').waitFor();
    expect(await page.getByLabel('In your own words').inputValue()).toBe('Tuesday is too early.');
  });

  it('PHONE16 tells only the lead: the others see “I’d rather not say”', async () => {
    const page = await scene('agree');
    await page.getByRole('radio', { name: 'I do not agree' }).check();
    await page.getByLabel('Tell only Ms Okafor').check();
    await press(page, 'Give my answer');
    await page.getByText('Only Ms Okafor sees your answer.').waitFor();
    await pull(page, { command: { type: 'showAgreements' } });
    const shown = page.locator('section').filter({ hasText: 'What everyone says' }).locator('.note');
    expect(await appears(shown.filter({ hasText: 'Amina (you)' }).getByText("I'd rather not say"))).toBe(
      true,
    );
  });
});

describe('what comes while somebody writes', () => {
  it('PHONE21 moves nothing on the page, and a press on its way goes through it', async () => {
    const page = await scene('map-first');
    await page.getByRole('textbox').fill('He is often tired.');
    await page.getByText('Say it in two languages').waitFor();
    const places = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(h1, textarea, button, label, summary), .phone-foot')].map(
          (element) => element.getBoundingClientRect().top,
        ),
      );
    const before = await places();
    // A plainer way for a word, offered while its writer may be on the way to “Send”.
    await page.getByRole('textbox').fill('He failed to attend.');
    const use = page.getByRole('button', { name: 'Use “did not come to” for “failed to attend”' });
    await use.waitFor();
    expect(await places()).toEqual(before);
    const [sendButton, bar] = await Promise.all([
      page.getByRole('button', { name: 'Send', exact: true }).boundingBox(),
      page.locator('.page-foot').boundingBox(),
    ]);
    if (!sendButton || !bar) throw new Error('There is no “Send”, or no bar below.');
    expect(sendButton.y + sendButton.height).toBeLessThanOrEqual(bar.y);
    await use.tap();
    await use.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox').inputValue()).toBe('He did not come.');
    // A child's pages, lent to whoever reads this and taken back.
    const lend = (to: 'amina' | null): Promise<boolean> =>
      pull(page, {
        command: { type: 'lendPages', of: participantOf('yusuf'), to: to && participantOf(to) },
      });
    await lend('amina');
    const open = page.getByRole('button', { name: 'Open Yusuf’s pages' });
    await open.waitFor();
    expect(await places()).toEqual(before);
    await lend(null);
    await open.waitFor({ state: 'detached' });
    await pull(page, { status: 'deviceOnly' });
    const takesPress = (): Promise<string> =>
      page
        .locator('.phone-lines .notice-warning')
        .first()
        .evaluate((line) => getComputedStyle(line).pointerEvents);
    await pull(page, { connection: { state: 'offline', since: 0 } });
    expect(await takesPress()).toBe('none');
    await expect.poll(takesPress).toBe('auto');
    await pull(page, { command: { type: 'movePhase', to: 'scale' } });
    await page.getByText('Everyone is now at: Scale').waitFor();
    await pull(page, { command: { type: 'raiseHand', what: 'slowDown' } });
    await pull(page, { command: { type: 'seeHand', from: participantOf('amina'), what: 'slowDown' } });
    await page.getByText('Ms Okafor has seen what you sent.').waitFor();
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press(page, 'Go to Scale');
    await expect.poll(() => heading(page)).toBe('Where are we today?');
  });
});

describe('seeing it differently', () => {
  it('DIFF5 PLAIN6 says so beside somebody’s number and beside a step, and takes it back', async () => {
    const page = await scene('scale-shown');
    expect(await page.getByRole('button', { name: 'I see it differently: Amina’s number' }).count()).toBe(0);
    await press(page, 'I see it differently: Tom’s number');
    await press(page, 'Send');
    await page.getByText('Write how you see it first.').waitFor();
    await page.getByLabel('How I see it').fill('He failed to attend twice.');
    await press(page, 'Use “did not come to” for “failed to attend”');
    await press(page, 'Send');
    const views = page.locator('.phone-list > li', { hasText: 'Tom' }).locator('.other-view');
    await views.getByText('He did not come twice.').waitFor();
    await press(page, 'Take it back');
    await page.getByLabel('How I see it').waitFor();
    expect(await page.getByLabel('How I see it').inputValue()).toBe('He did not come twice.');
    expect(await views.count()).toBe(0);
    await pull(page, { command: { type: 'movePhase', to: 'plan' } });
    const step = 'Ring school before nine if it is a hard morning.';
    await pull(page, { planChange: step });
    await pull(page, { command: { type: 'reopenPlan' } });
    await press(page, `I see it differently: ${step}`);
    await page.getByLabel('How I see it').fill('Nan could ring too.');
    await press(page, 'Send');
    expect(await appears(page.locator('.other-view').getByText('Nan could ring too.'))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('words that one would rather say plainly, or not at all', () => {
  it('PLAIN6 DIFF4 are offered with an answer, and a reason may be kept', async () => {
    const page = await scene('agree');
    await page.getByRole('radio', { name: 'I do not agree' }).check();
    const words = page.getByLabel('In your own words');
    await words.fill('Dad failed to attend.');
    await press(page, 'Use “did not come to” for “failed to attend”');
    expect(await words.inputValue()).toBe('Dad did not come.');
    expect(await page.getByLabel('I would rather not say why').count()).toBe(0);
    await words.fill('');
    await page.getByLabel('I would rather not say why').check();
    await press(page, 'Give my answer');
    await page.getByRole('heading', { name: 'Your answer is in' }).waitFor();
    await pull(page, { command: { type: 'showAgreements' } });
    const mine = page.locator('section').filter({ hasText: 'What everyone says' }).locator('.note');
    expect(await appears(mine.getByText('Would rather not say why.'))).toBe(true);
  });
});

describe('the end', () => {
  it('PHONE19 opens the record while it is shared, and says who will share it before', async () => {
    const waiting = await scene('close-waiting');
    await waiting.getByText('Ms Okafor will share it with you.').waitFor();
    expect(await waiting.getByRole('link', { name: /record|copy|PDF/i }).count()).toBe(0);
    const shared = await scene('close');
    const read = shared.getByRole('link', { name: 'Read the record' });
    expect(await read.getAttribute('href')).toBe('/in/scene/api/record.html');
  });

  it('PDF8 leads to the page to print where there is no PDF', async () => {
    const page = await scene('close');
    await page.getByRole('link', { name: 'Keep as PDF' }).click();
    await page.getByText('A PDF cannot be made just now.').waitFor();
    const print = page.getByRole('link', { name: 'Open the record to print it' });
    expect(await print.getAttribute('href')).toBe('/in/scene/api/record.html');
    expect(new URL(page.url()).pathname).not.toContain('record');
  });

  it('PHONE13 asks before leaving, and says when words would be lost', async () => {
    const page = await scene('map-first');
    await pull(page, { status: 'sending' });
    await press(page, 'Leave');
    await page.getByText('Some of your words are not saved yet.').waitFor();
    await press(page, 'Leave now');
    expect(await appears(page.getByRole('heading', { name: 'You have left' }))).toBe(true);
  });
});
