import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { PASSWORD } from '../access/access-at.ts';
import { Browser, colleagueBrowser, secretOf, type Site, signedInBrowser, site } from './site.ts';

let at: Site;
let ada: Browser;

beforeEach(async () => {
  at = site();
  ada = await signedInBrowser(at);
});

describe('signing in and out', () => {
  it('ACC1 the set-up link signs its account in, and is spent', async () => {
    const { body } = await ada.json('GET', '/api/account');
    expect(body).toEqual({
      ok: true,
      account: { id: expect.any(String), name: 'Ada', role: 'administrator' },
    });
    expect(await at.access.accounts.firstLink()).toBeUndefined();
  });

  it('ACC3 a wrong name and a wrong password answer alike', async () => {
    const other = new Browser(at);
    const wrong = await Promise.all([
      other.json('POST', '/api/sign-in', { login: 'ada', password: 'not the password' }),
      other.json('POST', '/api/sign-in', { login: 'nobody', password: PASSWORD }),
    ]);
    expect(wrong[0]).toEqual(wrong[1]);
    expect(wrong[0]).toMatchObject({ status: 401, body: { reason: 'wrongLogin' } });
    expect(other.cookies.size).toBe(0);
  });

  it('ACC3 the sign-in name is taken however it is written', async () => {
    const other = new Browser(at);
    const { status } = await other.json('POST', '/api/sign-in', { login: ' ADA ', password: PASSWORD });
    expect(status).toBe(200);
    expect((await other.json('GET', '/api/account')).status).toBe(200);
  });

  it('ACC5 signing out ends the sign-in, also for a copied cookie', async () => {
    const copy = new Browser(at);
    for (const [key, kept] of ada.cookies) copy.cookies.set(key, kept);
    expect((await ada.json('POST', '/api/sign-out')).body).toEqual({ ok: true });
    expect(ada.cookies.size).toBe(0);
    for (const browser of [ada, copy]) {
      expect(await browser.json('GET', '/api/account')).toMatchObject({
        status: 401,
        body: { ok: false, reason: 'signedOut', sentence: expect.any(String) },
      });
    }
  });

  it('ACC5 the cookie is sent again when its time has moved on', async () => {
    expect((await ada.ask('GET', '/api/account')).headers.getSetCookie()).toEqual([]);
    at.clock.advance(60 * 60 * 1000);
    const [cookie] = (await ada.ask('GET', '/api/account')).headers.getSetCookie();
    expect(cookie).toContain('Max-Age=43200');
  });

  it('ACC5 a full disk signs nobody out', async () => {
    at.clock.advance(60 * 60 * 1000);
    at.storage.fail('full');
    expect((await ada.json('GET', '/api/account')).status).toBe(200);
  });
});

describe('colleagues', () => {
  it('ACC4 get an account by a link that only an administrator gives', async () => {
    const ben = await colleagueBrowser(at, ada, 'ben');
    expect((await ben.json('GET', '/api/account')).body['account']).toMatchObject({ role: 'colleague' });
    for (const body of [{ purpose: 'newAccount' }, { purpose: 'reset', account: newId() }]) {
      expect(await ben.json('POST', '/api/colleagues', body)).toMatchObject({
        status: 403,
        body: { reason: 'notAllowed', sentence: expect.any(String) },
      });
    }
    expect((await ben.json('DELETE', `/api/colleagues/${newId()}`)).status).toBe(403);
  });

  it('ACC4 are listed for choosing, with sign-in names for administrators alone', async () => {
    const ben = await colleagueBrowser(at, ada, 'ben');
    const lists = [await ada.json('GET', '/api/colleagues'), await ben.json('GET', '/api/colleagues')];
    expect(lists[0]?.body['colleagues']).toMatchObject([
      { name: 'Ada', login: 'ada' },
      { name: 'ben', login: 'ben' },
    ]);
    expect(JSON.stringify(lists[1]?.body)).not.toContain('login');
  });

  it('ACC2 ACC4 reset a password by a link, which ends every older sign-in', async () => {
    const ben = await colleagueBrowser(at, ada, 'ben');
    const account = ((await ben.json('GET', '/api/account')).body['account'] as { id: string }).id;
    const { body } = await ada.json('POST', '/api/colleagues', { purpose: 'reset', account });
    const secret = secretOf(body.link);
    const anew = new Browser(at, '198.51.100.99');
    expect((await anew.json('POST', '/api/account-link/look', { secret })).body).toEqual({
      ok: true,
      link: { purpose: 'reset', name: 'ben' },
    });
    expect(
      (await anew.json('POST', '/api/account-link', { secret, password: 'four dry blue plums' })).status,
    ).toBe(200);
    expect((await ben.json('GET', '/api/account')).status).toBe(401);
    expect((await anew.json('GET', '/api/account')).status).toBe(200);
    expect(await anew.json('POST', '/api/account-link', { secret, password: PASSWORD })).toEqual({
      status: 404,
      body: { ok: false, reason: 'notFound' },
    });
  });

  it('ACC4 are ended by an administrator, who cannot end their own account', async () => {
    const ben = await colleagueBrowser(at, ada, 'ben');
    const id = ((await ben.json('GET', '/api/account')).body['account'] as { id: string }).id;
    const own = ((await ada.json('GET', '/api/account')).body['account'] as { id: string }).id;
    expect((await ada.json('DELETE', `/api/colleagues/${own}`)).status).toBe(403);
    expect((await ada.json('DELETE', `/api/colleagues/${id}`)).body).toEqual({ ok: true });
    expect((await ben.json('GET', '/api/account')).status).toBe(401);
    expect((await ada.json('DELETE', `/api/colleagues/${newId()}`)).status).toBe(404);
  });
});

