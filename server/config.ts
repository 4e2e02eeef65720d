import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { SafeNumber } from '../shared/documents/proceedings.ts';
import { LEAVE_TO } from '../shared/protocol/leave-to.ts';

/**
 * How people reach this server, which decides what may be held here. `https`: real meetings, by a proxy or with a
 * certificate of its own. `loopback`: real meetings on this machine alone. `practice`: plain http on a network, where
 * anybody on it could read along, so practice meetings only, on cookies of their own.
 */
export type DoorKind = 'https' | 'loopback' | 'practice';

/** All settings, checked. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Origin people use, where it was given; else it follows from host and port. */
  readonly publicOrigin: string | undefined;
  readonly door: DoorKind;
  /** How many proxies stand before this server: so many entries of X-Forwarded-For are believed. */
  readonly trustProxy: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly keyFile: string | undefined;
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  /** Days after a meeting's day in which its links still work. */
  readonly linkDays: number;
  /** Days after closing until notebooks and desks are destroyed. */
  readonly notebookDays: number;
  /** Days after closing until records are destroyed; undefined: kept until the service says otherwise. */
  readonly recordDays: number | undefined;
  /** How many practice meetings may run at once; 0: none. */
  readonly practiceMeetings: number;
  /** Where whoever leaves in a hurry lands: an https address of somebody else. */
  readonly leaveTo: string;
  /** Whom else to call about a child; the emergency number always stands before them. */
  readonly safeNumbers: readonly SafeNumber[];
}

/** The settings, or one sentence for each mistake in them. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks all settings; an empty value counts as not given. */
export function readConfig(environment: Environment): ConfigResult {
  const mistakes: string[] = [];
  const given = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const number = (name: string, usual: number, from: number, to: number): number => {
    const text = given(name);
    if (text === undefined) return usual;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    mistakes.push(`${name} must be a whole number from ${from} to ${to}, not "${text}".`);
    return usual;
  };

  const host = given('HOST') ?? '127.0.0.1';
  const certificate = given('TLS_CERT');
  const key = given('TLS_KEY');
  if ((certificate === undefined) !== (key === undefined)) {
    const missing = key === undefined ? 'TLS_KEY' : 'TLS_CERT';
    mistakes.push(`TLS_CERT and TLS_KEY belong together: ${missing} is missing.`);
  }
  const tls = certificate !== undefined && key !== undefined ? { certificate, key } : undefined;
  const publicOrigin = originIn(given('PUBLIC_URL'), mistakes);
  if (tls && publicOrigin?.startsWith('http:')) {
    mistakes.push('PUBLIC_URL must begin with https:// when TLS_CERT and TLS_KEY are given.');
  }
  const timeZone = given('TIME_ZONE') ?? 'Europe/London';
  if (!isTimeZone(timeZone)) {
    mistakes.push(`TIME_ZONE must be the name of a time zone like Europe/London, not "${timeZone}".`);
  }
  const door = doorOf(host, publicOrigin, tls !== undefined);
  const practiceMeetings = number('PRACTICE_MEETINGS', 20, 0, 200);
  if (door === 'practice' && practiceMeetings === 0) {
    mistakes.push(
      'PRACTICE_MEETINGS is 0, and on this plain network nothing else could be held. ' +
        'Set it to 1 or more, or PUBLIC_URL to an https address.',
    );
  }
  const config: Config = {
    port: number('PORT', 3000, 0, 65_535),
    host,
    dataDirectory: resolve(given('DATA_DIR') ?? './data'),
    publicOrigin,
    door,
    trustProxy: proxiesIn(given('TRUST_PROXY'), mistakes),
    timeZone,
    keyFile: given('KEY_FILE'),
    tls,
    linkDays: number('LINK_DAYS', 7, 0, 365),
    notebookDays: number('NOTEBOOK_DAYS', 14, 0, 365),
    recordDays: given('RECORD_DAYS') === undefined ? undefined : number('RECORD_DAYS', 0, 1, 36_500),
    practiceMeetings,
    leaveTo: leaveToIn(given('LEAVE_TO'), publicOrigin, mistakes),
    safeNumbers: safeNumbersIn(given('SAFE_NUMBERS'), mistakes),
  };
  return mistakes.length === 0 ? { ok: true, config } : { ok: false, mistakes };
}

/** Whether a host (as in HOST or a URL) means this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function doorOf(host: string, publicOrigin: string | undefined, hasTls: boolean): DoorKind {
  if (hasTls || publicOrigin?.startsWith('https:')) return 'https';
  const named = publicOrigin === undefined ? host : new URL(publicOrigin).hostname;
  return isLoopback(host) && isLoopback(named) ? 'loopback' : 'practice';
}

function originIn(text: string | undefined, mistakes: string[]): string | undefined {
  if (text === undefined) return undefined;
  const example = 'like https://meetings.example.org';
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) {
    mistakes.push(`PUBLIC_URL must be an address ${example}, not "${text}".`);
    return undefined;
  }
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    mistakes.push(`PUBLIC_URL must be an address alone, ${example}, without a path or anything after it.`);
    return undefined;
  }
  return url.origin;
}

function leaveToIn(text: string | undefined, own: string | undefined, mistakes: string[]): string {
  if (text === undefined) return LEAVE_TO;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.origin === own) {
    mistakes.push(
      `LEAVE_TO must be the https address of a public page somewhere else, like ${LEAVE_TO}, not "${text}".`,
    );
    return LEAVE_TO;
  }
  return url.href;
}

function safeNumbersIn(text: string | undefined, mistakes: string[]): readonly SafeNumber[] {
  if (text === undefined) return [];
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const found = parts.flatMap((part) => {
    const [, name, number] = /^([^:]{1,80}):\s*(\+?[\d ()-]{3,25})$/.exec(part.trim()) ?? [];
    return name !== undefined && number !== undefined ? [{ name: name.trim(), number }] : [];
  });
  if (found.length === parts.length && found.length <= 5) return found;
  mistakes.push(
    'SAFE_NUMBERS must be at most five names with a number each, like "Children\'s front door: 020 7946 0000; ' +
      `Evenings and weekends: 020 7946 0001", not "${text}".`,
  );
  return [];
}

function proxiesIn(text: string | undefined, mistakes: string[]): number {
  if (text === undefined || text === 'false') return 0;
  if (text === 'true') return 1;
  if (/^\d$/.test(text)) return Number(text);
  mistakes.push(
    `TRUST_PROXY must be the number of proxies before this server (0 to 9, or true for one), not "${text}".`,
  );
  return 0;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // The only way Intl has of saying that it does not know a zone.
    return false;
  }
}
