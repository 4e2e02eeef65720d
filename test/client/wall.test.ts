import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { madeUpPeople } from '../../client/views/dev-wall/made-up-people.ts';
import { madeUpStates } from '../../client/views/dev-wall/made-up-states.ts';
import { wallName } from '../../client/views/wall/people.ts';
import { CURTAIN_MS } from '../../client/views/wall/curtain.ts';
import { TURN_MS } from '../../client/views/wall/paging/turning.tsx';
import { readable, WALL_SIZE, WallGallery } from '../support/wall-gallery.ts';
import { axeOn } from '../support/axe.ts';

const states = Object.keys(madeUpStates);
const people = madeUpPeople(12);
const everybody = people.map(({ name }) => name);
/** Besides the 55 inches of every test: an old projector's laptop, and a screen of four thousand. */
const OTHER_SIZES = [
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
];

let gallery: WallGallery;
beforeAll(async () => {
  gallery = await WallGallery.open();
}, 60_000);
afterEach(() => gallery.clear());
afterAll(() => gallery?.close());

/** Sizes of everything that has words of its own, in percent of the screen's width, the smallest for each kind. */
function smallestWords(page: Page): Promise<{ body: number; heading: number }> {
  return page.evaluate(() => {
    const smallest = { body: 100, heading: 100 };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const isSeen = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!element || !isSeen || !node.textContent?.trim() || element.closest('.visually-hidden, svg'))
        continue;
      const percent = (Number.parseFloat(getComputedStyle(element).fontSize) / innerWidth) * 100;
      const kind = element.closest('h1, h2, h3') ? 'heading' : 'body';
      smallest[kind] = Math.min(smallest[kind], percent);
    }
    return smallest;
  });
}

/** What scrolls, stands over the screen's edge, or over the edge of the box of its page. */
function overEdges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) found.push('the page scrolls');
    for (const element of document.querySelectorAll('main *:not(.wall-mark *)')) {
      if (element.closest('.wall-ruler, .wall-marks-ruler, .visually-hidden, svg')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      const edge = element.closest('.wall-page-box')?.getBoundingClientRect();
      const bottom = Math.min(innerHeight, edge?.bottom ?? innerHeight) + 1;
      if (box.bottom > bottom || box.right > innerWidth + 1 || box.left < -1 || box.top < -1) {
        found.push(element.outerHTML.slice(0, 90));
      }
      const { overflowY } = getComputedStyle(element);
      if (overflowY === 'auto' || overflowY === 'scroll') found.push(`scrolls: ${element.className}`);
    }
    return found;
  });
}

