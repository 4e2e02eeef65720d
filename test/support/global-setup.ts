import { chromiumPath } from './browser.ts';

/** Once before the tests: finds or installs a browser, and tells every test file where it is. */
export async function setup(): Promise<void> {
  process.env['CHROMIUM_PATH'] = await chromiumPath();
}
