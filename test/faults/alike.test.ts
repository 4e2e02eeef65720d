import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import { OPCODE, RawTcp, upgradeRequest, webSocketFrame } from '../support/raw-tcp.ts';
import { Service } from '../support/service.ts';
import { joinByLink, type ServiceLead } from '../support/service-lead.ts';
import { until } from '../support/until.ts';

/**
 * What does not exist, what is somebody else's and what is over: nobody can tell them apart, by status, body or header.
 */

let service: Service;
let account: ServiceLead;
let foreign: ServiceLead;
/** An open meeting, one that has been closed, and one of somebody else. */
let meeting: GatheredMeeting;
let closed: GatheredMeeting;
let other: GatheredMeeting;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  account = await service.createAccount();
  const made = { name: 'Eve', login: 'eve', password: 'seven quick brown owls' };
  foreign = await account.createColleague(made);
  [meeting, closed, other] = await Promise.all([
    GatheredMeeting.open(account),
    GatheredMeeting.open(account),
    GatheredMeeting.open(foreign),
  ]);
});
afterAll(async () => {
  for (const one of [meeting, closed, other]) one.disperse();
  await service.close();
});

const SECRET = 'A'.repeat(43);

/** One whole answer as bytes came, but for the date: status, every header in order, body. */
async function answerTo(
  method: string,
  path: string,
  given: { readonly body?: unknown; readonly cookie?: string } = {},
): Promise<string> {
  const body = given.body === undefined ? '' : JSON.stringify(given.body);
  const tcp = await RawTcp.open(service.url);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(service.url).host}`,
    `Origin: ${service.url}`,
    // The device is known, so that it is told the same and not given a new name.
    `Cookie: device=${SECRET}${given.cookie ? `; ${given.cookie}` : ''}`,
    `X-Forwarded-For: 10.9.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
    'Connection: close',
    ...(body === '' ? [] : ['Content-Type: application/json', `Content-Length: ${body.length}`]),
  ];
  tcp.send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  await tcp.untilEnded();
  return tcp.text.replace(/^Date: .*\r\n/im, '');
}

/** Which of several answers is not the same as the first, or none with this status; empty when all are alike. */
function differing(answers: Readonly<Record<string, string>>, status: number): string[] {
  const [first = ''] = Object.values(answers);
  const isRight = (answer: string): boolean =>
    answer === first && answer.startsWith(`HTTP/1.1 ${status} `) && Object.keys(answers).length > 1;
  return Object.entries(answers).flatMap(([what, answer]) => (isRight(answer) ? [] : [`${what}\n${answer}`]));
}

const secretOf = (link: string): string => new URL(link).hash.slice(1);

it('AUTH1 personal links that are unknown, replaced, withdrawn, or no links at all', async () => {
  const replaced = secretOf(await meeting.link('Amina'));
  const withdrawn = secretOf(await meeting.link('Amina'));
  const join = (secret: string): Promise<string> => answerTo('POST', '/api/join', { body: { secret } });
  await meeting.lead.send({ type: 'withdraw', participant: meeting.id('Amina') });
  const ticket = (await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {})).body;
  const { link } = await account.ask<{ link: string }>('POST', '/api/colleagues', { purpose: 'newAccount' });
  expect(
    differing(
      {
        unknown: await join(SECRET),
        replaced: await join(replaced),
        withdrawn: await join(withdrawn),
        short: await join('x'),
        empty: await join(''),
        'a wall’s ticket': await join((ticket as { ticket: string }).ticket),
        'an account’s link': await join(secretOf(link)),
        'a meeting’s id': await join(meeting.setUp.id),
      },
      404,
    ),
  ).toEqual([]);
});

