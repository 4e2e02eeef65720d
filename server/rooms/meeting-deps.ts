import type { SafeNumber } from '../../shared/documents/proceedings.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { Scrubber } from '../storage/scrubber.ts';
import type { Storage } from '../storage/storage.ts';
import type { Families } from '../access/families.ts';
import type { MeetingSetUps } from '../access/meetings.ts';
import type { ParticipantSessions } from '../access/participant-sessions.ts';

/** What a live meeting is built on. */
export interface MeetingDeps {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly scrubber: Scrubber;
  readonly clock: Clock;
  readonly log: Log;
  readonly sessions: ParticipantSessions;
  readonly setUps: MeetingSetUps;
  readonly families: Families;
  /** IANA name; days and times in the record are in it. */
  readonly timeZone: string;
  /** Whom else to call about a child; none where it is left out. */
  readonly safeNumbers?: readonly SafeNumber[];
}
