import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../server/config.ts';
import { publicOrigin } from '../../server/public-origin.ts';

function config(environment: Record<string, string> = {}): Config {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.mistakes.join(' '));
  return result.config;
}

describe('settings', () => {
  it('CONF1 have safe defaults', () => {
    expect(config()).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: resolve('data'),
      publicOrigin: undefined,
      door: 'loopback',
      trustProxy: 0,
      timeZone: 'Europe/London',
      keyFile: undefined,
      tls: undefined,
      linkDays: 7,
      notebookDays: 14,
      recordDays: undefined,
      practiceMeetings: 20,
      leaveTo: 'https://www.metoffice.gov.uk/',
      safeNumbers: [],
    });
    expect(config({ PORT: ' ', HOST: '' })).toEqual(config());
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, not "eighty".'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '3000.5' }, 'PORT'],
    [{ PUBLIC_URL: 'meetings.example.org' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://meetings.example.org' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://example.org/meetings' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://a:b@example.org' }, 'PUBLIC_URL'],
    [{ TIME_ZONE: 'London' }, 'TIME_ZONE'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    [{ TLS_CERT: '/cert.pem' }, 'TLS_CERT and TLS_KEY belong together: TLS_KEY is missing.'],
    [{ TLS_KEY: '/key.pem' }, 'TLS_CERT'],
    [{ TLS_CERT: '/c', TLS_KEY: '/k', PUBLIC_URL: 'http://example.org' }, 'https://'],
    [{ LINK_DAYS: '-3' }, 'LINK_DAYS'],
    [{ NOTEBOOK_DAYS: 'two' }, 'NOTEBOOK_DAYS'],
    [{ RECORD_DAYS: '0' }, 'RECORD_DAYS'],
    [{ PRACTICE_MEETINGS: 'many' }, 'PRACTICE_MEETINGS'],
    [{ PRACTICE_MEETINGS: '201' }, 'PRACTICE_MEETINGS'],
    [{ SAFE_NUMBERS: 'front door' }, 'SAFE_NUMBERS must be at most five names with a number each'],
    [{ SAFE_NUMBERS: 'a: 020 79; b: letters' }, 'SAFE_NUMBERS'],
    [{ LEAVE_TO: 'weather' }, 'LEAVE_TO must be the https address of a public page'],
    [{ LEAVE_TO: 'javascript:alert(1)' }, 'LEAVE_TO'],
    [{ LEAVE_TO: 'https://own.example/', PUBLIC_URL: 'https://own.example' }, 'LEAVE_TO'],
    [{ PRACTICE_MEETINGS: '0', HOST: '0.0.0.0' }, 'nothing else could be held'],
  ])('CONF2 with %j are refused in one sentence', (environment, words) => {
    const result = readConfig(environment);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.mistakes).toHaveLength(1);
    expect(result.mistakes[0]).toContain(words);
    expect(result.mistakes[0]).toMatch(/\.$/);
  });

  it('CONF2 name every mistake at once', () => {
    const result = readConfig({ PORT: 'x', TIME_ZONE: 'x', PUBLIC_URL: 'x' });
    expect(!result.ok && result.mistakes).toHaveLength(3);
  });

  it.each([
    [{}, 'loopback'],
    [{ HOST: 'localhost' }, 'loopback'],
    [{ HOST: '::1' }, 'loopback'],
    [{ HOST: '127.0.0.2', PUBLIC_URL: 'http://localhost:3000' }, 'loopback'],
    [{ PUBLIC_URL: 'https://meetings.example.org' }, 'https'],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://meetings.example.org' }, 'https'],
    [{ HOST: '0.0.0.0', TLS_CERT: '/c', TLS_KEY: '/k' }, 'https'],
    [{ HOST: '0.0.0.0' }, 'practice'],
    [{ HOST: '192.168.1.20' }, 'practice'],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' }, 'practice'],
    [{ PUBLIC_URL: 'http://meetings.example.org' }, 'practice'],
  ])('CONF3 %j is a door of the kind %s', (environment, door) => {
    expect(config(environment).door).toBe(door);
  });

  it.each([
    [{}, 3000, 'http://127.0.0.1:3000'],
    [{ HOST: '::1' }, 3000, 'http://[::1]:3000'],
    [{ HOST: 'localhost' }, 80, 'http://localhost'],
    [{ TLS_CERT: '/c', TLS_KEY: '/k', HOST: '192.168.1.20' }, 443, 'https://192.168.1.20'],
    [{ PUBLIC_URL: 'https://Meetings.Example.org:443/' }, 3000, 'https://meetings.example.org'],
  ])('CONF1 %j on port %d is reached at %s', (environment, port, origin) => {
    expect(publicOrigin(config(environment), port)).toBe(origin);
  });
});
