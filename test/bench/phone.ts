import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { mapWords } from '../../client/copy/phone-map.ts';
import type { ScriptStep } from '../../shared/script/meeting-script.ts';
import { readScript } from '../../shared/script/read-script.ts';
import { BadNetwork } from '../support/bad-network.ts';
import { chromiumPath } from '../support/browser.ts';
import { projectRoot } from '../support/house/source.ts';
import type { LivePerson } from '../support/live-person.ts';
import { Service } from '../support/service.ts';
import { playScript } from '../play/play-script.ts';
import type { Player } from '../play/player.ts';
import { rounded, spreadOf } from './figures.ts';
import { type PageNotes, watchPage } from './phone-watch.ts';

/**
 * A whole meeting on one slow phone: a script's people play it, and the screen of one of them is a real page in a
 * browser whose processor is slowed. npm run bench:phone
 */

const { values: options } = parseArgs({
  options: {
    script: { type: 'string', default: join(projectRoot, 'test/play/scripts/fourteen-people.json') },
    /** Whose phone it is. */
    who: { type: 'string', default: 'Amina' },
    slower: { type: 'string', default: '4' },
  },
});
/** What belongs to opening the page, in milliseconds. */
const OPENING_MS = 5000;
const FRAME_MS = 1000 / 60;
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

const script = readScript(await readFile(options.script, 'utf8'));
const service = await Service.start({ settings: { TRUST_PROXY: '1' } });
const network = await BadNetwork.to(service.url);
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const out = await mkdtemp(join(tmpdir(), 'bench-phone-'));
let page: Page | undefined;
let openedAt = Number.NaN;
let openBytes = Number.NaN;
try {
  const played = await playScript(await service.createAccount(), script, {
    out,
    speed: Number.POSITIVE_INFINITY,
    onStep: follow,
  });
  if (!page) throw new Error(`${options.who} never came.`);
  const notes = await notesOf(page);
  for (const fault of played.faults) console.error(fault);
  tell(notes, played.gifts);
  process.exitCode = played.faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await network.close();
  await service.close();
  await rm(out, { recursive: true, force: true });
}

/** The phone comes with its owner, and once in the map its owner looks at the sheet. */
async function follow(step: ScriptStep, player: Player): Promise<void> {
  if (step.do === 'come' && step.by === options.who) page = await open(player.deviceOf(options.who));
  if (step.do !== 'moveOn' || !page) return;
  if (step.to === 'map') await page.getByRole('button', { name: mapWords.seeSheet }).tap();
}

/** The page of somebody's session, as a second tab of their device. */
async function open({ address, http }: LivePerson): Promise<Page> {
  const context = await browser.newContext(PHONE);
  await context.addCookies(
    [...http.cookies].map(([place, value]) => {
      const [path = '/', name = ''] = place.split(' ');
      return { name, value, path, domain: '127.0.0.1', httpOnly: true, sameSite: 'Strict' as const };
    }),
  );
  const phone = await context.newPage();
  const devTools = await context.newCDPSession(phone);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: Number(options.slower) });
  await phone.addInitScript(watchPage);
  openedAt = Date.now();
  await phone.goto(network.through(address));
  await phone.locator('#main h1, #main h2').first().waitFor();
  openBytes = network.carried;
  return phone;
}

function notesOf(phone: Page): Promise<PageNotes> {
  return phone.evaluate(() => (globalThis as typeof globalThis & { phoneNotes: PageNotes }).phoneNotes);
}

function tell({ shown, repaints, longTasks }: PageNotes, gifts: ReadonlyMap<string, number>): void {
  const own = new Set(
    script.steps.flatMap((step) =>
      'by' in step && step.by === options.who && 'words' in step ? [step.words] : [],
    ),
  );
  const others = [...gifts].filter(([words]) => !own.has(words));
  const toScreen = others.flatMap(([words, at]) => {
    const seen = shown[words];
    return seen === undefined ? [] : [seen - at];
  });
  const inMeeting = longTasks.filter(({ at }) => at > openedAt + OPENING_MS).map(({ ms }) => ms);
  const atOpening = longTasks.filter(({ at }) => at <= openedAt + OPENING_MS).map(({ ms }) => ms);
  const { p50, p95, max } = spreadOf(toScreen);
  console.log(
    JSON.stringify(
      rounded({
        slower: Number(options.slower),
        entries: others.length,
        entriesOnScreen: toScreen.length,
        toScreenP50: p50,
        toScreenP95: p95,
        toScreenMax: max,
        longestTaskAtOpening: Math.max(0, ...atOpening),
        longestTaskInMeeting: Math.max(0, ...inMeeting),
        longTasksInMeeting: inMeeting.length,
        mostRepaintsInASecond: mostInASecond(repaints),
        repaints: repaints.length,
        kbToOpen: openBytes / 1024,
        kbInAll: network.carried / 1024,
      }),
    ),
  );
}

/** The most of these instants that lie within any one second, less the time by which a frame may come early or late. */
function mostInASecond(instants: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [i, at] of instants.entries()) {
    while (at - (instants[from] ?? at) >= 1000 - 2 * FRAME_MS) from++;
    most = Math.max(most, i - from + 1);
  }
  return most;
}
