import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Axe over one page of ours. It runs within the page itself: our pages frame no others, and the page that it would open
 * beside each one takes longer than all its rules.
 */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
