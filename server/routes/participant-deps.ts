import type { Context } from 'hono';
import type { MeetingId, ParticipantId } from '../../shared/ids.ts';
import type { MeetingSetUps } from '../access/meetings.ts';
import type { ParticipantSession, ParticipantSessions } from '../access/participant-sessions.ts';
import type { WallTickets } from '../access/wall-tickets.ts';
import type { Clock } from '../clock.ts';
import type { PdfExport } from '../export/record-pdf.ts';
import type { Meeting } from '../rooms/meeting.ts';
import type { Meetings } from '../rooms/meetings.ts';
import type { Journal } from '../storage/journal.ts';
import type { Storage } from '../storage/storage.ts';
import type { notFound } from './answers.ts';
import type { Gatekeeper } from './gatekeeper.ts';

/** Runs `then` for a session that has been let in, with its live meeting; all others get the same answer. */
export type Inside = <R extends Response>(
  c: Context,
  then: (meeting: Meeting, participant: ParticipantId, session: ParticipantSession) => Promise<R>,
) => Promise<R | ReturnType<typeof notFound>>;

/** What the routes of a participant's page stand on. */
export interface ParticipantDeps {
  readonly meetings: Meetings;
  readonly gatekeeper: Gatekeeper;
  readonly sessions: ParticipantSessions;
  readonly setUps: MeetingSetUps;
  readonly walls: WallTickets;
  readonly storage: Storage;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly pdfs: PdfExport;
  readonly generation: string;
  /** This server runs practice meetings only (a plain local network). */
  readonly practiceOnly: boolean;
  /** Where the record's button "Hide page" leads. */
  readonly leaveTo: string;
  /** Makes a fresh personal link, which replaces the old one; undefined when there is nobody to invite. */
  readonly inviteAgain: (meeting: MeetingId, participant: ParticipantId) => Promise<string | undefined>;
  readonly forgetCookie: (c: Context, session: ParticipantSession) => void;
}
