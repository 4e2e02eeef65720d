import type { MeetingId, ParticipantId } from '../../shared/ids.ts';

/** What the routes around a meeting ask of the meetings that are live. */
export interface LiveMeetings {
  /** Seeds the documents of a meeting that is marked open, once, and holds it ready. */
  begin(meeting: MeetingId): Promise<void>;
  /** Takes a person out of an open meeting: link, sessions and sockets end together. False when they are not in it. */
  withdraw(meeting: MeetingId, participant: ParticipantId): Promise<boolean>;
  /** Says that somebody who was withdrawn has a living link again: the lead can let them in. */
  welcomeBack(meeting: MeetingId, participant: ParticipantId): Promise<void>;
}
