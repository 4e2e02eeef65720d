import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { newId, type SessionId } from '../../shared/ids.ts';
import type { CommandRequest } from '../../shared/protocol/commands.ts';
import type { MeetingInput, PersonInput } from '../../shared/protocol/set-up.ts';
import { HttpClient } from './http-client.ts';
import { LivePerson } from './live-person.ts';
import type { Entered, ServiceLead, SetUpMeeting } from './service-lead.ts';
import type { BadNetwork } from './bad-network.ts';

/** How long a journey waits for what must come: other journeys may keep this machine busy. */
export const inGoodTime = { timeout: 20_000 } as const;

/** A small phone, as a browser context takes it. */
export const smallPhone = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions;

/** A laptop, likewise. */
export const laptop = { viewport: { width: 1280, height: 800 } } as const satisfies BrowserContextOptions;

type Guest = Partial<PersonInput> & Pick<PersonInput, 'name' | 'role'>;

/** An open meeting, and the pages that people have open in it. */
export class MeetingPages {
  readonly setUp: SetUpMeeting;
  /** How the lead comes in. */
  readonly host: Entered;
  readonly #account: ServiceLead;
  readonly #http: HttpClient;

  private constructor(account: ServiceLead, setUp: SetUpMeeting, host: Entered) {
    this.#account = account;
    this.setUp = setUp;
    this.host = host;
    this.#http = new HttpClient(account.url, new Map([cookieEntry(host.cookie)]));
  }

  /** Sets a meeting up and opens it. `standIn` names one of the guests. */
  static async open(
    account: ServiceLead,
    guests: readonly Guest[] = [{ name: 'Amina', role: 'parent' }],
    standIn?: string,
  ): Promise<MeetingPages> {
    const people = guests.map((guest) => ({ ...guest, participant: newId<'participant'>() }));
    const given: Partial<MeetingInput> = {
      standIn: people.find(({ name }) => name === standIn)?.participant ?? null,
    };
    const setUp = await account.createMeeting(await account.createFamily(), people, given);
    return new MeetingPages(account, setUp, await account.openMeeting(setUp));
  }

  /** Sends an act for the meeting as the lead. @throws when it is refused. */
  async act(command: CommandRequest): Promise<void> {
    const body = { ...command, id: newId() };
    const answer = await this.#http.post(`${this.host.address}api/commands`, body);
    if (answer.status !== 200) throw new Error(`${command.type}: ${JSON.stringify(answer.body)}`);
  }

  /** A fresh personal link. */
  link(name: string): Promise<string> {
    return this.#account.makeLink(this.setUp, this.setUp.called(name).participant);
  }

  /** The lead's laptop, in the meeting. */
  async leadPage(browser: Browser): Promise<Page> {
    const context = await browser.newContext(laptop);
    await context.addCookies([this.host.cookie]);
    const page = await context.newPage();
    await page.goto(`${this.#account.url}${this.host.address}`);
    await page.getByRole('navigation', { name: 'Steps of this meeting' }).waitFor();
    return page;
  }

  /** A screen on the wall, paired. */
  async wallPage(browser: Browser): Promise<Page> {
    const answer = await this.#http.post(`${this.host.address}api/wall`, {});
    const { ticket } = answer.body as { readonly ticket: string };
    const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
    await page.goto(`${this.#account.url}/wall#${ticket}`);
    await page.waitForURL(/\/wall\/./);
    return page;
  }

  /** Opens a link in a new tab and waits at the door. */
  async knock(context: BrowserContext, link: string, network?: BadNetwork): Promise<Page> {
    const page = await context.newPage();
    await page.goto(network?.through(link) ?? link);
    await page.waitForURL(/\/in\//);
    return page;
  }

  /** The lead lets in who stands at the door on this page. */
  admit(page: Page): Promise<void> {
    return this.act({ type: 'admit', knocks: [sessionOf(page)] });
  }

  /** Somebody opens their link, a fresh one unless it is given, is let in and says OK. */
  async come(
    context: BrowserContext,
    name: string,
    way: { readonly network?: BadNetwork; readonly link?: string } = {},
  ): Promise<Page> {
    const page = await this.knock(context, way.link ?? (await this.link(name)), way.network);
    await page.getByRole('heading', { name: `Hello ${name}` }).waitFor();
    await this.admit(page);
    await page.getByRole('button', { name: 'Yes, that is OK' }).click();
    await saved(page);
    return page;
  }

  /** The person of a page once more, on the wire alone. */
  onTheWire(page: Page): Promise<LivePerson> {
    return personBehind(page, this.#account.url);
  }
}

/** The person of a page on the wire alone: what the server has of them, without another device at the door. */
export async function personBehind(page: Page, origin: string): Promise<LivePerson> {
  const cookies = await page.context().cookies(page.url());
  const person = new LivePerson(origin, new Map(cookies.map(cookieEntry)));
  person.address = new URL(page.url()).pathname;
  return person;
}

/** The session of a page under `/in/<session>/`. */
export function sessionOf(page: Page): SessionId {
  return (new URL(page.url()).pathname.split('/')[2] ?? '') as SessionId;
}

/** Waits until a page says that everything is saved. */
export function saved(page: Page): Promise<void> {
  return page.locator('[data-status=saved]').waitFor();
}

/** Writes words into the box of a phone and sends them. */
export async function send(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
}

/** The words of all notes that a page shows on its sheet, from the top. */
export function notes(page: Page): Promise<string[]> {
  return page.locator('.note-words').allInnerTexts();
}

const cookieEntry = (cookie: { readonly name: string; readonly value: string; readonly path: string }) =>
  [`${cookie.path} ${cookie.name}`, cookie.value] as const;

/** The notice with these words on a page: the same words are also in what is read out to people who listen. */
export function notice(page: Page, words: string): Locator {
  return page.locator('.notice-words', { hasText: words });
}
