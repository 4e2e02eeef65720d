import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClientFiles } from '../../../server/routes/client-files.ts';
import { newId } from '../../../shared/ids.ts';
import { Browser, site } from './site.ts';

const SCRIPT = `console.log("${'hello '.repeat(400)}")`;
let directory: string;
let browser: Browser;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'client-'));
  mkdirSync(join(directory, 'assets'));
  mkdirSync(join(directory, '.vite'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Notes</title>');
  writeFileSync(join(directory, '.vite/manifest.json'), '{}');
  writeFileSync(join(directory, 'icon.svg'), '<svg/>');
  writeFileSync(join(directory, 'assets/main-B4x_9-Qz.js'), SCRIPT);
  browser = new Browser(site({ files: readClientFiles(directory) }));
});

const get = (path: string, headers: Record<string, string> = {}) => browser.ask('GET', path, { headers });

describe('screens', () => {
  it.each([
    '/',
    '/set-up',
    '/account',
    '/desk',
    '/desk/families/x',
    '/join',
    '/knock',
    '/wall',
    `/in/${newId()}/`,
    `/wall/${newId()}/`,
  ])('DOOR16 DOOR15 %s is the one page, not stored', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Notes</title>');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('DOOR16 an address without its last slash leads to the one with it', async () => {
    const id = newId();
    const response = await get(`/in/${id}`);
    expect([response.status, response.headers.get('location')]).toEqual([308, `/in/${id}/`]);
  });

  it('DOOR16 a wrong address is a page for people and the usual answer for programs', async () => {
    const page = await get('/nothing', { accept: 'text/html,*/*' });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    for (const path of ['/nothing', '/api/nothing', `/in/${newId()}/api/nothing`]) {
      const answer = await get(path, path === '/nothing' ? {} : { accept: 'text/html' });
      expect([answer.status, await answer.json()]).toEqual([404, { ok: false, reason: 'notFound' }]);
    }
  });
});

describe('files', () => {
  it('DOOR15 with a hash in their name are kept for ever; others are not stored', async () => {
    expect((await get('/assets/main-B4x_9-Qz.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['br', 'gzip, deflate, br', (b: Buffer) => brotliDecompressSync(b)],
    ['gzip', 'gzip, deflate', (b: Buffer) => gunzipSync(b)],
    ['gzip', 'br;q=0, gzip', (b: Buffer) => gunzipSync(b)],
    [null, '', (b: Buffer) => b],
  ] as const)('DOOR15 come packed as %s to who accepts %j', async (encoding, accept, unpack) => {
    const response = await get('/assets/main-B4x_9-Qz.js', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  it.each([
    '/.vite/manifest.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/',
    '/index.html',
    '//assets/main-B4x_9-Qz.js',
    '/assets/main-B4x_9-Qz.js%00.html',
  ])('DOOR16 %s is none', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('CONF4 a client that was not built is said so', () => {
    expect(() => readClientFiles(join(directory, 'nowhere'))).toThrow('The client has not been built.');
  });
});