/** What axe finds on the page. */
async function violations(page: Page): Promise<unknown[]> {
  const found = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

/** Holds for every picture of the wall, whatever is on it. */
async function keepsTheRules(page: Page): Promise<void> {
  // Pages are measured once the fonts are there, a moment after the words.
  await expect.poll(() => overEdges(page), { timeout: 10_000 }).toEqual([]);
  const { body, heading } = await smallestWords(page);
  // A root of 2.2vw is rounded in its last binary digits.
  expect(body).toBeGreaterThan(2.1999);
  expect(heading).toBeGreaterThan(2.9999);
  expect(await violations(page)).toEqual([]);
  expect(gallery.complaints).toEqual([]);
}

describe('the wall in every state', () => {
  it.each(states)(
    'WALL1 WALL3 WALL4 WALL13 %s is big enough, whole, readable by all, and private',
    async (state) => {
      const page = await gallery.state(state);
      await keepsTheRules(page);
      const words = (await page.locator('body').textContent()) ?? '';
      for (const secret of ['Adeyemi', 'Rahman', 'room 4', 'Mornings before school'])
        expect(words).not.toContain(secret);
      // “mum” and the like are part of what people say; the name of an agency never is.
      const never = people.map(({ name, agency }) => (/^[A-Z]/.test(agency) ? agency : `${name}, ${agency}`));
      expect(never.filter((each) => words.includes(each))).toEqual([]);
    },
  );

  it.each(['welcome-twelve', 'map-many', 'scale-twelve', 'plan', 'agree-shown', 'close'])(
    'WALL2 WALL3 WALL4 %s is as big and whole on other screens',
    async (state) => {
      const page = await gallery.state(state);
      for (const size of OTHER_SIZES) {
        await page.setViewportSize(size);
        const isBigEnough = async (): Promise<boolean> => {
          const { body, heading } = await smallestWords(page);
          return body > 2.1999 && heading > 2.9999;
        };
        await expect.poll(isBigEnough, { message: `words at ${size.width}`, timeout: 10_000 }).toBe(true);
        await expect.poll(() => overEdges(page), { timeout: 10_000 }).toEqual([]);
      }
      const lists = page.locator('[data-column] [data-page]');
      for (const list of await lists.all()) expect(await list.locator('> li').count()).toBeLessThanOrEqual(7);
    },
  );

  it('DIFF3 another view stands at the side of the first, as big', async () => {
    const page = await gallery.state('map-views');
    const [one, other] = await page.locator('[data-page] .wall-views > .wall-entry').all();
    const [a, b] = [await one?.boundingBox(), await other?.boundingBox()];
    expect([a?.y, (a?.x ?? 0) < (b?.x ?? 0)]).toEqual([b?.y, true]);
    expect(Math.abs((a?.width ?? 0) - (b?.width ?? 0))).toBeLessThan(2);
  });

  it('WALL2 a group has its title on each of its pages', async () => {
    const page = await gallery.state('map-many');
    const column = page.locator('[data-column=worries]');
    await page.getByRole('button', { name: 'Next page' }).waitFor();
    const titles = column.locator('[data-page] [data-group-title]');
    while ((await titles.count()) === 0) await page.getByRole('button', { name: 'Next page' }).click();
    expect(await titles.allInnerTexts()).toEqual(['Mornings']);
  });

  it('WALL4 cuts a long note with “…” and keeps who said it', async () => {
    const page = await gallery.state('map-long');
    const note = page.locator('[data-column=workingWell] [data-page] [data-entry]');
    const isCut = await note
      .locator('.wall-words')
      .evaluate((words) => words.scrollHeight > words.clientHeight);
    expect(isCut).toBe(true);
    expect(await note.innerText()).toContain('Bartholomew-Alexander');
  });

  it('WALL7 says how many notes wait, and none of their words', async () => {
    const page = await gallery.state('map-hidden');
    expect(await readable(page)).toContain('4 notes are waiting.');
    expect(await page.locator('[data-entry]').count()).toBe(0);
  });

  /** The count under the first column. */
  const count = (page: Page): Promise<string> =>
    page.locator('[data-column=workingWell] .wall-count > .number').innerText();

  it('WALL10 turns by itself after a while, and not before', async () => {
    const page = await gallery.state('map-many', { reducedMotion: 'no-preference', clock: true });
    expect(await count(page)).toMatch(/^1 of/);
    await page.clock.runFor(TURN_MS - 1_000);
    expect(await count(page)).toMatch(/^1 of/);
    await page.clock.runFor(2_000);
    expect(await count(page)).toMatch(/^2 of/);
  });

  it('WALL10 does not turn by itself where less motion is asked for, or once stopped', async () => {
    const calm = await gallery.state('map-many', { clock: true });
    expect(await count(calm)).toMatch(/^1 of/);
    await calm.clock.runFor(3 * TURN_MS);
    expect(await count(calm)).toMatch(/^1 of/);

    const stopped = await gallery.state('map-many', { reducedMotion: 'no-preference', clock: true });
    await stopped.getByRole('button', { name: 'Stop turning' }).click();
    await stopped.clock.runFor(3 * TURN_MS);
    expect(await count(stopped)).toMatch(/^1 of/);
  });

  it('WALL10 shows a new note at once, on whatever page it stands', async () => {
    const page = await gallery.state('map-many');
    expect(await count(page)).toBe('1 of 4');
    await page.keyboard.press('n');
    await page.locator('[data-page]').getByText('One more note, 41.').waitFor();
    expect(await count(page)).toMatch(/^[234] of/);
  });
});

describe('the scale on the wall', () => {
  it('WALL5 has no number and nobody while everyone is choosing', async () => {
    const page = await gallery.state('scale-choosing');
    const words = (await page.locator('body').textContent()) ?? '';
    expect(words).toContain('Everyone is choosing');
    for (const { name } of people) expect(words).not.toContain(name);
    expect(await page.locator('.wall-mark').count()).toBe(0);
    await page.keyboard.press('s');
    await page.locator('.wall-mark-placed').first().waitFor();
  });

  it.each(['scale', 'scale-twelve', 'scale-ten-on-one', 'scale-twelve-at-zero'])(
    'WALL5 %s: one mark for each, all alike, in seating order, none over another',
    async (state) => {
      const page = await gallery.state(state);
      await page.locator('.wall-mark-placed').first().waitFor();
      const marks = await page.locator('.wall-mark-placed').evaluateAll((elements) =>
        elements.map((element) => {
          const { color, backgroundColor, borderColor, fontSize } = getComputedStyle(element);
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const look = [color, backgroundColor, borderColor, fontSize].join();
          return { name: element.querySelector('bdi')?.textContent, look, left, right, top, bottom };
        }),
      );
      const count = madeUpStates[state]?.people ?? 7;
      expect(marks.map(({ name }) => name)).toEqual(
        everybody.slice(0, count).map((name) => wallName(name, everybody)),
      );
      expect(new Set(marks.map(({ look }) => look)).size).toBe(1);
      const touching = marks.filter((one, at) =>
        marks
          .slice(at + 1)
          .some(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ),
      );
      expect(touching).toEqual([]);
    },
  );

  it('WALL5 every reason comes by, under its name, with what would make it one more', async () => {
    const page = await gallery.state('scale-few');
    const words = await readable(page);
    expect(words).toContain('sees it differently: I would say a five by now.');
    for (const part of ['Amina · 4', 'I am trying. Mondays beat me.', 'A 5 if: in on time three days']) {
      expect(words).toContain(part);
    }
    expect(words).not.toMatch(/average|mean/i);
  });

  it('SCALE9 SCALE10 says what was brought, and has the family’s own ends beside the service’s', async () => {
    const page = await gallery.state('scale-few');
    const words = await readable(page);
    expect(words).toContain('brought by Nan');
    const ends = await page.locator('.wall-ends').innerText();
    for (const own of ['Shouting every morning', 'We laugh on the way to school'])
      expect(ends).toContain(own);
    expect(await page.locator('.wall-ends q').count()).toBe(2);
  });

  it('EACH3 KEPT2 WALL5 each child has a line, and what people said names the child', async () => {
    const page = await gallery.state('scale-each');
    const line = page.locator('.wall-child-line');
    expect(await line.getByRole('heading').allTextContents()).toEqual(['For Yusuf']);
    const at = (): Promise<string | null> =>
      line.locator('.wall-mark-placed', { hasText: 'Amina' }).getAttribute('data-number');
    expect(await at()).toBe('4');
    await page.getByRole('button', { name: 'Next page' }).click();
    await line.getByRole('heading', { name: 'For Layla' }).waitFor();
    expect(await at()).toBe('5');
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.locator('[data-page] .wall-reason').first().waitFor();
    expect(await readable(page)).toContain('Amina, for Yusuf · 4');
    expect(await readable(page)).toContain('a number for chosen people');
  });
});

describe('plan, agreement and end on the wall', () => {
  it('WALL15 one child’s part says for whom it is, and has that child’s numbers alone', async () => {
    const page = await gallery.state('scale-for-child');
    const whose = page.locator('.wall-whose', { hasText: 'For Layla' });
    // A line over the picture, which has the rest of the screen.
    expect((await whose.boundingBox())?.height).toBeLessThan(WALL_SIZE.height / 8);
    const amina = page.locator('.wall-mark-placed', { hasText: 'Amina' });
    expect(await amina.getAttribute('data-number')).toBe('5');
    const words = (await page.locator('body').textContent()) ?? '';
    expect([words.includes('for Layla'), words.includes('for Yusuf')]).toEqual([true, false]);
    await page.keyboard.press('c');
    await whose.waitFor({ state: 'detached' });
    await page.locator('.wall-child-line').getByRole('heading', { name: 'For Yusuf' }).waitFor();
  });

  it('WALL6 has no answer before all are shown, and then each with its name', async () => {
    const page = await gallery.state('agree');
    expect(await page.locator('body').textContent()).not.toMatch(/I do not agree|Not yet to be seen/);
    await page.keyboard.press('s');
    await page.locator('.wall-answer').first().waitFor();
    expect(await page.locator('[data-page] .wall-answer').first().innerText()).toContain(
      'Ms Okafor · I do not agree',
    );
  });

  it('WALL9 is covered when the lead has been away for five minutes, and opens again', async () => {
    const page = await gallery.state('map', { clock: true });
    await page.keyboard.press('l');
    await page.clock.runFor(CURTAIN_MS - 1_000);
    expect(await readable(page)).toContain('Yusuf');
    await page.clock.runFor(2_000);
    await page.getByRole('heading', { name: 'We go on soon.' }).waitFor();
    expect(await page.locator('main').textContent()).toBe('We go on soon.');
    await page.keyboard.press('l');
    await page.locator('[data-column=worries]').waitFor();
  });

  it('WALL9 goes calm when nothing has changed for five minutes, and any change wakes it', async () => {
    const page = await gallery.state('map', { clock: true });
    await page.clock.runFor(CURTAIN_MS - 1_000);
    await page.keyboard.press('n');
    await page.clock.runFor(CURTAIN_MS - 1_000);
    expect(await readable(page)).toContain('Yusuf');
    await page.clock.runFor(2_000);
    await page.getByRole('heading', { name: 'We go on soon.' }).waitFor();
    expect(await page.locator('main').textContent()).toBe('We go on soon.');
    await page.evaluate(() => dispatchEvent(new CustomEvent('made-up', { detail: 'n' })));
    await page.locator('[data-column=worries]').waitFor();
  });

  it('WALL14 the table turns the pages on and back', async () => {
    const page = await gallery.state('map-many');
    const count = page.locator('[data-column=workingWell] .wall-count > .number');
    expect(await count.innerText()).toBe('1 of 4');
    for (const [key, at] of [
      ['t', 2],
      ['t', 3],
      ['b', 2],
      ['b', 1],
      ['b', 4],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => count.innerText()).toBe(`${at} of 4`);
    }
  });

  it('WALL1 first names stand alone, titles with their name, and two of one name are told apart', () => {
    const all = ['Amina Rahman', 'Amina Khan', 'Mr Featherstonehaugh-Bell', 'Jo Adeyemi', 'Nan', 'Dr. Obi'];
    expect(all.map((name) => wallName(name, all))).toEqual([
      ...['Amina R', 'Amina K', 'Mr Featherstonehaugh-Bell', 'Jo', 'Nan', 'Dr. Obi'],
    ]);
  });

  it('WALL9 has nothing of the meeting after its end', async () => {
    const page = await gallery.state('after');
    expect(await page.locator('main').textContent()).toBe('Thank you for coming.');
  });

  it('WALL11 keeps the last picture when the connection goes', async () => {
    const page = await gallery.state('map-lost');
    const words = await readable(page);
    expect(words).toContain('Not connected. Trying again.');
    expect(words).toContain('He likes swimming.');
  });
});

describe('terms on the wall', () => {
  it('PLAIN4 says under a note what its terms mean, and explains nothing that blames', async () => {
    const page = await gallery.state('map-terms');
    await page.locator('[data-page] .wall-terms').first().waitFor();
    await expect
      .poll(() => page.locator('[data-page] .wall-terms > li > strong').allTextContents())
      .toEqual(['SENCO:', 'EHA:', 'EHCP:']);
    expect(await overEdges(page)).toEqual([]);
  });

  it('VOICE11 what a child shows is up one thing at a time, good things first, turned by people alone, and gone at once', async () => {
    const page = await gallery.state('voice', { clock: true, reducedMotion: 'no-preference' });
    const here = page.locator('[data-page]');
    await here.getByText('Nan walks with me when it is hard.').waitFor();
    await page.clock.runFor(TURN_MS * 3);
    expect(await here.locator('li').count()).toBe(1);
    expect(await here.innerText()).toContain('Nan walks with me');
    await page.keyboard.press('t');
    await here.getByRole('img', { name: 'A drawing: Nan’s dog in the park' }).waitFor();
    expect(await readable(page)).not.toContain('walks with me');
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    expect(await readable(page)).not.toMatch(/walks with me|dog in the park/);
    await here
      .getByText('What they meant. Tom wrote it.')
      .or(here.getByText(/wrote it|bed by/))
      .first()
      .waitFor();
    for (let left = 2; left > 0; left -= 1) await page.keyboard.press('v');
    await page.locator('.wall-map').waitFor();
  });
});
