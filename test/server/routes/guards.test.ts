import { beforeEach, describe, expect, it } from 'vitest';
import { type Door, originAllowed } from '../../../server/routes/door.ts';
import { familyInput, PASSWORD } from '../access/access-at.ts';
import { Browser, secretOf, type Site, signedInBrowser, site } from './site.ts';

let at: Site;
let ada: Browser;

beforeEach(async () => {
  at = site();
  ada = await signedInBrowser(at);
});

describe('the origin', () => {
  const other = [
    undefined,
    'null',
    '',
    'https://evil.example',
    'http://meetings.example.org',
    'https://meetings.example.org:8443',
    'https://meetings.example.org.evil.example',
    'https://evil-meetings.example.org',
    'https://evil.example/meetings.example.org',
    'https://meetings.example.org@evil.example',
    'https://sub.meetings.example.org',
    'https://example.org',
    'https://MEETINGS.example.org',
    'https://meetings.example.org.',
    'https://meetings.example.org/',
    'https://meetings.example.org:443',
    'https://meetings.example.org, https://evil.example',
    'file://',
    'chrome-extension://abcdefghijklmnop',
    'https://127.0.0.1',
    'http://localhost:3000',
    'https://xn--meetings-example-org',
  ];

  it.each(other)('DOOR10 %j may change nothing', async (origin) => {
    for (const [method, path] of [
      ['POST', '/api/families'],
      ['POST', '/api/sign-out'],
      ['POST', '/api/join'],
      ['DELETE', '/api/colleagues/x'],
      ['PUT', '/api/families/x'],
      ['PATCH', '/api/nothing'],
    ] as const) {
      const response = await ada.ask(method, path, { body: familyInput(), headers: { origin } });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ ok: false, reason: 'notAllowed' });
    }
    expect((await ada.json('GET', '/api/account')).status).toBe(200);
    expect((await ada.json('GET', '/api/families')).body['families']).toEqual([]);
  });

  it.each(other)('DOOR10 %j may open no socket', async (origin) => {
    const headers = { origin, upgrade: 'websocket', connection: 'Upgrade' };
    expect((await ada.ask('GET', '/in/x/sync/draft', { headers })).status).toBe(403);
  });

  it('DOOR10 of this site may, unless the browser says that another site asked', async () => {
    const sent = { body: familyInput(), headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await ada.ask('POST', '/api/families', sent)).status).toBe(200);
    for (const site of ['cross-site', 'same-site', 'none']) {
      const ask = { body: familyInput(), headers: { 'sec-fetch-site': site } };
      expect((await ada.ask('POST', '/api/families', ask)).status).toBe(403);
    }
  });

  it.each([
    ['loopback', 'http://127.0.0.1:3000', '127.0.0.1:3000', true],
    ['loopback', 'http://localhost:3000', 'localhost:3000', true],
    ['loopback', 'http://[::1]:3000', '[::1]:3000', true],
    ['loopback', 'http://localhost:4000', 'localhost:3000', false],
    ['loopback', 'https://localhost:3000', 'localhost:3000', false],
    ['loopback', 'http://evil.example:3000', 'evil.example:3000', false],
    ['loopback', 'http://192.168.1.20:3000', '192.168.1.20:3000', false],
    ['practice', 'http://192.168.1.20:3000', '192.168.1.20:3000', true],
    ['practice', 'http://10.0.0.7:3000', '10.0.0.7:3000', true],
    ['practice', 'http://evil.example:3000', 'evil.example:3000', false],
    ['practice', 'http://192.168.1.20:3000', '192.168.1.21:3000', false],
  ] as const)('DOOR10 at a %s door %s asking %s: %s', (kind, origin, host, allowed) => {
    const door: Door = { kind, origin: () => 'http://192.168.1.20:3000', trustProxy: 0 };
    const request = new Request(`http://${host}/api/join`, { method: 'POST', headers: { origin, host } });
    expect(originAllowed(request, door)).toBe(allowed);
  });
});