describe('one-time links', () => {
  const dead = ['x', '', 'a'.repeat(43), newId(), 'a'.repeat(200)];

  it.each(['/api/set-up', '/api/account-link'])('ACC2 DOOR6 at %s are dead alike', async (path) => {
    const used = secretOf((await ada.json('POST', '/api/colleagues', { purpose: 'newAccount' })).body.link);
    const form = { name: 'Ben', login: 'ben', password: PASSWORD };
    await new Browser(at, '192.0.2.1').json('POST', '/api/account-link', { ...form, secret: used });
    const browser = new Browser(at, '192.0.2.2');
    for (const secret of [...dead, used]) {
      expect(await browser.json('POST', path, { ...form, login: 'eve', secret })).toEqual({
        status: 404,
        body: { ok: false, reason: 'notFound' },
      });
    }
  });

  it.each(['/account', '/api/account-link', '/api/account-link/look', '/api/set-up'])(
    'ACC2 are never spent by a GET of %s',
    async (path) => {
      const { body } = await ada.json('POST', '/api/colleagues', { purpose: 'newAccount' });
      const secret = secretOf(body.link);
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        await ada.ask(method, `${path}?secret=${secret}`);
      }
      expect(await at.access.accounts.look(secret)).toBeDefined();
    },
  );

  it('ACC2 stand in the fragment, which browsers send to nobody', async () => {
    const { body } = await ada.json('POST', '/api/colleagues', { purpose: 'newAccount' });
    expect(body.link).toMatch(/^https:\/\/meetings\.example\.org\/account#[A-Za-z0-9_-]{43}$/);
  });

  it('ACC9 keep working when the login is taken', async () => {
    const { body } = await ada.json('POST', '/api/colleagues', { purpose: 'newAccount' });
    const form = { secret: secretOf(body.link), name: 'Ben', login: 'ada', password: PASSWORD };
    expect(await ada.json('POST', '/api/account-link', form)).toMatchObject({
      status: 400,
      body: { reason: 'wrongInput', field: 'login', sentence: expect.stringContaining('Choose another') },
    });
    expect((await ada.json('POST', '/api/account-link', { ...form, login: 'ben' })).status).toBe(200);
  });
});

describe('tries', () => {
  it('DOOR12 to sign in are ten a minute from one address; others still can', async () => {
    const guesser = new Browser(at, '192.0.2.3');
    const tries = [];
    for (let i = 0; i < 12; i++) {
      tries.push(await guesser.json('POST', '/api/sign-in', { login: 'ada', password: `guess number ${i}` }));
    }
    expect(tries.map((t) => t.status)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(tries[11]?.body).toMatchObject({ reason: 'tooMany', sentence: expect.any(String) });
    const other = new Browser(at, '192.0.2.4');
    expect((await other.json('POST', '/api/sign-in', { login: 'ada', password: PASSWORD })).status).toBe(200);
  });

  it('DOOR12 that were right are not counted', async () => {
    const browser = new Browser(at, '192.0.2.5');
    for (let i = 0; i < 12; i++) {
      expect((await browser.json('POST', '/api/sign-in', { login: 'ada', password: PASSWORD })).status).toBe(
        200,
      );
    }
  });

  it('DOOR12 of one-time links are ten a minute from one address', async () => {
    const browser = new Browser(at, '192.0.2.6');
    const tries = [];
    for (let i = 0; i < 11; i++) {
      tries.push((await browser.json('POST', '/api/account-link/look', { secret: `guess ${i}` })).status);
    }
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
  });
});
