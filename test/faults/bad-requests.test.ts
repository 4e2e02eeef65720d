import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { Bystanders } from '../support/bystanders.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { RawTcp, type UpgradeParts, upgradeRequest } from '../support/raw-tcp.ts';
import { Service } from '../support/service.ts';

/** How soon an answer must have come, in milliseconds; a busy machine has its share in it. */
const ANSWER_MS = 3000;

let service: Service;
let meeting: GatheredMeeting;
let bystanders: Bystanders;
/** A way into the lead's draft that would be taken if nothing else were wrong. */
let good: UpgradeParts;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  const account = await service.createAccount();
  meeting = await GatheredMeeting.open(account);
  bystanders = await Bystanders.open(account);
  const path = `${meeting.lead.address}sync/draft?v=1&g=`;
  good = { origin: service.url, path, cookie: meeting.lead.http.cookieFor(path) };
});
afterAll(async () => {
  bystanders.leave();
  meeting.disperse();
  await service.close();
});

/** Sends raw bytes; answers the status, 0 where the server hung up without one. */
async function statusOf(request: string): Promise<number> {
  const tcp = await RawTcp.open(service.url);
  tcp.send(request);
  const before = performance.now();
  const status = await tcp.status();
  expect(performance.now() - before).toBeLessThan(ANSWER_MS);
  expect(tcp.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/server\//);
  tcp.drop();
  return status;
}

/** A refusal, or no answer at all and the connection closed. */
const isRefused = (status: number): boolean => status === 0 || (status >= 400 && status < 500);

describe('an upgrade', () => {
  it('ATTACK6 that is right is taken, so that the others are refused for what is wrong with them', async () => {
    expect(await statusOf(upgradeRequest(good))).toBe(101);
  });

  const many = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `X-${i}: ${i}`);
  const wrong: Readonly<Record<string, Partial<UpgradeParts>>> = {
    'with 2,000 headers': { lines: many(2000) },
    'with a header of 64 kB': { headers: { 'X-Long': 'x'.repeat(64 * 1024) } },
    'with a path of 64 kB': { path: `/in/${'x'.repeat(64 * 1024)}` },
    'without a key': { without: ['Sec-WebSocket-Key'] },
    'with a short key': { headers: { 'Sec-WebSocket-Key': 'x' } },
    'with a key of 4 kB': { headers: { 'Sec-WebSocket-Key': 'x'.repeat(4096) } },
    'of version 12': { headers: { 'Sec-WebSocket-Version': '12' } },
    'of version 99': { headers: { 'Sec-WebSocket-Version': '99' } },
    'of no version': { without: ['Sec-WebSocket-Version'] },
    'to nowhere': { path: '/nowhere' },
    'to an API': { path: '/api/account' },
    'to a room below a room': { path: '/in/x/sync/draft/more' },
    'to h2c': { headers: { Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQAAP__' } },
    'to TLS': { headers: { Upgrade: 'TLS/1.0' } },
    'to two things': { headers: { Upgrade: 'h2c, websocket' } },
    'to nothing': { headers: { Upgrade: '' } },
    'by POST': { method: 'POST' },
    'by DELETE': { method: 'DELETE' },
    'by a made-up method': { method: 'STEAL' },
    'with a line feed in its path': { path: '/in/x\r\nX-Injected: yes\r\n\r\n' },
    'with a bare line feed in a header': { lines: ['X-Bad: a\nb: c'] },
    'with a NUL in a header': { headers: { 'X-Bad': 'a\0b' } },
    'with a space in a name': { lines: ['X Bad: 1'] },
    'with another host': { headers: { Host: 'evil.example' } },
    'without a host': { without: ['Host'] },
    'with a broken host': { headers: { Host: 'a b' } },
    'with a length and pieces': { lines: ['Content-Length: 5', 'Transfer-Encoding: chunked'] },
    'with a length that is none': { lines: ['Content-Length: -1'] },
  };
  it.each(Object.entries(wrong))('ATTACK6 %s is refused and held open by nobody', async (_, parts) => {
    const tcp = await RawTcp.open(service.url);
    tcp.send(upgradeRequest({ ...good, ...parts }));
    const status = await tcp.status();
    expect([status, isRefused(status)]).toEqual([status, true]);
    tcp.finish();
    await tcp.untilEnded(ANSWER_MS);
  });

  it('ATTACK6 to a page opens no socket', async () => {
    const tcp = await RawTcp.open(service.url);
    tcp.send(upgradeRequest({ ...good, path: '/' }));
    expect(await tcp.status()).not.toBe(101);
    await tcp.untilEnded(ANSWER_MS);
  });

  const host = (): string => new URL(service.url).host;
  const origins: readonly (readonly [string, () => string | undefined])[] = [
    ['no origin', () => undefined],
    ['null', () => 'null'],
    ['an empty one', () => ''],
    ['another site', () => 'https://evil.example'],
    ['https', () => `https://${host()}`],
    ['another port', () => `http://${host().split(':')[0]}:1`],
    ['no port', () => `http://${host().split(':')[0]}`],
    ['localhost by another name', () => service.url.replace('127.0.0.1', 'localhost')],
    ['all zeros', () => service.url.replace('127.0.0.1', '0.0.0.0')],
    ['a slash more', () => `${service.url}/`],
    ['a path more', () => `${service.url}/join`],
    ['a space before', () => `x ${service.url}`],
    ['two of them', () => `${service.url}, https://evil.example`],
    ['our host as a part', () => `http://${host()}.evil.example`],
    ['our host as a name', () => `http://${host()}@evil.example`],
    ['our host as a query', () => `https://evil.example/?${host()}`],
    ['a sub-domain', () => `http://x.${host()}`],
    ['a file', () => 'file://'],
    ['an extension', () => 'chrome-extension://abcdefghijklmnop'],
    ['in capitals', () => service.url.toUpperCase()],
    ['with a NUL', () => `${service.url}%00`],
  ];
  it(`ATTACK6 DOOR10 from ${origins.length} other origins is refused with 403`, async () => {
    for (const [what, make] of origins) {
      const origin = make();
      const request = upgradeRequest(
        origin === undefined ? { ...good, without: ['Origin'] } : { ...good, headers: { Origin: origin } },
      );
      expect([what, await statusOf(request)]).toEqual([what, 403]);
    }
  });

  it('ATTACK6 a hundred at once to what nobody speaks hold nothing open and disturb nothing', async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const tcp = await RawTcp.open(service.url);
        tcp.send(upgradeRequest({ ...good, headers: { Upgrade: i % 2 === 0 ? 'h2c' : 'smtp' } }));
        return tcp;
      }),
    );
    for (const tcp of all) {
      expect(isRefused(await tcp.status())).toBe(true);
      tcp.drop();
    }
  });
});

