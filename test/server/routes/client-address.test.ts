import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from '../../../server/routes/client-address.ts';

async function seen(remoteAddress: string, forwarded: string | undefined, proxies: number): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return response.text();
}

it.each([
  ['203.0.113.7', undefined, 0, '203.0.113.7'],
  ['203.0.113.7', '1.2.3.4', 0, '203.0.113.7'],
  ['10.0.0.1', '1.2.3.4', 1, '1.2.3.4'],
  // What a client writes itself stands further left and is not believed.
  ['10.0.0.1', '9.9.9.9, 1.2.3.4', 1, '1.2.3.4'],
  ['10.0.0.1', '9.9.9.9, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
  ['10.0.0.1', '', 1, '10.0.0.1'],
  ['10.0.0.1', undefined, 2, '10.0.0.1'],
  ['::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::'],
  ['2001:db8:1:2::9', undefined, 0, '2001:db8:1:2::'],
  ['::1', undefined, 0, '0:0:0:0::'],
])(
  'DOOR12 a request from %s (forwarded for %s, %d proxies) counts for %s',
  async (remote, forwarded, proxies, who) => {
    expect(await seen(remote, forwarded, proxies)).toBe(who);
  },
);
