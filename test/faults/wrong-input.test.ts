import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { api, type ApiKey } from '../../shared/protocol/api.ts';
import type { CommandType } from '../../shared/protocol/commands.ts';
import { COMMAND_FORMS, type Form, FORMS, behindThePrototype, mutants, NO_FORMS } from '../support/forms.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { HttpClient, type HttpAnswer } from '../support/http-client.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

let service: Service;
let account: ServiceLead;
let meeting: GatheredMeeting;
let before: string;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  account = await service.createAccount();
  meeting = await GatheredMeeting.open(account);
  await meeting.come('Amina');
  before = await state();
});
afterAll(async () => {
  meeting.disperse();
  await service.close();
});

/** Everything that a wrong form could have changed. */
async function state(): Promise<string> {
  const { proceedings, draft, desk } = meeting.lead;
  const asked = await Promise.all(
    ['/api/account', '/api/colleagues', '/api/families', `/api/meetings/${meeting.setUp.id}`].map((path) =>
      account.ask('GET', path),
    ),
  );
  return JSON.stringify([asked, proceedings, draft, desk, await meeting.lead.session()]);
}

/** Sends a body as somebody who may, from an address of its own so that nothing is counted together. */
function send(
  key: ApiKey,
  body: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpAnswer> {
  const [method = '', pattern = ''] = key.split(' ');
  const session = meeting.lead.address.split('/')[2] ?? '';
  const id = pattern.startsWith('/api/families') ? meeting.setUp.family : meeting.setUp.id;
  const path = pattern.replace(':session', session).replace(':id', id);
  const { name, value } = account.cookie;
  const cookie = `${name}=${value}; ${meeting.lead.http.cookieFor(path)}`;
  return new HttpClient(service.url).request(method, path, body, { cookie, ...headers });
}

/** Why an answer is not a clear refusal; undefined when it is one. */
function unclear(answer: HttpAnswer, statuses: readonly number[] = [400]): string | undefined {
  const text = JSON.stringify(answer.body);
  const { ok, reason, sentence } = answer.body as { ok?: unknown; reason?: unknown; sentence?: unknown };
  if (!statuses.includes(answer.status)) return `${answer.status} ${text.slice(0, 100)}`;
  if (ok !== false || typeof reason !== 'string') return `no reason: ${text.slice(0, 100)}`;
  if (typeof sentence !== 'string' || !/^[A-Z].*[.?_+-]$/.test(sentence))
    return `no sentence: ${text.slice(0, 100)}`;
  if (/Invalid|Expected|undefined|received|\bat .*:\d+/.test(text))
    return `no plain words: ${text.slice(0, 200)}`;
  if (text.length > 8192) return `${text.length} letters long`;
  return undefined;
}

class Tries {
  count = 0;
  readonly unclear: string[] = [];

  async try(what: string, asked: Promise<HttpAnswer>, statuses?: readonly number[]): Promise<void> {
    this.count++;
    const why = unclear(await asked, statuses);
    if (why !== undefined) this.unclear.push(`${what}: ${why}`);
  }
}

const COMMANDS = 'POST /in/:session/api/commands' satisfies ApiKey;
const forms = Object.entries(FORMS) as (readonly [ApiKey, Form])[];
const commands = (Object.keys(COMMAND_FORMS) as CommandType[]).map((type) => {
  const good = { id: newId(), type, ...COMMAND_FORMS[type] };
  return [type, { good } satisfies Form] as const;
});

it('ATTACK8 the table has every form of the interface', () => {
  const taking = Object.entries(api).filter(([, route]) => route.input !== null);
  const known = [...forms.map(([key]) => key), COMMANDS];
  expect(taking.map(([key]) => key).toSorted()).toEqual(known.toSorted());
});

describe('wrong input', () => {
  it.each(forms)('ATTACK8 of %s is answered with 4xx and a sentence', async (key, form) => {
    const tries = new Tries();
    for (const [what, body] of mutants(form)) await tries.try(what, send(key, body));
    for (const body of [...NO_FORMS, ...behindThePrototype(form)]) await tries.try(body, send(key, body));
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/json',
    ])
      await tries.try(type, send(key, JSON.stringify(form.good), { 'content-type': type }));
    const large = JSON.stringify({ ...form.good, more: 'x'.repeat(300_000) });
    await tries.try('300 kB', send(key, large), [413]);
    await tries.try(
      'another site',
      send(key, JSON.stringify(form.good), { origin: 'https://evil.example' }),
      [403],
    );
    expect(tries.unclear).toEqual([]);
    expect(tries.count).toBeGreaterThan(25);
  });

  it.each(commands)('ATTACK8 of the command %s is answered with 4xx and a sentence', async (_, form) => {
    const tries = new Tries();
    for (const [what, body] of mutants(form)) await tries.try(what, send(COMMANDS, body));
    expect(tries.unclear).toEqual([]);
    expect(tries.count).toBeGreaterThan(16);
  });

  it('ATTACK8 of the commands as a whole is answered with 4xx and a sentence', async () => {
    const tries = new Tries();
    const good = { id: newId(), type: 'showAll' };
    for (const type of [
      '__proto__',
      'constructor',
      'toString',
      'ADMIT',
      'admit ',
      'admit\u0000',
      '',
      'deleteAll',
      7,
      null,
    ])
      await tries.try(`type ${type}`, send(COMMANDS, JSON.stringify({ ...good, type })));
    for (const body of [...NO_FORMS, ...behindThePrototype({ good })])
      await tries.try(body, send(COMMANDS, body));
    await tries.try('many', send(COMMANDS, JSON.stringify(Array.from({ length: 50 }, () => good))));
    await tries.try('10 MB', send(COMMANDS, 'x'.repeat(10_000_000)), [413]);
    await tries.try('10 MB of depth', send(COMMANDS, '['.repeat(10_000_000)), [413]);
    await tries.try('256 kB of depth', send(COMMANDS, '['.repeat(250_000)));
    expect(tries.unclear).toEqual([]);
  });

  it('ATTACK8 no header, field or method turns one request into another', async () => {
    const paths = ['GET /api/meetings/:id', 'POST /in/:session/api/wall', 'GET /api/families'] as const;
    for (const key of paths) {
      for (const name of ['x-http-method-override', 'x-method-override', 'x-http-method'])
        await send(key, undefined, { [name]: 'DELETE' });
    }
    const tries = new Tries();
    for (const key of [...forms.map(([one]) => one), COMMANDS]) {
      const [, path = ''] = key.split(' ');
      for (const method of ['PATCH', 'PROPFIND', 'DELETE']) {
        tries.count++;
        const answer = await send(`${method} ${path}` as ApiKey, undefined);
        if (answer.status !== 404) tries.unclear.push(`${method} ${path}: ${answer.status}`);
      }
      const query = await send(`${key}?_method=DELETE` as ApiKey, '{}');
      if (query.status !== 400) tries.unclear.push(`${key}?_method: ${query.status}`);
    }
    expect(tries.unclear).toEqual([]);
  });
});

it('ATTACK8 nothing has changed after all of it, and the log holds no fault and no words', async () => {
  expect(await state()).toBe(before);
  expect(service.process.exitCode).toBeNull();
  const printed = service.printed.join('\n');
  expect(printed).not.toMatch(/"level":"error"|nobody (?:caught|waited)/);
  expect(printed).not.toMatch(/three wet green apples|Zoe|Mondays/);
});