it('AUTH1 spoken codes that are unknown or of a meeting that is over', async () => {
  const { walkInCode } = await account.meeting(closed.setUp);
  await closed.lead.send({
    ...{ type: 'recordOutcome', outcome: 'goOn', words: '' },
    ...{ leadFromHere: null, nextReview: null },
  });
  expect((await closed.lead.send({ type: 'close' })).ok).toBe(true);
  const knock = (code: string): Promise<string> =>
    answerTo('POST', '/api/knock', { body: { code, name: 'Sam' } });
  const mine = (await account.meeting(meeting.setUp)).walkInCode ?? '';
  const almost = mine.slice(0, -1) + (mine.endsWith('2') ? '3' : '2');
  const answers = {
    unknown: await knock('ZZZZZZ'),
    over: await knock(walkInCode ?? ''),
    almost: await knock(almost),
  };
  expect(differing(answers, 404)).toEqual([]);
});

it('AUTH1 tickets for a wall that are unknown, spent or broken, and account links likewise', async () => {
  const { ticket } = (await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {})).body as {
    ticket: string;
  };
  const pair = (sent: string): Promise<string> => answerTo('POST', '/api/wall', { body: { ticket: sent } });
  expect(await pair(ticket)).toMatch(/^HTTP\/1\.1 200 /);
  expect(
    differing(
      {
        unknown: await pair(`${newId()}.${SECRET}`),
        spent: await pair(ticket),
        'another secret': await pair(`${ticket.split('.')[0]}.${SECRET}`),
        broken: await pair('x'),
      },
      404,
    ),
  ).toEqual([]);

  const { link } = await account.ask<{ link: string }>('POST', '/api/colleagues', { purpose: 'newAccount' });
  const form = { name: 'Bo', login: 'bobo', password: 'nine small red hats' };
  const spend = (path: string, secret: string, login = 'other'): Promise<string> =>
    answerTo('POST', path, { body: { secret, ...form, login } });
  expect(await spend('/api/account-link', secretOf(link), 'bobo')).toMatch(/^HTTP\/1\.1 200 /);
  for (const path of ['/api/account-link', '/api/set-up']) {
    const [unknown, spent] = [await spend(path, SECRET), await spend(path, secretOf(link))];
    expect(differing({ unknown, spent, broken: await spend(path, 'x') }, 404)).toEqual([]);
  }
  const look = (secret: string): Promise<string> =>
    answerTo('POST', '/api/account-link/look', { body: { secret } });
  expect(differing({ unknown: await look(SECRET), spent: await look(secretOf(link)) }, 404)).toEqual([]);
});

it('AUTH1 sessions that are unknown, somebody else’s, ended, or no ids, in every request and socket', async () => {
  const left = await joinByLink(await meeting.link('Tom'));
  const leaver = new LivePerson(
    service.url,
    new Map([[`${left.cookie.path} participant`, left.cookie.value]]),
  );
  await leaver.http.post(`${left.address}api/leave`, {});
  const cookieOf = (value: string): string => `participant=${value}`;
  const mine = meeting.lead.http.cookieFor(meeting.lead.address);
  const asked = (address: string, cookie: string) => ({ address, cookie });
  const ways = {
    unknown: asked(`/in/${newId()}/`, cookieOf(SECRET)),
    'unknown, with a good cookie': asked(`/in/${newId()}/`, mine),
    'without a cookie': asked(meeting.lead.address, ''),
    'with another’s cookie': asked(meeting.lead.address, other.lead.http.cookieFor(other.lead.address)),
    'with a wrong cookie': asked(meeting.lead.address, cookieOf(SECRET)),
    ended: asked(left.address, cookieOf(left.cookie.value)),
    'no id': asked('/in/x/', mine),
    'a long id': asked(`/in/${'x'.repeat(500)}/`, mine),
    'the name of a prototype': asked('/in/__proto__/', mine),
    'a wall': asked(`/wall/${newId()}/`, cookieOf(SECRET)),
  };
  const requests: readonly (readonly [string, string, unknown?])[] = [
    ['GET', 'api/session'],
    ['GET', 'api/record.json'],
    ['GET', 'api/record.html'],
    ['GET', 'api/record.pdf'],
    ['GET', 'api/record-preview.html'],
    ['GET', 'api/nothing-there'],
    ['POST', 'api/commands', { id: newId(), type: 'showAll' }],
    ['POST', 'api/leave', {}],
    ['POST', 'api/wall', {}],
    ['POST', `api/invitations/${meeting.id('Amina')}`, {}],
  ];
  for (const [method, path, body] of requests) {
    const answers: Record<string, string> = {};
    for (const [what, { address, cookie }] of Object.entries(ways))
      answers[`${method} ${path} ${what}`] = await answerTo(method, address + path, { body, cookie });
    expect(differing(answers, 404)).toEqual([]);
  }

  for (const room of ['draft', 'notebook', 'desk', 'nothing', `notebook%2F${meeting.id('Amina')}`]) {
    const answers: Record<string, string> = {};
    for (const [what, { address, cookie }] of Object.entries(ways))
      answers[`${room} ${what}`] = await endOf(`${address}sync/${room}?v=1&g=`, cookie);
    expect(differing(answers, 101)).toEqual([]);
  }
  // A page is the same for everybody and says nothing of what exists.
  const pages: Record<string, string> = {};
  for (const what of ['unknown', 'without a cookie', 'ended'] as const)
    pages[what] = await answerTo('GET', ways[what].address, { cookie: ways[what].cookie });
  expect(differing(pages, 200)).toEqual([]);
});

