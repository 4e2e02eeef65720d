import { isIP } from 'node:net';
import { type DoorKind, isLoopback } from '../config.ts';

/** How people reach this server. */
export interface Door {
  readonly kind: DoorKind;
  /** The origin for links; known once the server listens. */
  readonly origin: () => string;
  /** How many proxies are believed. */
  readonly trustProxy: number;
}

/**
 * Whether a request comes from a page of ours (rule DOOR10). Behind https it is the public origin and nothing
 * else. Without, it is the host that was asked, and that must be this machine or, for practice, a plain address:
 * a name would let another site's page be served from it.
 */
export function originAllowed(request: Request, door: Door): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null || (site !== null && site !== 'same-origin')) return false;
  if (door.kind === 'https') return origin === door.origin();
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin !== `http://${host}`) return false;
  const name = new URL(origin).hostname;
  if (isLoopback(name)) return true;
  return door.kind === 'practice' && (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || origin === door.origin());
}

/** Whether a request could change something or opens a socket, so that its origin counts. */
export function isGuarded(request: Request): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return !reads || request.headers.has('upgrade');
}
