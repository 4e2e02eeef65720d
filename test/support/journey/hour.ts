import { newId } from '../../../shared/ids.ts';
import type { Received } from '../live-person.ts';
import { smallPhone } from '../meeting-pages.ts';
import type { ServiceLead, SetUpMeeting } from '../service-lead.ts';
import type { Window } from './window.ts';
import type { Windows } from './windows.ts';

/** A meeting of an hour before it begins: who is to come, each in front of a screen of their own. */
export interface Gathering {
  readonly meeting: SetUpMeeting;
  readonly lead: Window;
  readonly wall: Window;
  readonly amina: Window;
  readonly yusuf: Window;
  readonly tom: Window;
  readonly dee: Window;
  /** What comes to the lead's laptop and the wall over their sockets, from the beginning. */
  readonly frames: readonly Received[];
  /** Of Amina's phone; it begins slow. */
  readonly setSlow: SetSlow;
  readonly linkOf: (name: string) => Promise<string>;
}

/** How slow the family's phone and its signal are: what an old phone has in a hall of a school. */
const OLD_PHONE = { slowedTimes: 4, bytesASecond: 50_000, delayMs: 150 };

/** Makes a phone work as slowly as an old one, or as fast as it can: being slow keeps this machine busy. */
export type SetSlow = (isSlow: boolean) => Promise<void>;

/** A tablet that a child holds upright. */
const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true } as const;

/** Sets the meeting up and opens it on the lead's laptop and the wall. Nan has no phone; Tom and Dee are elsewhere. */
export async function gather(account: ServiceLead, windows: Windows): Promise<Gathering> {
  const family = await account.createFamily(['Yusuf', 'Layla']);
  const people = [
    { name: 'Amina', role: 'parent', agency: 'mum' },
    { name: 'Nan', role: 'familyNetwork', agency: 'grandmother', ownDevice: false },
    { name: 'Tom', role: 'health', agency: 'school nurse', place: 'remote' },
    { name: 'Dee', role: 'housing', agency: 'housing officer', place: 'remote' },
    { name: 'Yusuf', role: 'youngPerson', child: family.children[0]?.id ?? null },
  ] as const;
  const named = people.map((person) => ({ ...person, participant: newId<'participant'>() }));
  const meeting = await account.createMeeting(family, named, { why: 'Mornings are hard for Yusuf.' });
  const { address, cookie } = await account.openMeeting(meeting);
  const lead = await windows.window('lead', { viewport: { width: 1366, height: 768 } });
  const frames: Received[] = [];
  keepFrames(lead, frames);
  await lead.page.context().addCookies([cookie]);
  await lead.page.goto(`${account.url}${address}`);
  await lead.reads('Why we meet');
  const wall = await windows.opened('wall', lead, () => lead.press('Open the wall'));
  keepFrames(wall, frames);
  await wall.page.setViewportSize({ width: 1920, height: 1080 });
  const amina = await windows.window('amina', smallPhone);
  const setSlow = await slowDown(amina);
  return {
    ...{ meeting, lead, wall, amina, frames, setSlow },
    yusuf: await windows.window('yusuf', TABLET),
    tom: await windows.window('tom', { viewport: { width: 1280, height: 720 } }),
    dee: await windows.window('dee', { viewport: { width: 1280, height: 720 } }),
    linkOf: (name) => account.makeLink(meeting, meeting.called(name).participant),
  };
}

/** Keeps what comes over each socket that a page opens from now on. */
function keepFrames({ page }: Window, frames: Received[]): void {
  page.on('websocket', (socket) => {
    const from = new URL(socket.url()).pathname.split('/').at(-1) ?? '';
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string') frames.push({ from, bytes: payload });
    });
  });
}

async function slowDown({ page }: Window): Promise<SetSlow> {
  const tools = await page.context().newCDPSession(page);
  const setSlow: SetSlow = async (isSlow) => {
    const rate = isSlow ? OLD_PHONE.slowedTimes : 1;
    await tools.send('Emulation.setCPUThrottlingRate', { rate });
  };
  await setSlow(true);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: OLD_PHONE.delayMs,
    downloadThroughput: OLD_PHONE.bytesASecond,
    uploadThroughput: OLD_PHONE.bytesASecond,
  });
  return setSlow;
}

/** From now on keeps what a screen reader is told on this page. */
export async function listen({ page }: Window): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const regions = document.querySelectorAll('[aria-live], [role=status], [role=alert]');
    const ear = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const words = target.textContent?.trim() ?? '';
        if (words !== '') heard.push(words);
      }
    });
    for (const region of regions)
      ear.observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as { heard?: string[] }).heard ?? []);
}

/** What a browser keeps of our pages on this device: what stands under keys, and rows in its stores. */
export function keptOnDevice({ page }: Window): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The store did not answer.')));
      });
    const rows: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const count = await answer(database.transaction(store).objectStore(store).count());
        if (count > 0) rows.push(`${name}/${store}: ${count}`);
      }
      database.close();
    }
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...rows];
  });
}
