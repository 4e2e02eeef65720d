import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingSetUp } from '../../../server/access/meetings.ts';
import { type MeetingId, newId } from '../../../shared/ids.ts';
import { accessAt, administrator, meetingOf, present } from '../access/access-at.ts';
import { Browser, type Site, site } from './site.ts';

let at: Site;
let meeting: MeetingSetUp;
let secret: string;
let code: string;
let phone: Browser;

beforeEach(async () => {
  at = site();
  const ada = await administrator({ ...accessAt(), access: at.access });
  const made = await meetingOf({ ...accessAt(), access: at.access }, ada);
  const { host, id } = made.meeting;
  meeting = present(await at.access.setUps.begin(id, ada.id));
  code = meeting.walkInCode ?? '';
  const amina = meeting.people.find((p) => p.participant !== host);
  secret = await at.access.invitations.make(id, present(amina).participant, ada.id);
  phone = new Browser(at);
});

const join = (browser: Browser, with_ = secret) => browser.json('POST', '/api/join', { secret: with_ });

describe('a personal link', () => {
  it('DOOR3 DOOR9 gives a cookie for its own page alone, and the same page in a second tab', async () => {
    const first = await phone.ask('POST', '/api/join', { body: { secret } });
    const { address } = (await first.json()) as { address: string };
    const cookies = first.headers.getSetCookie();
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['__Secure-device', '__Secure-participant']);
    const [device = '', participant = ''] = cookies;
    expect(participant).toContain(`Path=${address}`);
    expect(device).toContain('Path=/api/join');
    for (const line of cookies) {
      expect(line).toMatch(/HttpOnly/);
      expect(line).toMatch(/Secure/);
      expect(line).toMatch(/SameSite=Strict/);
      expect(line).not.toMatch(/Domain/);
    }
    expect((await join(phone)).body.address).toBe(address);
    expect((await join(new Browser(at))).body.address).not.toBe(address);
  });

  it('DOOR9 of two people on one phone are two pages with a cookie each', async () => {
    const other = await at.access.invitations.make(meeting.id, meeting.host, 'ada');
    const pages = [(await join(phone)).body.address, (await join(phone, other)).body.address];
    expect(new Set(pages).size).toBe(2);
    const tokens = [...phone.cookies.values()].filter((kept) => kept.path.startsWith('/in/'));
    expect(new Set(tokens.map((kept) => kept.path))).toEqual(new Set(pages));
    expect(new Set(tokens.map((kept) => kept.value)).size).toBe(2);
  });

  it('DOOR9 keeps the cookie as long as the link', async () => {
    const response = await phone.ask('POST', '/api/join', { body: { secret } });
    const [, cookie = ''] = response.headers.getSetCookie();
    const age = Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);
    expect(at.clock.now() + age * 1000).toBe(Date.UTC(2026, 11, 1));
  });

  it('DOOR6 that is unknown, dead, withdrawn or a guess answers 404 alike', async () => {
    const dead = [
      `${secret.slice(0, -1)}${secret.endsWith('x') ? 'y' : 'x'}`,
      'x',
      '',
      newId(),
      code,
      '\u0000',
      'é'.repeat(100),
    ];
    for (const wrong of dead) {
      expect(await join(phone, wrong)).toEqual({ status: 404, body: { ok: false, reason: 'notFound' } });
    }
    await at.access.invitations.make(meeting.id, present(meeting.people[1]).participant, 'ada');
    expect(await join(phone)).toEqual({ status: 404, body: { ok: false, reason: 'notFound' } });
  });

  it('DOOR1 is never spent or used by looking at the page', async () => {
    for (const method of ['GET', 'HEAD']) {
      expect((await phone.ask(method, `/api/join?secret=${secret}`)).status).toBe(404);
    }
    expect(await at.access.sessions.of(meeting.id)).toEqual([]);
  });

  it('DOOR12 wrong ones are ten a minute from one address; the right one still works', async () => {
    const wrong = [];
    for (let i = 0; i < 12; i++) wrong.push((await join(phone, `guess ${i}`)).status);
    expect(wrong).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
    expect((await join(phone)).status).toBe(200);
  });

  it('DOOR12 right ones of a whole room come in at once from one address', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 30 }, () => at.access.invitations.make(meeting.id, newId(), 'ada')),
    );
    const answers = await Promise.all(secrets.map((one) => join(new Browser(at), one)));
    expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 30 }, () => 200));
  });

  it('DOOR3 says so when too many devices have come by it', async () => {
    for (let i = 0; i < 8; i++) expect((await join(new Browser(at))).status).toBe(200);
    expect(await join(new Browser(at))).toMatchObject({
      status: 429,
      body: { reason: 'tooMany', sentence: expect.stringContaining('lead') },
    });
  });
});

