import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { mapWords } from '../../client/copy/phone-map.ts';
import type { MeetingScript, ScriptStep } from '../../shared/script/meeting-script.ts';
import { readScript } from '../../shared/script/read-script.ts';
import { BadNetwork } from '../support/bad-network.ts';
import { chromiumPath } from '../support/browser.ts';
import { HttpClient } from '../support/http-client.ts';
import { projectRoot } from '../support/house/source.ts';
import type { LivePerson } from '../support/live-person.ts';
import { Service } from '../support/service.ts';
import { playScript } from '../play/play-script.ts';
import type { Player } from '../play/player.ts';
import { rounded, spreadOf } from './figures.ts';
import { type PageNotes, watchPage } from './screen-watch.ts';

/**
 * A whole meeting at speed before three real screens: a script's people play it, and the lead's table, the wall and the
 * phone of one of them, its processor slowed, are real pages in a browser. npm run bench:screens
 */

const { values: options } = parseArgs({
  options: {
    script: { type: 'string', default: join(projectRoot, 'test/play/scripts/fourteen-people.json') },
    /** Whose phone it is. */
    who: { type: 'string', default: 'Amina' },
    slower: { type: 'string', default: '4' },
    /** How many notes are given at least: those the script lacks are made up. */
    entries: { type: 'string', default: '120' },
    /** The phone alone, as it is on a machine of its own. */
    alone: { type: 'boolean', default: false },
  },
});
/** What belongs to opening a page, in milliseconds. */
const OPENING_MS = 5000;
const FRAME_MS = 1000 / 60;
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const WALL = { viewport: { width: 1920, height: 1080 } };

interface Screen {
  readonly page: Page;
  readonly openedAt: number;
}

const script = fuller(readScript(await readFile(options.script, 'utf8')), Number(options.entries));
const service = await Service.start({ settings: { TRUST_PROXY: '1' } });
const network = await BadNetwork.to(service.url);
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const out = await mkdtemp(join(tmpdir(), 'bench-screens-'));
const screens = new Map<'phone' | 'lead' | 'wall', Screen>();
let phoneOpenBytes = Number.NaN;
try {
  const played = await playScript(await service.createAccount(), script, {
    out,
    speed: Number.POSITIVE_INFINITY,
    onStep: follow,
  });
  if (!screens.has('phone')) throw new Error(`${options.who} never came.`);
  for (const fault of played.faults) console.error(fault);
  for (const [name, screen] of screens) tell(name, screen, await notesOf(screen.page), played.gifts);
  process.exitCode = played.faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await network.close();
  await service.close();
  await rm(out, { recursive: true, force: true });
}

/** The script with made-up notes after its last, so that so many are given. */
function fuller(given: MeetingScript, entries: number): MeetingScript {
  const notes = given.steps.filter(({ do: what }) => what === 'give').length;
  const last = given.steps.findLastIndex(({ do: what }) => what === 'give');
  const made = Array.from({ length: Math.max(0, entries - notes) }, (_, i): ScriptStep => {
    const by = given.people[i % given.people.length]?.name ?? '';
    const words = `A made-up note of some length, as people write them, the ${i + 1}th of them.`;
    return i % 2 === 0
      ? { do: 'give', by, words, column: 'workingWell', section: 'strength' }
      : { do: 'give', by, words, column: 'worries', section: 'happened' };
  });
  return { ...given, steps: given.steps.toSpliced(last + 1, 0, ...made) };
}

/** The phone comes with its owner, and once in the map its owner looks at the sheet. */
async function follow(step: ScriptStep, player: Player): Promise<void> {
  if (!options.alone && !screens.has('lead')) {
    const { address, http } = player.lead;
    screens.set('lead', await open(`${service.url}${address}`, http, LAPTOP));
    screens.set('wall', await openWall(player.lead));
  }
  if (step.do === 'come' && step.by === options.who) {
    const { address, http } = player.deviceOf(options.who);
    screens.set('phone', await open(network.through(address), http, PHONE, Number(options.slower)));
    phoneOpenBytes = network.carried;
  }
  const phone = screens.get('phone');
  if (step.do !== 'moveOn' || phone === undefined) return;
  if (step.to === 'map') await phone.page.getByRole('button', { name: mapWords.seeSheet }).tap();
}

async function openWall({ http, address }: LivePerson): Promise<Screen> {
  const wall = new HttpClient(service.url);
  const { ticket } = (await http.post(`${address}api/wall`, {})).body as { readonly ticket: string };
  const opened = (await wall.post('/api/wall', { ticket })).body as { readonly address: string };
  return open(`${service.url}${opened.address}`, wall, WALL);
}

/** A page with somebody's cookies, as a second tab of their device. */
async function open(url: string, http: HttpClient, size: BrowserContextOptions, slower = 1): Promise<Screen> {
  const context = await browser.newContext(size);
  await context.addCookies(
    [...http.cookies].map(([place, value]) => {
      const [path = '/', name = ''] = place.split(' ');
      return { name, value, path, domain: '127.0.0.1', httpOnly: true, sameSite: 'Strict' as const };
    }),
  );
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  if (slower > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watchPage);
  const openedAt = Date.now();
  await page.goto(url);
  await page.locator('h1, h2').first().waitFor();
  return { page, openedAt };
}

function notesOf(page: Page): Promise<PageNotes> {
  return page.evaluate(() => (globalThis as typeof globalThis & { screenNotes: PageNotes }).screenNotes);
}

function tell(
  name: 'phone' | 'lead' | 'wall',
  { openedAt }: Screen,
  { shown, repaints, unasked, longTasks }: PageNotes,
  gifts: ReadonlyMap<string, number>,
): void {
  const isPhone = name === 'phone';
  const owner = isPhone ? options.who : name === 'lead' ? script.people[0]?.name : undefined;
  const own = new Set(
    script.steps.flatMap((step) =>
      'by' in step && step.by === owner && 'words' in step ? [step.words] : [],
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
        screen: name,
        slower: isPhone ? Number(options.slower) : 1,
        entries: others.length,
        entriesOnScreen: toScreen.length,
        toScreenP50: p50,
        toScreenP95: p95,
        toScreenMax: max,
        longestTaskAtOpening: Math.max(0, ...atOpening),
        longestTaskInMeeting: Math.max(0, ...inMeeting),
        longTasksInMeeting: inMeeting.length,
        ...(isPhone && {
          mostRepaintsInASecond: mostInASecond(repaints),
          mostUnaskedInASecond: mostInASecond(unasked),
          repaints: repaints.length,
          kbToOpen: phoneOpenBytes / 1024,
          kbInAll: network.carried / 1024,
        }),
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
