import type { SafeNumber } from '../shared/documents/proceedings.ts';
import { type Access, createAccess } from './access/access.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { Meetings } from './rooms/meetings.ts';
import type { Journal } from './storage/journal.ts';
import type { Scrubber } from './storage/scrubber.ts';
import type { Storage } from './storage/storage.ts';

/**
 * One store and everything that stands on it: who may come in, and the meetings that are live. The service has its own;
 * each practice meeting has one in memory alone. Two of them know nothing of each other.
 */
export interface Premises {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly access: Access;
  readonly meetings: Meetings;
}

/** What premises are made from. */
export interface PremisesOptions {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly scrubber: Scrubber;
  readonly clock: Clock;
  readonly log: Log;
  /** IANA name. */
  readonly timeZone: string;
  /** How many days after the meeting's day its links still work. */
  readonly linkDays: number;
  /** True on a plain network: practice meetings only. */
  readonly practiceOnly: boolean;
  /** Whom else to call about a child. */
  readonly safeNumbers?: readonly SafeNumber[];
  /** How long a meeting that nobody is in stays open, in milliseconds; a minute unless given. */
  readonly idleMs?: number;
}

/** Puts access and live meetings over one store. */
export function createPremises(options: PremisesOptions): Premises {
  const { storage, journal, idleMs, ...rest } = options;
  const access = createAccess({ ...rest, store: storage });
  const { families, sessions, setUps } = access;
  const meetings = new Meetings({ ...rest, storage, journal, families, sessions, setUps }, idleMs);
  return { storage, journal, access, meetings };
}