describe('a request', () => {
  const get = (target: string, ...lines: readonly string[]): string =>
    [`${target} HTTP/1.1`, `Host: ${new URL(service.url).host}`, ...lines, '', ''].join('\r\n');
  const wrong: readonly (readonly [string, () => string])[] = [
    ['garbage', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/9.9', () => 'GET / HTTP/9.9\r\n\r\n'],
    ['no target', () => get('GET')],
    ['a broken host', () => 'GET /api/account HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['up and out', () => get('GET /../../../../etc/passwd')],
    ['up and out, encoded', () => get('GET /assets/%2e%2e%2f%2e%2e%2fpackage.json')],
    ['up and out, encoded twice', () => get('GET /assets/%252e%252e%252fpackage.json')],
    ['up and out, with backslashes', () => get('GET /assets/..\\..\\package.json')],
    ['an encoded NUL', () => get('GET /assets/x%00.js')],
    ['half an encoding', () => get('GET /api/%E0%A4%A')],
    ['half an encoding in a session', () => get('GET /in/%E0%A4%A/api/session')],
    ['half an encoding in a cookie', () => get('GET /in/x/api/session', 'Cookie: participant=%E0%A4%A')],
    ['another site as a proxy', () => get('GET http://evil.example/api/account')],
    ['CONNECT', () => get('CONNECT evil.example:443')],
    ['TRACE', () => get('TRACE /api/account', `Origin: ${service.url}`)],
    ['a star', () => get('OPTIONS *', `Origin: ${service.url}`)],
    [
      'a broken piece',
      () =>
        get('POST /api/join', 'Transfer-Encoding: chunked', 'Content-Type: application/json').concat(
          'zz\r\n',
        ),
    ],
    ['Vite’s own notes', () => get('GET /.vite/manifest.json')],
    ['the source', () => get('GET /server/main.ts')],
  ];
  it.each(wrong)('ATTACK6 of %s is refused', async (_, make) => {
    const status = await statusOf(make());
    expect([status, isRefused(status)]).toEqual([status, true]);
  });
});

it('ATTACK10 who sends commands without end is slowed down, and told so in a sentence', async () => {
  const amina = await meeting.come('Amina');
  const answers: { readonly status: number; readonly body: unknown }[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (answers.length < 600) {
        const command = { id: newId(), type: 'showAll' };
        answers.push(await amina.http.post(`${amina.address}api/commands`, command));
      }
    }),
  );
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(100);
  expect(slowed.length + answers.filter(({ status }) => status === 403).length).toBe(answers.length);
  expect(slowed[0]?.body).toMatchObject({ ok: false, reason: 'tooMany', sentence: expect.any(String) });
  // The others' commands go on as ever.
  expect((await meeting.lead.send({ type: 'movePhase', to: 'map' })).status).toBe(200);
  amina.leave();
});

it('ATTACK5 the pair in another meeting has noticed nothing of all this, and the log holds no fault', async () => {
  expect(await bystanders.settle()).toBeGreaterThan(20);
  expect(bystanders.drops).toBe(0);
  expect(bystanders.delayAt(0.5)).toBeLessThan(150);
  expect(service.process.exitCode).toBeNull();
  const faults = service.printed.filter((line) => /nobody (?:caught|waited)|"level":"error"/.test(line));
  expect(faults).toEqual([]);
});
