import { LEAVE_TO } from '../../../shared/protocol/leave-to.ts';
import { type App, createApp } from '../../../server/app.ts';
import type { DoorKind } from '../../../server/config.ts';
import { createPdfExport } from '../../../server/export/record-pdf.ts';
import { createLog } from '../../../server/log.ts';
import type { LiveMeetings } from '../../../server/rooms/live-meetings.ts';
import type { ClientFiles } from '../../../server/routes/client-files.ts';
import { PracticeMeetings } from '../../../server/practice/practice-meetings.ts';
import { Cookies } from '../../../server/routes/cookies.ts';
import { createGatekeeper } from '../../../server/routes/create-gatekeeper.ts';
import { createLimits } from '../../../server/routes/limits.ts';
import { insideRoutes } from '../../../server/routes/inside.ts';
import { createPremises } from '../../../server/premises.ts';
import { createJournal } from '../../../server/storage/journal.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { createScrubber } from '../../../server/storage/scrubber.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { failingStorage } from '../../support/failing-storage.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { PASSWORD, present } from '../access/access-at.ts';

const ORIGINS: Readonly<Record<DoorKind, string>> = {
  https: 'https://meetings.example.org',
  loopback: 'http://127.0.0.1:3000',
  practice: 'http://192.168.1.20:3000',
};

/** The whole site over a store in memory; the meetings behind it only note that they were begun. */
export function site(
  options: { readonly door?: DoorKind; readonly files?: ClientFiles; readonly practice?: number } = {},
) {
  const kind = options.door ?? 'https';
  const storage = failingStorage(createMemoryStorage());
  const clock = createManualClock();
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => clock.now(),
  );
  const linkTimes = { timeZone: 'Europe/London', linkDays: 7 };
  const practiceOnly = kind === 'practice';
  const journal = createJournal(storage, { clock, onTrouble: () => undefined });
  const scrubber = createScrubber(storage, clock, log);
  const premises = createPremises({ storage, journal, scrubber, clock, log, ...linkTimes, practiceOnly });
  const { access } = premises;
  const practice = new PracticeMeetings(options.practice ?? 20, { clock, log, timeZone: 'Europe/London' });
  const begun: MeetingId[] = [];
  const live: LiveMeetings = {
    async begin(meeting) {
      begun.push(meeting);
    },
    async withdraw(meeting, participant) {
      await storage.commit({ put: await access.setUps.withdrawInvitation(meeting, participant) });
      return true;
    },
    async welcomeBack() {},
  };
  const door = { kind, origin: () => ORIGINS[kind], trustProxy: 0 };
  const cookies = new Cookies(kind, clock);
  const { sessions, walls } = access;
  const gatekeeper = createGatekeeper({ door, cookies, sessions, walls });
  const pdfs = createPdfExport({ clock, log });
  const app = createApp({
    ...{ access, live, practice, door, cookies, clock, log, gatekeeper, linkTimes },
    limits: createLimits(),
    inside: insideRoutes(premises, { door, cookies, clock, log, pdfs, practiceOnly, leaveTo: LEAVE_TO }),
    health: () => ({ build: 'abc', store: 'working' }),
    ...(options.files && { files: options.files }),
  });
  return { app, access, practice, storage, clock, lines, begun, gatekeeper, origin: ORIGINS[kind] };
}

export type Site = ReturnType<typeof site>;

/** What a request may have besides the usual. */
export interface Ask {
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

interface Kept {
  readonly value: string;
  readonly path: string;
}

/** One browser: it keeps cookies by name and path as browsers do, and sends the Origin of the site. */
export class Browser {
  readonly cookies = new Map<string, Kept>();
  readonly #app: App;
  readonly #origin: string;
  readonly #address: string;

  constructor({ app, origin }: Pick<Site, 'app' | 'origin'>, address = '203.0.113.7') {
    this.#app = app;
    this.#origin = origin;
    this.#address = address;
  }

  /** Asks, and keeps the cookies that come back. */
  async ask(method: string, path: string, ask: Ask = {}): Promise<Response> {
    const text = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
    const headers = new Headers({ host: new URL(this.#origin).host });
    if (method !== 'GET') headers.set('origin', this.#origin);
    if (text !== undefined) headers.set('content-type', 'application/json');
    const cookie = this.#cookiesFor(path);
    if (cookie !== '') headers.set('cookie', cookie);
    for (const [name, value] of Object.entries(ask.headers ?? {})) {
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    }
    const response = await this.#app.request(
      new URL(path, this.#origin),
      { method, headers, ...(text !== undefined && { body: text }) },
      { incoming: { socket: { remoteAddress: this.#address } } },
    );
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Asks and answers status and body. */
  async json(method: string, path: string, body?: unknown) {
    const response = await this.ask(method, path, { body });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  /** Sent cookies for a path, the longest path first. */
  #cookiesFor(path: string): string {
    return [...this.cookies]
      .filter(([, { path: of }]) => path === of || path.startsWith(of.endsWith('/') ? of : `${of}/`))
      .sort((a, b) => b[1].path.length - a[1].path.length)
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...flags] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split('=');
    const path = flags.find((flag) => flag.startsWith('Path='))?.slice('Path='.length) ?? '/';
    if (flags.includes('Max-Age=0')) this.cookies.delete(`${name} ${path}`);
    else this.cookies.set(`${name} ${path}`, { value, path });
  }
}

/** An answer's body as tests look at it. */
export interface Answer {
  readonly ok: boolean;
  readonly reason?: string;
  readonly field?: string;
  readonly sentence?: string;
  readonly link?: string;
  readonly address?: string;
  readonly id?: string;
  readonly [more: string]: unknown;
}

/** The secret in a link's fragment. */
export function secretOf(link: string | undefined): string {
  return present(link).split('#')[1] ?? '';
}

/** A browser in which the administrator has just made the first account. */
export async function signedInBrowser(at: Site): Promise<Browser> {
  const browser = new Browser(at);
  const secret = await at.access.accounts.firstLink();
  const form = { secret, name: 'Ada', login: 'ada', password: PASSWORD };
  const { status } = await browser.json('POST', '/api/set-up', form);
  if (status !== 200) throw new Error(`The first account was not made (${status}).`);
  return browser;
}

/** A browser of a colleague with an account. */
export async function colleagueBrowser(at: Site, admin: Browser, login: string): Promise<Browser> {
  const { body } = await admin.json('POST', '/api/colleagues', { purpose: 'newAccount' });
  const browser = new Browser(at, `198.51.100.${login.length}`);
  const form = { secret: secretOf(body.link), name: login, login, password: PASSWORD };
  const { status } = await browser.json('POST', '/api/account-link', form);
  if (status !== 200) throw new Error(`The account was not made (${status}).`);
  return browser;
}

/** What tests read of a family or meeting in an answer. */
export interface Thing {
  readonly id: string;
  readonly people: readonly { readonly participant: string }[];
  readonly [more: string]: unknown;
}

/** A named object in an answer's body; fails the test when it is not there. */
export function thing(body: Answer, name: string): Thing {
  return present(body[name] as Thing | undefined);
}
