import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ServiceLead } from '../support/service-lead.ts';
import { type ServerProcess, startServerProcess, startToFail } from '../support/server-process.ts';

const running = new Set<ServerProcess>();

afterEach(async () => {
  for (const server of running) await server.end('SIGKILL');
  running.clear();
});

const freshDirectory = (): string => mkdtempSync(join(tmpdir(), 'team-around-'));

async function start(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess({ DATA_DIR: freshDirectory(), ...settings });
  running.add(server);
  return server;
}

/** Posts as a page of the server's own would. */
function post(server: ServerProcess, path: string, body?: unknown, cookie = ''): Promise<Response> {
  return fetch(server.origin + path, {
    method: 'POST',
    headers: {
      origin: server.origin,
      cookie,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const cookieOf = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

describe('a first start', () => {
  it('ACC1 CONF1 prints one link, which makes the first account and is then nothing', async () => {
    const directory = freshDirectory();
    const server = await start({ DATA_DIR: directory });
    const secret = server.firstLink()?.split('#')[1];
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const form = { secret, name: 'Ada', login: 'ada', password: 'three wet green apples' };
    const made = await post(server, '/api/set-up', form);
    expect(made.status).toBe(200);
    expect((await post(server, '/api/set-up', { ...form, login: 'eve' })).status).toBe(404);
    expect(await server.end()).toBe(0);

    const again = await start({ DATA_DIR: directory });
    expect(again.firstLink()).toBeUndefined();
    const cookie = cookieOf(made, 'account');
    expect((await fetch(`${again.origin}/api/account`, { headers: { cookie } })).status).toBe(200);
  });

  it('ACC1 gives a fresh link at the next start while nobody has used the first', async () => {
    const directory = freshDirectory();
    const first = await start({ DATA_DIR: directory });
    const old = first.firstLink()?.split('#')[1];
    await first.end();
    const second = await start({ DATA_DIR: directory });
    expect(second.firstLink()).toBeDefined();
    const form = { secret: old, name: 'Ada', login: 'ada', password: 'three wet green apples' };
    expect((await post(second, '/api/set-up', form)).status).toBe(404);
  });
});

describe('a running server', () => {
  it('CONF6 CONF1 says how it is and serves the page', async () => {
    const server = await start();
    expect(await (await fetch(`${server.origin}/healthz`)).json()).toMatchObject({
      ok: true,
      store: 'working',
    });
    const page = await fetch(server.origin);
    expect(await page.text()).toContain('<div id="app">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('CONF3 on a plain network runs practice only, and says so', async () => {
    const server = await start({ HOST: '0.0.0.0' });
    expect(server.printed()).toContain('only practice meetings run here');
    expect(server.firstLink()).toBeUndefined();
    const local = server.origin.replace(/\/\/[^:]+/, '//127.0.0.1');
    const asked = { method: 'POST', headers: { origin: local } };
    const practice = await fetch(`${local}/api/practice`, asked);
    expect(practice.status).toBe(200);
    expect(cookieOf(practice, 'practice-participant')).not.toBe('');
    expect((await fetch(`${local}/api/families`, asked)).status).toBe(403);
  });

  it('DOOR11 takes a body in pieces no further than its limit, and goes on', async () => {
    const server = await start();
    const sent = request(`${server.origin}/api/sign-in`, {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/json' },
    });
    const status = await new Promise<number | undefined>((resolve) => {
      const more = (): void => {
        while (sent.write(Buffer.alloc(64 * 1024, ' ')));
      };
      sent.on('drain', more);
      // The server hangs up once it has answered, as it does not want the rest.
      sent.on('error', () => undefined);
      sent.on('response', (response) => {
        sent.off('drain', more);
        sent.destroy();
        resolve(response.statusCode);
      });
      more();
    });
    expect(status).toBe(413);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });

  it('DOOR10 opens no socket for another site, and answers it before the upgrade', async () => {
    const server = await start();
    for (const origin of [undefined, 'https://evil.example', 'null']) {
      const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/in/x/sync/draft`, {
        ...(origin !== undefined && { origin }),
      });
      const status = await new Promise<number | undefined>((resolve) => {
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve(101));
        socket.on('error', () => undefined);
      });
      expect(status).toBe(403);
    }
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });
});

describe('the end', () => {
  it('CONF5 by SIGTERM closes sockets to come back, keeps what was made, and exits with 0', async () => {
    const directory = freshDirectory();
    const server = await start({ DATA_DIR: directory });
    const secret = server.firstLink()?.split('#')[1] ?? '';
    const ada = await ServiceLead.setUp(server.origin, secret);
    const opened = await ada.openMeeting(await ada.createMeeting(await ada.createFamily()));
    const { address } = opened;
    const cookie = `${opened.cookie.name}=${opened.cookie.value}`;
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}${address}sync/proceedings?v=1&g=`, {
      origin: server.origin,
      headers: { cookie },
    });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.once('message', resolve));
    expect(await server.end()).toBe(0);
    expect(await closed).toBe(1012);

    const again = await start({ DATA_DIR: directory });
    const session = await fetch(`${again.origin}${address}api/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ standing: 'admitted', meeting: { stage: 'open' } });
  });

  it('CONF5 comes with SIGINT too, and with a connection that is kept open', async () => {
    const server = await start();
    await (await fetch(`${server.origin}/healthz`, { headers: { connection: 'keep-alive' } })).text();
    expect(await server.end('SIGINT')).toBe(0);
  });
});

describe('a start that cannot be', () => {
  it('CONF2 CONF4 names every mistake and ends with 1', async () => {
    const { code, printed } = await startToFail({ PORT: 'eighty', TIME_ZONE: 'Mars/North' });
    expect(code).toBe(1);
    expect(printed).toMatch(/^PORT must be .*\.$/m);
    expect(printed).toMatch(/^TIME_ZONE must be .*\.$/m);
    expect(printed).not.toContain('    at ');
  });

  it('CONF4 says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, printed } = await startToFail({ DATA_DIR: freshDirectory(), PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(printed).toContain(`Port ${port} is in use.`);
  });

  it('CONF4 says when the data directory is another server’s', async () => {
    const directory = freshDirectory();
    await start({ DATA_DIR: directory });
    const { code, printed } = await startToFail({ DATA_DIR: directory });
    expect(code).toBe(1);
    expect(printed).toContain('Another process has this store open.');
  });

  it('CONF4 says what is wrong with a key file or a certificate', async () => {
    const keyFile = join(freshDirectory(), 'key');
    writeFileSync(keyFile, 'secret', { mode: 0o644 });
    const open = await startToFail({ DATA_DIR: freshDirectory(), KEY_FILE: keyFile });
    expect([open.code, open.printed]).toEqual([1, expect.stringContaining('Change its mode to 600')]);
    const tls = { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' };
    const missing = await startToFail({ DATA_DIR: freshDirectory(), ...tls });
    expect([missing.code, missing.printed]).toEqual([
      1,
      expect.stringContaining('TLS_CERT is /nowhere/cert.pem'),
    ]);
    const wrong = await startToFail({ DATA_DIR: freshDirectory(), TLS_CERT: keyFile, TLS_KEY: keyFile });
    expect([wrong.code, wrong.printed]).toEqual([1, expect.stringContaining('are not a certificate')]);
  });
});