describe('the spoken code', () => {
  const knock = (browser: Browser, body: unknown) => browser.json('POST', '/api/knock', body);

  it.each([
    ['as it is', (c: string) => c],
    ['in small letters', (c: string) => c.toLowerCase()],
    ['with a space', (c: string) => `${c.slice(0, 3)} ${c.slice(3)}`],
    ['with a dash', (c: string) => `${c.slice(0, 3)}-${c.slice(3)}`],
  ])('DOOR5 is taken %s, and only knocks', async (_how, typed) => {
    const { status, body } = await knock(phone, { code: typed(code), name: ' Dee \u202e' });
    expect(status).toBe(200);
    const [session] = await at.access.sessions.of(meeting.id);
    expect(session).toMatchObject({ standing: 'waiting', participant: null, name: 'Dee' });
    expect(body.address).toBe(`/in/${session?.id}/`);
  });

  it.each([
    ['no name', { name: '' }, 'name'],
    ['a name of nothing to see', { name: ' \u202e\u0007 ' }, 'name'],
    ['a name of 81 letters', { name: 'x'.repeat(81) }, 'name'],
    ['no code', { code: '' }, 'code'],
    ['a code of five', { code: 'ABCDE' }, 'code'],
    ['a code of signs', { code: '******' }, 'code'],
    ['a code as a number', { code: 123456 }, 'code'],
  ])('ACC9 DOOR5 with %s is refused with a sentence', async (_what, change, field) => {
    const { status, body } = await knock(phone, { code, name: 'Dee', ...change });
    expect([status, body.field]).toEqual([400, field]);
    expect(body.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('DOOR12 can be tried ten times a minute from one address', async () => {
    const tries = [];
    for (let i = 0; i < 12; i++) tries.push((await knock(phone, { code: '222222', name: 'Dee' })).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
    expect((await join(phone)).status).toBe(200);
  });

  it('DOOR12 can be guessed a hundred times a minute from a thousand addresses; links still work', async () => {
    const statuses = new Map<number, number>();
    for (let i = 0; i < 1000; i++) {
      const browser = new Browser(at, `10.1.${Math.floor(i / 250)}.${i % 250}`);
      const { status } = await knock(browser, { code: '222222', name: 'Dee' });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 404: 100, 429: 900 });
    expect((await join(phone)).status).toBe(200);
  });

  it('DOOR6 of a closed meeting answers like a wrong one', async () => {
    await at.storage.commit({ put: await at.access.setUps.closed(meeting.id) });
    const answers = await Promise.all([
      knock(phone, { code, name: 'Dee' }),
      knock(phone, { code: '222222', name: 'Dee' }),
    ]);
    expect(answers[0]).toEqual({ status: 404, body: { ok: false, reason: 'notFound' } });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('a wall', () => {
  it('DOOR14 is paired by a ticket, once, and has a cookie for its own page', async () => {
    const ticket = await at.access.walls.makeTicket(meeting.id);
    const screen = new Browser(at);
    const response = await screen.ask('POST', '/api/wall', { body: { ticket } });
    const { address } = (await response.json()) as { address: string };
    expect(address).toMatch(/^\/wall\/[A-Za-z0-9_-]{22}\/$/);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-wall=/);
    expect(cookie).toContain(`Path=${address}`);
    expect(await screen.json('POST', '/api/wall', { ticket })).toEqual({
      status: 404,
      body: { ok: false, reason: 'notFound' },
    });
  });
});

describe('practice', () => {
  it('PRACT1 opens a meeting of made-up people for anybody, and nothing of it in the store', async () => {
    const before = await at.storage.list('meeting');
    const { status, body } = await phone.json('POST', '/api/practice');
    expect(status).toBe(200);
    expect(body.address).toMatch(/^\/in\//);
    expect((await phone.json('POST', '/api/practice')).body.address).not.toBe(body.address);
    expect(at.practice.count).toBe(2);
    expect(await at.storage.list('meeting')).toEqual(before);
  });

  it('PRACT3 says so when as many run as may, and when there are none at all', async () => {
    const small = new Browser(site({ practice: 1 }));
    expect((await small.json('GET', '/api/practice')).body).toEqual({ ok: true, isOffered: true });
    expect((await small.json('POST', '/api/practice')).status).toBe(200);
    expect(await small.json('POST', '/api/practice')).toEqual({
      status: 429,
      body: { ok: false, reason: 'tooMany', sentence: expect.stringContaining('in a few minutes') },
    });

    const without = new Browser(site({ practice: 0 }));
    expect((await without.json('GET', '/api/practice')).body).toEqual({ ok: true, isOffered: false });
    expect(await without.json('POST', '/api/practice')).toEqual({
      status: 404,
      body: { ok: false, reason: 'notFound', sentence: expect.stringContaining('does not offer') },
    });
  });

  it('PRACT6 lets people in by a link, the code and a ticket, and leaves real doors alone', async () => {
    const { body } = await phone.json('POST', '/api/practice');
    const practice = present(await at.practice.of(String(body['session'])));
    const { access, storage } = practice.premises;
    const [record] = await storage.list('meeting');
    const made = present(await access.setUps.get(present(record).id as MeetingId));
    const mum = present(made.people[1]);
    const own = await access.invitations.make(made.id, mum.participant, 'lead');
    const ticket = await access.walls.makeTicket(made.id);
    const ways = [
      await join(new Browser(at), own),
      await new Browser(at).json('POST', '/api/knock', { code: made.walkInCode, name: 'Sam' }),
      await new Browser(at).json('POST', '/api/wall', { ticket }),
    ];
    for (const way of ways) {
      expect(way.status).toBe(200);
      const id = String(way.body.address).split('/')[2] ?? '';
      expect(await at.practice.of(id)).toBe(practice);
      expect(await at.storage.get('session', id)).toBeUndefined();
    }
    const real = await join(new Browser(at));
    expect(await at.practice.of(String(real.body['session']))).toBeUndefined();
  });

  it('DOOR12 can be begun ten times an hour from one address', async () => {
    const tries = [];
    for (let i = 0; i < 11; i++) tries.push((await phone.json('POST', '/api/practice')).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});
