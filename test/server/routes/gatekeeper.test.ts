import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { practiceSetUp } from '../../../server/practice/meadow-family.ts';
import { newId } from '../../../shared/ids.ts';
import { present } from '../access/access-at.ts';
import { site } from './site.ts';

/** Asks the gatekeeper who stands behind a path and a cookie. */
async function who(at: ReturnType<typeof site>, path: string, cookie = '') {
  const app = new Hono()
    .get('/in/:session/', async (c) => c.json((await at.gatekeeper.session(c))?.id ?? null))
    .get('/wall/:wall/', async (c) => c.json((await at.gatekeeper.wall(c))?.id ?? null));
  return (await app.request(path, { headers: { cookie } })).json();
}

it('DOOR8 a session is found by its path and its cookie together', async () => {
  const at = site();
  const { browser, opened } = await joining(at);
  const [cookie] = [...browser].filter(([name]) => name.startsWith('__Secure-participant'));
  const token = present(cookie)[1];
  expect(await who(at, `/in/${opened}/`, `__Secure-participant=${token}`)).toBe(opened);
  expect(await who(at, `/in/${opened}/`)).toBeNull();
  expect(await who(at, `/in/${opened}/`, '__Secure-participant=')).toBeNull();
  expect(await who(at, `/in/${opened}/`, `participant=${token}`)).toBeNull();
  expect(await who(at, `/in/${newId()}/`, `__Secure-participant=${token}`)).toBeNull();
  expect(await who(at, `/wall/${opened}/`, `__Secure-wall=${token}`)).toBeNull();
});

it('DOOR14 a wall is found by its path and its cookie together', async () => {
  const at = site();
  const { wall, token } = present(await at.access.walls.redeem(await at.access.walls.makeTicket(newId())));
  expect(await who(at, `/wall/${wall.id}/`, `__Secure-wall=${token}`)).toBe(wall.id);
  expect(await who(at, `/wall/${wall.id}/`, `__Secure-participant=${token}`)).toBeNull();
  expect(await who(at, `/in/${wall.id}/`, `__Secure-participant=${token}`)).toBeNull();
});

/** Somebody who has opened a personal link. */
async function joining(at: ReturnType<typeof site>) {
  const { family: madeUp, meeting } = practiceSetUp('2026-11-23');
  const family = await at.access.families.createPractice(madeUp);
  const setUp = await at.access.setUps.createPractice(family, meeting);
  const secret = await at.access.invitations.make(setUp.id, setUp.lead, 'server');
  const response = await at.app.request(`${at.origin}/api/join`, {
    method: 'POST',
    headers: { origin: at.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  const { session } = (await response.json()) as { session: string };
  const browser = response.headers
    .getSetCookie()
    .map((line) => [line.split('=')[0] ?? '', line.split(';')[0]?.split('=')[1] ?? ''] as const);
  return { browser, opened: session };
}