/** Everything a socket sends up to its close, headers of the upgrade included. */
async function endOf(path: string, cookie: string): Promise<string> {
  const tcp = await RawTcp.open(service.url);
  tcp.send(upgradeRequest({ origin: service.url, path, cookie }));
  await until(() => tcp.isEnded || tcp.closeCode !== undefined, `an end for ${path}`);
  tcp.send(webSocketFrame({ opcode: OPCODE.close, payload: new Uint8Array([0x11, 0x33]) }));
  await tcp.untilEnded();
  return tcp.text;
}

it('AUTH1 families and meetings that are unknown, somebody else’s or no ids, for everybody with an account', async () => {
  const cookie = `account=${account.cookie.value}`;
  const someone = meeting.id('Amina');
  const families = { unknown: newId(), foreign: other.setUp.family, 'no id': 'x' };
  const meetings = { unknown: newId(), foreign: other.setUp.id, 'no id': 'x', family: meeting.setUp.family };
  const requests: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['GET', '/api/families/:', families],
    ['GET', '/api/meetings/:', meetings],
    ['POST', '/api/meetings/:/open', meetings],
    ['POST', `/api/meetings/:/invitations/${someone}`, meetings],
    ['DELETE', `/api/meetings/:/invitations/${someone}`, meetings],
  ];
  for (const [method, path, ids] of requests) {
    const answers: Record<string, string> = {};
    for (const [what, id] of Object.entries(ids))
      answers[`${method} ${path} ${what}`] = await answerTo(method, path.replace(':', id), { cookie });
    expect(differing(answers, 404)).toEqual([]);
  }
  const invite = (participant: string): Promise<string> =>
    answerTo('POST', `/api/meetings/${meeting.setUp.id}/invitations/${participant}`, { cookie });
  expect(
    differing(
      {
        unknown: await invite(newId()),
        foreign: await invite(other.id('Amina')),
        'no id': await invite('x'),
      },
      404,
    ),
  ).toEqual([]);
});

it('AUTH1 a sign-in with an unknown name and one with a wrong password', async () => {
  const signIn = (login: string, password: string): Promise<string> =>
    answerTo('POST', '/api/sign-in', { body: { login, password } });
  expect(
    differing(
      {
        'unknown name': await signIn('nobody', account.password),
        'wrong password': await signIn(account.login, 'another password of mine'),
        'another’s password': await signIn(account.login, foreign.password),
        'empty password': await signIn(account.login, ''),
      },
      401,
    ),
  ).toEqual([]);
});
