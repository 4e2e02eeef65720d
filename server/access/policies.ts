import type { Account } from './accounts.ts';
import { endOfDay } from './days.ts';
import type { Family } from './families.ts';
import type { MeetingSetUp } from './meetings.ts';

/** Who may do what before and around a meeting, asked in this one place (rules ACC4 to ACC8, DOOR5). */

const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives colleagues links, resets passwords, ends accounts. It opens no family. */
export function mayAdminister(account: Account): boolean {
  return account.role === 'administrator';
}

/** Sees a family and its meetings, sets meetings up, makes links and opens: its lead and those the lead named. */
export function mayLeadFamily(account: Account, family: Family): boolean {
  return family.lead === account.id || family.cover.includes(account.id);
}

/** Says who else sees a family: its lead alone. */
export function mayNameCover(account: Account, family: Family): boolean {
  return family.lead === account.id;
}

/** The set-up can be changed until the meeting begins; afterwards people change in the meeting itself. */
export function mayChangeSetUp(meeting: MeetingSetUp): boolean {
  return meeting.stage === 'setUp';
}

/** The spoken code works while the meeting is open; links work before and after it too. */
export function mayKnockByCode(meeting: MeetingSetUp): boolean {
  return meeting.stage === 'open';
}

/** Whether this server may hold the meeting at all: on a plain network a practice meeting only. */
export function mayBeHeld(meeting: MeetingSetUp, practiceOnly: boolean): boolean {
  return meeting.practice || !practiceOnly;
}

/**
 * When a meeting's links and sessions end, epoch milliseconds: some days after its day, after the day it was really
 * held, and not before the copies that its lead has promised.
 */
export function linksUntil(
  meeting: MeetingSetUp,
  times: { readonly timeZone: string; readonly linkDays: number },
): number {
  const days = times.linkDays * DAY_MS;
  const planned = endOfDay(meeting.day, times.timeZone) + days;
  return Math.max(planned, (meeting.openedAt ?? 0) + days, meeting.copiesUntil ?? 0);
}
