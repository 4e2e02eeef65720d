import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FixturePerson } from '../../support/fixtures/fixture-people.ts';
import type { TableSceneName } from '../../support/fixtures/table-scenes.ts';
import { startTableScreens, type TableScreens } from '../../support/table-screen.ts';
import { axeOn } from '../../support/axe.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

describe('every page of the table', () => {
  it.each<[TableSceneName, FixturePerson, number, 'light' | 'dark']>([
    ['welcome', 'okafor', 1366, 'light'],
    ['door', 'okafor', 1366, 'dark'],
    ['map', 'tom', 640, 'light'],
    ['map-hidden', 'okafor', 1280, 'light'],
    ['scale', 'okafor', 1366, 'light'],
    ['scale-shown', 'tom', 640, 'dark'],
    ['plan', 'okafor', 1366, 'light'],
    ['agree', 'okafor', 1366, 'light'],
    ['close', 'okafor', 640, 'light'],
    ['closed', 'okafor', 1366, 'light'],
  ])(
    'TABLE11 passes axe: %s for %s at %i, %s',
    { timeout: 60_000 },
    async (scene, who, width, colorScheme) => {
      const page = await screens.open(scene, who, { viewport: { width, height: 768 }, colorScheme });
      const { violations } = await axeOn(page).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(screens.complaints()).toEqual([]);
    },
  );

  it('TABLE11 fits every width, with long names and twenty notes in a column', {
    timeout: 60_000,
  }, async () => {
    const page = await screens.open('map-full');
    const scenes = ['map-full', 'door', 'scale-same', 'plan', 'agree-shown', 'closed'] as const;
    for (const scene of scenes) {
      await page.goto(page.url().replace(/scene=[\w-]+/, `scene=${scene}`));
      for (const width of [1366, 1280, 900, 899, 640, 639, 320]) {
        await page.setViewportSize({ width, height: 720 });
        await page.getByRole('heading', { level: 1 }).waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${scene} at ${width}`).toBeLessThanOrEqual(width);
      }
      // A laptop's window zoomed in four times.
      await page.setViewportSize({ width: 320, height: 256 });
      // What the width changed is drawn a moment later.
      await expect
        .poll(
          () => page.evaluate(() => document.querySelector('.page-top')?.getBoundingClientRect().height),
          {
            message: `the head of ${scene} zoomed in`,
          },
        )
        .toBeLessThan(256 * (2 / 3));
      const { wide, stuck } = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight / 2);
        const stuck = [...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
          .filter((element) => !element.matches('[popover], dialog'))
          .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
        return { wide: document.documentElement.scrollWidth, stuck };
      });
      expect(wide, `${scene} zoomed in`).toBeLessThanOrEqual(320);
      expect(stuck, `what stays over ${scene} zoomed in`).toBeLessThanOrEqual(256 / 3);
    }
  });

  it('TABLE19 shows in forced colours what is chosen and where the meeting is, and the focus', async () => {
    const page = await screens.open('map', 'okafor', { forcedColors: 'active' });
    for (const chosen of ['.button[aria-pressed=true]', '.step-now > .step-face']) {
      const edge = page.locator(chosen).first();
      expect(await edge.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('3px');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(ring).toBeGreaterThanOrEqual(3);
    // The ring of the focus is not the edge of what is chosen.
    await page.goto(page.url().replace('scene=map', 'scene=welcome'));
    const chosen = page.getByRole('radio', { name: 'OK, I take part' });
    const ringOf = (): Promise<string> =>
      page.locator('.choice:has(:checked)').evaluate((card) => getComputedStyle(card).outlineStyle);
    await chosen.waitFor();
    expect(await ringOf()).toBe('none');
    await page.keyboard.press('Tab');
    await chosen.focus();
    expect(await ringOf()).toBe('solid');
  });

  it('TABLE11 keeps the field for something new and the next step in sight on a laptop', async () => {
    const page = await screens.open('map-full', 'okafor', { viewport: { width: 1280, height: 720 } });
    for (const name of ['Add what is working well…', 'Add a worry…', 'Add an idea…']) {
      const box = await page.getByRole('textbox', { name }).boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
    }
    const next = await page.getByRole('button', { name: 'Next: Scale' }).boundingBox();
    expect(next?.y).toBeLessThan(80);
  });

  it('TABLE11 scrolls within its page on a laptop, and never as a whole', { timeout: 60_000 }, async () => {
    for (const scene of ['map', 'plan', 'agree', 'close'] as const) {
      const page = await screens.open(scene);
      const { high, seen } = await page.evaluate(() => ({
        high: document.documentElement.scrollHeight,
        seen: innerHeight,
      }));
      expect(high, scene).toBe(seen);
      await screens.clear();
    }
  });

  it('TABLE11 shows one column at a time where there is little room, and keeps what is written in the others', async () => {
    const page = await screens.open('map', 'tom', { viewport: { width: 320, height: 800 } });
    const field = page.getByRole('textbox', { name: 'Add what is working well…' });
    await field.fill('He laughs a lot');
    await page.getByText('What are we worried about?').first().click();
    expect(await field.isVisible()).toBe(false);
    await page.getByText("What's working well?").first().click();
    expect(await field.inputValue()).toBe('He laughs a lot');
  });

  it('TABLE13 all marks look alike, stand in seating order, and nobody is averaged', async () => {
    const page = await screens.open('scale-same');
    const line = page.getByRole('figure', { name: /Our numbers on a line/ });
    const marks = line.locator('.scale-line-mark');
    expect(await marks.count()).toBe(12);
    const looks = await marks.evaluateAll((all) => [
      ...new Set(
        all.map((mark) => {
          const { color, backgroundColor, borderTopColor, fontSize } = getComputedStyle(mark);
          return [color, backgroundColor, borderTopColor, fontSize].join();
        }),
      ),
    ]);
    expect(looks).toHaveLength(1);
    expect((await marks.allTextContents()).slice(0, 4)).toEqual(['Ms Okafor', 'Mr Bell', 'Amina', 'Yusuf']);
    const cut = await marks.evaluateAll((all) => all.filter((m) => m.scrollWidth > m.clientWidth + 1).length);
    expect(cut).toBe(0);
    expect(await page.locator('body').textContent()).not.toMatch(/average|mean|\bØ\b/i);
  });
});
