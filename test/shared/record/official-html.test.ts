import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { hostileSources, hostileWords } from './hostile-words.ts';
import { entryId } from './record-entries.ts';
import { actionId, fileOf, meeting, proceedings, sources } from './record-fixture.ts';
import { part } from './record-people.ts';
import { startChromium } from '../../support/chromium.ts';
import { axeOn } from '../../support/axe.ts';

const file = fileOf();
let browser: Browser;
let asked: string[] = [];

/** A page showing `markup`; every request it makes is kept and refused. */
async function show(markup: string, width = 1366): Promise<Page> {
  asked = [];
  const context = await browser.newContext({ viewport: { width, height: 768 } });
  const page = await context.newPage();
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.setContent(markup);
  return page;
}

/** What stands in the element with this id: the text of each of its cells, or of its words and its other lines. */
const textsIn = (page: Page, id: string, pieces: string): Promise<string[]> =>
  page
    .locator(`[id="${id}"]`)
    .locator(pieces)
    .evaluateAll((found) => found.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()));

beforeAll(async () => {
  browser = await startChromium();
}, 60_000);

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(() => browser?.close());

describe('the official reading', () => {
  it('REC2 has every sentence under the name of whose words it is', async () => {
    const page = await show(officialHtml(file));
    const said = (name: string) => textsIn(page, `entry-${entryId(name)}`, '> .words, > .by');
    expect(await said('ready')).toEqual([
      'Yusuf got himself ready four mornings last week.',
      'Amina, mum For Yusuf',
    ]);
    expect(await said('nan')).toEqual([
      'I walk him down when it is hard to leave the house.',
      'Nan said, typed by Ms Okafor, Hill School For Yusuf',
    ]);
    expect(await said('english')).toEqual([
      'She says: Layla loves reading with her Nan every evening, and sleeps well.',
      'Sana, Language Line',
    ]);
    for (const { id, words, by } of proceedings.entries.filter((entry) => !entry.growing)) {
      const name = proceedings.participants.find((person) => person.id === by)?.name ?? '?';
      const [shown = '', line = ''] = await textsIn(page, `entry-${id}`, '> .words, > .by');
      expect(shown).toBe(words.replace(/\s+/g, ' '));
      expect(line).toContain(name);
    }
  });

  it('REC2 has every number, answer and step in the row of its name', async () => {
    const page = await show(officialHtml(file));
    const row = (id: string) => textsIn(page, id, 'th, td');
    expect(await row(`number-${part('nan')}`)).toEqual([
      'Nan Family and friends',
      '6 typed by Ms Okafor',
      'They are good children.',
      'More sleep for all.',
    ]);
    expect(await row(`number-${part('ruth')}`)).toContain('4 brought by Ms Okafor');
    expect(await row(`number-${part('dee')}`)).toContain('3 given after the others were shown');
    expect(await row(`number-${part('priya')}`)).toContain('5 Changed later to 6');
    expect(await row(`number-${part('kemi')}`)).toContain('No number today');
    expect(await row(`agreement-${part('dee')}`)).toContain(
      'I agree with the plan to an earlier version of the plan',
    );
    expect((await row(`agreement-${part('tom')}`))[2]).toMatch(
      /^I do not agree that this is enough\. I think Layla/,
    );
    expect(await row(`action-${actionId('alarm')}`)).toEqual([
      'When the alarm rings on Mondays, Nan walks Yusuf down to the gate.Grew from “one step up”, said by Amina',
      'Yusuf, Nan',
      'Monday 9 March 2026',
      'Yusuf',
      'Goal 1',
    ]);
    expect(await row(`person-${part('nan')}`)).toContain('Yes, said aloud, typed by Ms Okafor');
    expect(await page.locator('tbody tr').count()).toBe(3 + 14 + 12 + 7 + 11);
  });

  it('REC2 keeps the language and the direction of words', async () => {
    const page = await show(officialHtml(file));
    const words = page.locator(`[id="entry-${entryId('arabic')}"] > .words`);
    expect(await words.getAttribute('lang')).toBe('ar');
    expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await page.locator('[lang="cy"]').count()).toBe(1);
  });

  it('TONGUE3 has both languages of an entry, each marked, with who put it into the other', async () => {
    const page = await show(officialHtml(file));
    const entry = page.locator(`[id="entry-${entryId('welsh')}"]`);
    const words = entry.locator(':scope > .words');
    expect(
      await words.evaluateAll((all) =>
        all.map((each) => [each.getAttribute('lang'), each.getAttribute('dir')]),
      ),
    ).toEqual([
      ['cy', 'auto'],
      ['en', 'auto'],
    ]);
    expect(await entry.innerText()).toContain('In English, by Sana:\n\nIdris comes fishing with me');
  });

  it('REC3 has a title that names no one, and days in words', async () => {
    const page = await show(officialHtml(file));
    expect(await page.title()).toBe('Record of the meeting, Wednesday 4 March 2026');
    expect(await page.locator('dl').first().innerText()).toContain('15:30 to 16:34');
  });

  it('REC3 has the times of the zone the meeting was in', async () => {
    const page = await show(officialHtml(fileOf({ ...sources, timeZone: 'Asia/Kolkata' })));
    expect(await page.locator('dl').first().innerText()).toContain('21:00 to 22:04');
  });

  it('REC4 has the fingerprint, and a preview says that it has none', async () => {
    const page = await show(officialHtml(file));
    expect((await page.locator('code').first().innerText()).replaceAll(' ', '')).toBe(file.fingerprint);
    const open = fileOf({
      ...sources,
      proceedings: { ...proceedings, meeting: { ...meeting, closedAt: null } },
    });
    const preview = await show(officialHtml({ ...open, fingerprint: null }));
    expect(await preview.locator('.notice').innerText()).toMatch(/^This is a preview/);
  });

  it('REC8 shows hostile words as words, and nothing of them acts', async () => {
    const hostile = fileOf(hostileSources());
    const markup = officialHtml(hostile);
    const clean = await show(officialHtml(file));
    const kinds = (page: Page) =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const names = all.flatMap((e) => [e.localName, ...[...e.attributes].map((a) => `@${a.name}`)]);
        return [...new Set(names)].sort();
      });
    const known = await kinds(clean);
    const page = await show(markup);
    expect((await kinds(page)).filter((kind) => !known.includes(kind))).toEqual([]);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
    const text = await page.evaluate(() => document.body.textContent ?? '');
    for (const { shown } of hostileWords) expect(text).toContain(shown);
    expect(text).not.toMatch(/(?!\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe]/u);
    expect(await page.locator('#outcome').isVisible()).toBe(true);
  });

  it('REC9 says no average: no number stands on it that nobody said', async () => {
    const page = await show(officialHtml(file));
    const words = await page.locator('section[aria-labelledby="scale"]').innerText();
    expect(words).not.toMatch(/average|mean |median|\d\.\d/i);
    expect(
      await page
        .locator('circle')
        .evaluateAll((found) => new Set(found.map((c) => c.getAttribute('r'))).size),
    ).toBe(1);
  });

  it.each([
    ['laptop', 1366],
    ['phone', 360],
  ])('REC10 passes axe on a %s and fetches nothing', async (_, width) => {
    const page = await show(officialHtml(file), width);
    const { violations } = await axeOn(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('REC10 is never wider than a screen of 320 pixels, whatever people typed', async () => {
    const pages = [officialHtml(file), officialHtml(fileOf(hostileSources()))];
    for (const markup of pages) {
      const page = await show(markup, 320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  it('REC11 marks each printed page with its number and the fingerprint', async () => {
    const page = await show(officialHtml(file));
    const marks = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      return rules.filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText);
    });
    expect(marks).toHaveLength(1);
    expect(marks[0]).toContain((file.fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 '));
    expect(marks[0]).toMatch(/@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\)/);
  });

  it('REC11 prints as a tagged A4 document whose tables go on with their headings and break between rows', async () => {
    const page = await show(officialHtml(file));
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThan(9);
    await page.emulateMedia({ media: 'print' });
    const styles = (found: Element[]) =>
      found.map((each) => [getComputedStyle(each).display, getComputedStyle(each).breakInside].join(' '));
    expect(new Set(await page.locator('thead').evaluateAll(styles))).toEqual(
      new Set(['table-header-group avoid']),
    );
    expect(new Set(await page.locator('tbody tr').evaluateAll(styles))).toEqual(new Set(['table-row avoid']));
  });

  it('REC12 has what was added later, with its day and name, after the record', async () => {
    const page = await show(officialHtml(file));
    const added = page.locator('section[aria-labelledby="addenda"] li');
    expect(await added.innerText()).toMatch(/^Tom rang on Friday.*\n+Friday 6 March 2026, by Ms Okafor$/);
  });
});
