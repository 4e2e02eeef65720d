import { newId, type ParticipantId } from '../../shared/ids.ts';
import type { AccountView } from '../../shared/protocol/access.ts';
import type {
  FamilyInput,
  FamilyView,
  MeetingInput,
  MeetingView,
  PersonInput,
} from '../../shared/protocol/set-up.ts';

/** What an account is made with. */
export interface NewAccount {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** A cookie in the form in which playwright's `context.addCookies` takes it. */
export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: true;
  readonly sameSite: 'Strict';
}

/** A way into a meeting that a browser can be given. */
export interface Entered {
  /** `/in/<session>/`. */
  readonly address: string;
  readonly session: string;
  readonly cookie: BrowserCookie;
}

/** A meeting with the people in it by the names they were given. */
export interface SetUpMeeting extends MeetingView {
  readonly called: (name: string) => PersonInput;
}

const usual: NewAccount = { name: 'Ms Okafor', login: 'okafor', password: 'four quiet blue doors' };

/** Somebody with an account, who asks the server over HTTP as the lead's pages do. */
export class ServiceLead {
  readonly url: string;
  readonly account: AccountView;
  readonly login: string;
  readonly password: string;
  /** The sign-in, for a browser that should not have to type it. */
  readonly cookie: BrowserCookie;

  private constructor(url: string, made: NewAccount, account: AccountView, cookie: BrowserCookie) {
    this.url = url;
    this.account = account;
    this.login = made.login;
    this.password = made.password;
    this.cookie = cookie;
  }

  /** Makes an account by the secret of a set-up link. */
  static async setUp(url: string, secret: string, given: Partial<NewAccount> = {}): Promise<ServiceLead> {
    return ServiceLead.#by(url, '/api/set-up', secret, { ...usual, ...given });
  }

  /** Signs in to an account that is there already. */
  static async signIn(url: string, login: string, password: string): Promise<ServiceLead> {
    const answer = await ask<{ account: AccountView }>(url, 'POST', '/api/sign-in', { login, password });
    const { account } = answer.body;
    return new ServiceLead(url, { name: account.name, login, password }, account, answer.cookie());
  }

  static async #by(url: string, path: string, secret: string, made: NewAccount): Promise<ServiceLead> {
    const answer = await ask<{ account: AccountView }>(url, 'POST', path, { secret, ...made });
    return new ServiceLead(url, made, answer.body.account, answer.cookie());
  }

  /** A colleague with an account of their own, by a one-time link of this administrator. */
  async createColleague(made: NewAccount): Promise<ServiceLead> {
    const { link } = await this.ask<{ link: string }>('POST', '/api/colleagues', { purpose: 'newAccount' });
    return ServiceLead.#by(this.url, '/api/account-link', link.split('#')[1] ?? '', made);
  }

  /** A family with the children who are named. */
  async createFamily(
    children: readonly string[] = ['Yusuf'],
    given: Partial<FamilyInput> = {},
  ): Promise<FamilyView> {
    const family = {
      name: `${children.join(' and ')} and family`,
      children: children.map((name) => ({ id: newId(), name, born: null })),
      ...given,
    };
    return (await this.ask<{ family: FamilyView }>('POST', '/api/families', family)).family;
  }

  /** A meeting of a family today, with this account as its lead and whoever else is given. */
  async createMeeting(
    family: FamilyView,
    others: readonly (Partial<PersonInput> & Pick<PersonInput, 'name' | 'role'>)[] = [
      { name: 'Amina', role: 'parent' },
    ],
    given: Partial<MeetingInput> = {},
  ): Promise<SetUpMeeting> {
    const people = [{ name: this.account.name, role: 'leadProfessional' as const }, ...others].map(aPerson);
    const [lead] = people;
    const meeting = { day: new Date().toISOString().slice(0, 10), people, lead: lead?.participant, ...given };
    const made = await this.ask<{ meeting: MeetingView }>(
      'POST',
      `/api/families/${family.id}/meetings`,
      meeting,
    );
    return withNames(made.meeting);
  }

  /** The meeting as it is now. */
  async meeting({ id }: Pick<MeetingView, 'id'>): Promise<SetUpMeeting> {
    return withNames((await this.ask<{ meeting: MeetingView }>('GET', `/api/meetings/${id}`)).meeting);
  }

  /** A new link for one person, whole. */
  async makeLink({ id }: Pick<MeetingView, 'id'>, participant: ParticipantId): Promise<string> {
    const answer = await this.ask<{ link: string }>(
      'POST',
      `/api/meetings/${id}/invitations/${participant}`,
      {},
    );
    return answer.link;
  }

  /** Opens the meeting, or goes into the open one, as its lead. */
  async openMeeting({ id }: Pick<MeetingView, 'id'>): Promise<Entered> {
    const path = `/api/meetings/${id}/open`;
    const { body, cookie } = await ask<Omit<Entered, 'cookie'>>(this.url, 'POST', path, {}, this.#header());
    return { address: body.address, session: body.session, cookie: cookie('participant') };
  }

  /** Asks anything of the API as this account; throws where the answer is not a success. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return (await ask<T>(this.url, method, path, body, this.#header())).body;
  }

  #header(): string {
    return `${this.cookie.name}=${this.cookie.value}`;
  }
}

/** Uses a personal link as the page behind it does: the person then knocks at the door. */
export async function joinByLink(link: string): Promise<Entered> {
  const { origin, hash } = new URL(link);
  const answer = await ask<Omit<Entered, 'cookie'>>(origin, 'POST', '/api/join', { secret: hash.slice(1) });
  return { address: answer.body.address, session: answer.body.session, cookie: answer.cookie('participant') };
}

function aPerson(given: Partial<PersonInput> & Pick<PersonInput, 'name' | 'role'>): PersonInput {
  return {
    person: newId(),
    participant: newId(),
    agency: '',
    place: 'inRoom',
    child: null,
    ownDevice: true,
    ...given,
  };
}

function withNames(meeting: MeetingView): SetUpMeeting {
  const called = (name: string): PersonInput => {
    const found = meeting.people.find((person) => person.name === name);
    if (!found) throw new Error(`Nobody in this meeting is called ${name}.`);
    return found;
  };
  return { ...meeting, called };
}

interface Answer<T> {
  readonly body: T;
  /** The cookie that was set, whose name ends so; throws when there was none. */
  readonly cookie: (end?: string) => BrowserCookie;
}

async function ask<T>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  cookie?: string,
): Promise<Answer<T>> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      origin: url,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== undefined && { cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
  return {
    body: JSON.parse(text),
    cookie: (end = '') => {
      const cookies = response.headers.getSetCookie().map((line) => cookieOf(line, url));
      const found = cookies.find(({ name, value }) => name.endsWith(end) && value !== '');
      if (!found) throw new Error(`${method} ${path} set no cookie.`);
      return found;
    },
  };
}

function cookieOf(line: string, url: string): BrowserCookie {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf('=');
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  const domain = new URL(url).hostname;
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    ...{ domain, path, httpOnly: true, sameSite: 'Strict' },
  };
}
