import type { MeetingId } from '../../../shared/ids.ts';
import type { FamilyView, MeetingStage } from '../../../shared/protocol/set-up.ts';

/** A meeting in a list of several families. */
export interface ListedMeeting {
  readonly id: MeetingId;
  readonly day: string;
  /** The family's name. */
  readonly family: string;
}

/** The meetings of some families at one stage, the soonest first. */
export function meetingsOf(families: readonly FamilyView[], stage: MeetingStage): readonly ListedMeeting[] {
  return families
    .flatMap((family) =>
      family.meetings
        .filter((meeting) => meeting.stage === stage)
        .map(({ id, day }) => ({ id, day, family: family.name })),
    )
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** The day of a family's last meeting that is over; undefined when there was none. */
export function lastMet(family: Pick<FamilyView, 'meetings'>): string | undefined {
  return inOrder(family).find((meeting) => meeting.stage === 'closed')?.day;
}

/** The meeting whose people the next one takes over: the latest, however far it is. */
export function lastMeeting(family: Pick<FamilyView, 'meetings'>): MeetingId | undefined {
  // The server lists by day and then by when they were set up, so of one day the newest stands last.
  return family.meetings.at(-1)?.id;
}

/** A family's meetings as its page lists them: open, then to come, then over; the latest day first. */
export function inOrder(family: Pick<FamilyView, 'meetings'>): FamilyView['meetings'] {
  const places: Readonly<Record<MeetingStage, number>> = { open: 0, setUp: 1, closed: 2 };
  return [...family.meetings].sort(
    (one, other) => places[one.stage] - places[other.stage] || other.day.localeCompare(one.day),
  );
}
