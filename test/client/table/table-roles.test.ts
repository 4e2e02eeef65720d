import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { participantOf } from '../../support/fixtures/fixture-people.ts';
import { pullOn, startTableScreens, type TableScreens } from '../../support/table-screen.ts';

let screens: TableScreens;
beforeAll(async () => {
  screens = await startTableScreens();
}, 60_000);
afterEach(() => screens.clear());
afterAll(() => screens.stop());

const askTom = { type: 'handOver', role: 'lead', to: participantOf('tom') } as const;

describe('who leads, and what the lead sees', () => {
  it('LEAD5 the lead asks a professional, goes on leading, and reads a refusal', async () => {
    const page = await screens.open('map');
    await page.getByRole('button', { name: 'For Amina' }).click();
    expect(await page.getByRole('button', { name: 'Ask to lead…' }).isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'For Tom' }).click();
    await page.getByRole('button', { name: 'Ask to lead…' }).locator('visible=true').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ask them' }).click();
    await page.getByText('You asked Tom to lead. You lead until they say yes.').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => page.getByText('You asked Tom to lead').count()).toBe(0);
    await pullOn(page, { command: askTom });
    await pullOn(page, { command: { type: 'answerOffer', take: false }, from: 'tom' });
    await page.getByText('Tom would rather not lead now. You still lead.').waitFor();
    expect(await page.getByRole('button', { name: 'Next: Scale' }).isVisible()).toBe(true);
  });

  it('LEAD5 LEAD6 whoever is asked takes it with one press, has the lead’s buttons, and everybody reads who leads', async () => {
    const page = await screens.open('map', 'tom');
    await pullOn(page, { command: askTom });
    await page.getByText('Ms Okafor asks you to lead from here.').waitFor();
    expect(await page.getByRole('button', { name: 'Next: Scale' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Yes, I lead now' }).click();
    await page.getByText('You lead now.').locator('visible=true').first().waitFor();
    await page.getByRole('button', { name: 'Next: Scale' }).waitFor();
    const other = await screens.open('map', 'bell');
    await pullOn(other, { command: askTom });
    expect(await other.getByText('asks you to lead').count()).toBe(0);
    await pullOn(other, { command: { type: 'answerOffer', take: true }, from: 'tom' });
    await other.getByText('Tom leads now.').locator('visible=true').first().waitFor();
    await other.getByRole('listitem').filter({ hasText: 'Tom, lead' }).waitFor();
    await pullOn(other, { command: { type: 'handOver', role: 'scribe', to: participantOf('bell') } });
    await other.getByText('You write for everyone now.').locator('visible=true').first().waitFor();
    await other.getByRole('listitem').filter({ hasText: 'Mr Bell, chair, scribe' }).waitFor();
  });

  it('LATE1 LATE3 somebody late at a table reads five lines above the question, and puts them away for good', async () => {
    const page = await screens.open('late', 'dee');
    const sheet = page.getByRole('region', { name: 'What you missed' });
    expect(await sheet.getByRole('listitem').allTextContents()).toEqual([
      'We are at Map, step 2 of 6.',
      'You can read 3 good things and 3 worries.',
      'No numbers have been shown yet.',
      'The plan has no steps.',
      'Now: say if it is OK for you to take part.',
    ]);
    const boxes = await Promise.all([
      sheet.boundingBox(),
      page.getByRole('button', { name: 'OK, I take part' }).boundingBox(),
    ]);
    const [lines, ok] = boxes;
    expect(lines && ok && lines.y + lines.height <= ok.y).toBe(true);
    await page.getByRole('button', { name: 'OK, I take part' }).click();
    await sheet.getByText('Now: say what goes well and what worries you.').waitFor();
    await sheet.getByRole('button', { name: 'Thank you, I have read it' }).click();
    expect(await sheet.count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await sheet.count()).toBe(0);
    expect(await (await screens.open('map', 'dee')).getByText('What you missed').count()).toBe(0);
  });
  it('EYES1 the lead looks at a family’s phone as it is now, and can only look', async () => {
    const page = await screens.open('map');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'See it as the family sees it' }).click();
    const frame = page.frameLocator('iframe[title="A family phone, as it is now"]');
    await frame.getByText('Step 2 of 6').waitFor();
    expect(
      await frame.locator('body').evaluate((body: HTMLElement) => [body.inert, innerWidth < 400]),
    ).toEqual([...[true, true]]);
    await frame.locator('h1').filter({ hasText: 'working well' }).waitFor();
    await pullOn(page, { command: { type: 'movePhase', to: 'plan' } });
    await frame.getByText('Step 4 of 6').waitFor();
    expect(screens.complaints()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('iframe').count()).toBe(0);
    const chair = await screens.open('map', 'bell');
    await chair.getByRole('button', { name: 'More', exact: true }).click();
    expect(await chair.getByRole('button', { name: 'See it as the family sees it' }).count()).toBe(0);
  });
});
