import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Axe over one page of ours. It runs within the page itself: our pages frame no others, and the page that it would open
 * beside each one takes longer than all its rules.
 */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in the dialog that is open: each rule with the elements that break it. */
export async function axeOnDialog(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  const { violations } = await axeOn(page).withTags(STANDARDS).include('dialog[open]').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
}
