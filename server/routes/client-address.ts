import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Groups of an IPv6 address that one household shares; counting single addresses would count nothing. */
const SHARED_GROUPS = 4;

/**
 * Who a request is counted against: the address it came from, or with `proxies` trusted ones before the server, the one
 * that the outermost of them saw.
 */
export function clientAddress(c: Context, proxies: number): string {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  const direct = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const seen = proxies === 0 ? undefined : forwarded.at(-proxies);
  const address = seen === undefined || seen === '' ? direct : seen;
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  return isIPv6(plain) ? network(plain) : plain;
}

function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...last];
  return `${groups.slice(0, SHARED_GROUPS).join(':')}::`;
}