describe('the body', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'text/json',
    'application/json; charset=utf-16',
    'text/plain; application/json',
    '',
  ])('DOOR11 of the type %j is refused', async (type) => {
    const response = await ada.ask('POST', '/api/families', {
      body: familyInput(),
      headers: { 'content-type': type },
    });
    expect(response.status).toBe(400);
    expect((await ada.json('GET', '/api/families')).body['families']).toEqual([]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'DOOR11 of the type %j is taken',
    async (type) => {
      const ask = { body: familyInput(), headers: { 'content-type': type } };
      expect((await ada.ask('POST', '/api/families', ask)).status).toBe(200);
    },
  );

  it.each([
    '',
    '{',
    '[]',
    '"x"',
    'null',
    '7',
    'true',
    '{"name":',
    '\u0000',
    '{"name":"x"}}',
    '[{"name":"x"}]',
  ])('ACC9 DOOR11 %j is refused with a sentence', async (raw) => {
    const response = await ada.ask('POST', '/api/families', { raw });
    expect(response.status).toBe(400);
    const body = (await response.json()) as { sentence: string };
    expect(body).toMatchObject({ ok: false, reason: 'wrongInput' });
    expect(body.sentence).toMatch(/^[A-Z].*\.$/);
    expect(body.sentence).not.toContain('Invalid');
  });

  it('DOOR11 of more than 256 kB is refused, declared or not', async () => {
    const raw = JSON.stringify({ ...familyInput(), more: 'x'.repeat(256 * 1024) });
    for (const headers of [{}, { 'content-length': undefined }, { 'content-length': String(raw.length) }]) {
      const response = await ada.ask('POST', '/api/families', { raw, headers });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ reason: 'tooLarge', sentence: expect.any(String) });
    }
  });

  it('DOOR11 with keys of the language itself changes nothing but the form', async () => {
    const raw = `{"__proto__":{"role":"administrator"},"constructor":{"x":1},${JSON.stringify(familyInput()).slice(1)}`;
    expect((await ada.ask('POST', '/api/families', { raw })).status).toBe(200);
    expect(({} as { role?: string }).role).toBeUndefined();
    const { body } = await ada.json('GET', '/api/families');
    expect(JSON.stringify(body)).not.toContain('administrator');
  });

  it('DOOR11 with a key twice counts the last, and no header turns one method into another', async () => {
    const raw = `{"name":"First",${JSON.stringify(familyInput()).slice(1)}`;
    expect((await ada.ask('POST', '/api/families', { raw })).status).toBe(200);
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    expect((await ada.ask('GET', '/api/families', { headers })).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each([
    ['GET', '/healthz', 200],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/account', 200],
    ['POST', '/api/sign-in', 400],
    ['GET', '/nothing/at/all', 404],
    ['GET', '/..%2f..%2fetc/passwd', 404],
    ['GET', '/in/x/../../api/account', 200],
    ['POST', '/healthz', 404],
    ['OPTIONS', '/api/account', 404],
  ] as const)('DOOR15 carries the safe headers: %s %s', async (method, path, status) => {
    const response = await ada.ask(method, path, method === 'POST' ? { body: {} } : {});
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('DOOR15 promises https only where there is https', async () => {
    const response = await new Browser(site({ door: 'loopback' })).ask('GET', '/healthz');
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  it('CONF6 the health page names build and store', async () => {
    expect(await ada.json('GET', '/healthz')).toEqual({
      status: 200,
      body: { ok: true, build: 'abc', store: 'working' },
    });
  });
});

describe('faults', () => {
  it('DOOR17 of the store say that nothing was saved, and the log holds the id and no words', async () => {
    at.storage.fail('full');
    const { status, body } = await ada.json('POST', '/api/families', familyInput({ name: 'Canary family' }));
    expect(status).toBe(503);
    expect(body).toMatchObject({ ok: false, reason: 'storeTrouble', sentence: expect.any(String) });
    expect(body.id).toMatch(/^[A-Za-z0-9_-]{8}$/);
    expect(at.lines.join('\n')).toContain(body.id);
    expect(at.lines.join('\n')).not.toMatch(/Canary|Yusuf|three wet/);
    at.storage.fail(undefined);
    expect((await ada.json('GET', '/api/families')).body['families']).toEqual([]);
  });

  it('DOOR17 spend no link and sign nobody in', async () => {
    const { body } = await ada.json('POST', '/api/colleagues', { purpose: 'newAccount' });
    const form = { secret: secretOf(body.link), name: 'Ben', login: 'ben', password: PASSWORD };
    const ben = new Browser(at, '192.0.2.30');
    at.storage.fail('unavailable');
    expect((await ben.json('POST', '/api/account-link', form)).status).toBe(503);
    expect(ben.cookies.size).toBe(0);
    at.storage.fail(undefined);
    expect((await ben.json('POST', '/api/account-link', form)).status).toBe(200);
  });

  it('DOOR17 nobody foresaw answer in general words', async () => {
    at.storage.fail('damaged');
    const fault = await ada.json('POST', '/api/sign-in', { login: 'ada', password: PASSWORD });
    expect(fault.body.sentence).not.toMatch(/disk|test|SQL|Error/);
    expect(JSON.stringify(fault.body)).not.toMatch(/\.ts|at /);
  });
});

describe('on a plain network', () => {
  it('CONF3 there are no accounts, and practice has cookies of its own', async () => {
    const plain = site({ door: 'practice' });
    const browser = new Browser(plain);
    const form = { secret: 'x', name: 'Ada', login: 'ada', password: PASSWORD };
    for (const [path, body] of [
      ['/api/set-up', form],
      ['/api/sign-in', form],
      ['/api/account-link', form],
      ['/api/families', familyInput()],
    ] as const) {
      expect(await browser.json('POST', path, body)).toMatchObject({
        status: 403,
        body: { reason: 'practiceOnly', sentence: expect.stringContaining('practise') },
      });
    }
    const response = await browser.ask('POST', '/api/practice');
    expect(response.status).toBe(200);
    const names = response.headers.getSetCookie().map((line) => line.split('=')[0]);
    expect(names).toEqual(['practice-participant']);
  });

  it.each([
    ['https', '__Host-account', '__Secure-participant'],
    ['loopback', 'account', 'participant'],
  ] as const)('DOOR9 CONF3 at a %s door the cookies are %s and %s', async (door, account, participant) => {
    const here = site({ door });
    const browser = await signedInBrowser(here);
    const lines = (await browser.ask('POST', '/api/practice')).headers.getSetCookie();
    expect([...browser.cookies.keys()]).toContain(`${account} /`);
    expect(lines.some((line) => line.startsWith(`${participant}=`))).toBe(true);
    for (const line of lines) expect(/; Secure/.test(line)).toBe(door === 'https');
  });
});
