import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isId, type SessionId, type WallId } from '../../shared/ids.ts';
import { ACCOUNT_SESSION_MS } from '../access/account-sessions.ts';
import { newSecret } from '../access/secrets.ts';
import type { Clock } from '../clock.ts';
import type { DoorKind } from '../config.ts';

/** Browsers keep no cookie longer than this, in seconds: 400 days. */
const LONGEST = 400 * 24 * 60 * 60;
/** How long a device is known again, in seconds. */
const DEVICE = 180 * 24 * 60 * 60;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * Every cookie there is. All are HttpOnly and SameSite=Strict; over https all are Secure, with the prefix that makes
 * browsers insist on it. A participant's and a wall's are scoped by path, so that two people share a phone in two tabs.
 * Practice on a plain network has names of its own, so that it never meets a real sign-in.
 */
export class Cookies {
  readonly #clock: Clock;
  readonly #secure: boolean;
  readonly #prefix: string;
  readonly #account: string;

  constructor(door: DoorKind, clock: Clock) {
    this.#clock = clock;
    this.#secure = door === 'https';
    this.#prefix = door === 'https' ? '__Secure-' : door === 'practice' ? 'practice-' : '';
    this.#account = door === 'https' ? '__Host-account' : `${this.#prefix}account`;
  }

  /** What the cookies are called on this server. */
  get names(): Readonly<Record<'account' | 'participant' | 'wall', string>> {
    return {
      account: this.#account,
      participant: `${this.#prefix}participant`,
      wall: `${this.#prefix}wall`,
    };
  }

  /** The sign-in of an account. */
  account(c: Context): string | undefined {
    return getCookie(c, this.#account);
  }

  /** Signs this browser in, or on, for as long as a sign-in lasts. */
  setAccount(c: Context, value: string): void {
    this.#set(c, this.#account, value, '/', ACCOUNT_SESSION_MS / 1000);
  }

  /** Signs this browser out. */
  forgetAccount(c: Context): void {
    this.#forget(c, this.#account, '/');
  }

  /** The token of the participant session in whose path this request is. */
  participant(c: Context): string | undefined {
    return getCookie(c, `${this.#prefix}participant`);
  }

  /** Gives this device its participant session, until an instant (epoch milliseconds). */
  setParticipant(c: Context, session: SessionId, token: string, until: number): void {
    this.#set(c, `${this.#prefix}participant`, token, addressOf(session), this.#secondsTo(until));
  }

  /** Takes a participant session from this device. */
  forgetParticipant(c: Context, session: SessionId): void {
    this.#forget(c, `${this.#prefix}participant`, addressOf(session));
  }

  /** The token of the wall in whose path this request is. */
  wall(c: Context): string | undefined {
    return getCookie(c, `${this.#prefix}wall`);
  }

  /** Makes this screen a wall, until an instant (epoch milliseconds). */
  setWall(c: Context, wall: WallId, token: string, until: number): void {
    this.#set(c, `${this.#prefix}wall`, token, wallAddressOf(wall), this.#secondsTo(until));
  }

  /** The secret by which this device is known again at one route's path; made when there is none yet. */
  device(c: Context): string {
    const name = `${this.#prefix}device`;
    const known = getCookie(c, name);
    const device = known !== undefined && SECRET.test(known) ? known : newSecret();
    this.#set(c, name, device, c.req.path, DEVICE);
    return device;
  }

  #set(c: Context, name: string, value: string, path: string, maxAge: number): void {
    setCookie(c, name, value, { ...this.#flags(path), maxAge: Math.min(LONGEST, Math.max(0, maxAge)) });
  }

  #forget(c: Context, name: string, path: string): void {
    deleteCookie(c, name, this.#flags(path));
  }

  #flags(path: string) {
    return { path, httpOnly: true, sameSite: 'Strict', secure: this.#secure } as const;
  }

  #secondsTo(until: number): number {
    return Math.ceil((until - this.#clock.now()) / 1000);
  }
}

/** Where a participant session's page is; its cookie goes nowhere else. */
export function addressOf(session: SessionId): string {
  return `/in/${session}/`;
}

/** Where a wall's page is; its cookie goes nowhere else. */
export function wallAddressOf(wall: WallId): string {
  return `/wall/${wall}/`;
}

/** The id in a path's place; undefined when it has not even the form of one. */
export function idIn(c: Context, name: string): string | undefined {
  const id = c.req.param(name);
  return isId(id) ? id : undefined;
}
