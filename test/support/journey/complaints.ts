import type { Page } from 'playwright-core';
import { axeOn } from '../axe.ts';

/** Smallest side of what is pressed with a finger, in CSS pixels. */
const FINGER = 44;

/** What axe finds wrong with a page and, for a phone, what is too small to press or too wide to read. */
export async function complaintsOf(page: Page, isPhone: boolean): Promise<string[]> {
  const { violations } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(isPhone ? await tooSmallOrWide(page) : []),
  ];
}

/** What is too small for a finger, or wider than the screen. */
export function tooSmallOrWide(page: Page): Promise<string[]> {
  return page.evaluate((finger) => {
    const targets = [...document.querySelectorAll('button, a, input, select, textarea, summary')]
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ html: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }));
    const small = targets
      .filter(({ box }) => box.width > 0 && (box.width < finger - 0.5 || box.height < finger - 0.5))
      .map(({ html, box }) => `${box.width} by ${box.height}: ${html}`);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...small, `${scrollWidth} wide on ${innerWidth}`] : small;
  }, FINGER);
}
