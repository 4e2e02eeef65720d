import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/** Hosts that mean "every address of this machine": nobody can type them. */
const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);

/** The origin that links begin with, once the port is known. */
export function publicOrigin(config: Config, port: number): string {
  if (config.publicOrigin !== undefined) return config.publicOrigin;
  const host = EVERYWHERE.has(config.host) ? networkAddress() : config.host;
  const named = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  // Through URL, so that a usual port is left out just as browsers leave it out of Origin.
  return new URL(`${config.tls ? 'https' : 'http'}://${named}:${port}`).origin;
}

/** This machine's first IPv4 address that others on its network can reach; its own if it has none. */
function networkAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((a) => a.family === 'IPv4' && !a.internal)?.address ?? '127.0.0.1';
}
