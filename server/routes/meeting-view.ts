import type { Context } from 'hono';
import type { MeetingView } from '../../shared/protocol/set-up.ts';
import type { MeetingSetUp, SetUpChanged } from '../access/meetings.ts';
import { linksUntil } from '../access/policies.ts';
import { notFound, refuse } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** A meeting as its lead sees it on the desk. */
export async function meetingView(deps: RouteDeps, meeting: MeetingSetUp): Promise<MeetingView> {
  const { id, family, stage, day, time, minutes, place, why, people, walkInCode } = meeting;
  const { lead, chair, scribe, standIn } = meeting;
  const invitations = await Promise.all(
    people.map(async ({ participant }) => {
      const invitation = await deps.access.invitations.get(id, participant);
      return {
        participant,
        made: invitation !== undefined && !invitation.withdrawn,
        withdrawn: invitation?.withdrawn ?? false,
        used: invitation !== undefined && invitation.usedAt !== null,
      };
    }),
  );
  const difference = stage === 'setUp' ? await deps.access.setUps.openDifference(id) : undefined;
  return {
    ...{ id, family, stage, day, time, place, why, people, lead, chair, scribe, standIn, walkInCode },
    ...(minutes !== undefined && { minutes }),
    ...(difference && { difference }),
    linksUntil: linksUntil(meeting, deps.linkTimes),
    invitations,
  };
}

/** Says why a set-up was not taken. */
export function refuseSetUp(c: Context, refused: Extract<SetUpChanged, { ok: false }>) {
  switch (refused.reason) {
    case 'notFound':
      return notFound(c);
    case 'begun':
      return refuse(c, 'notNow', { sentence: 'begun' });
    case 'twice':
      return refuse(c, 'wrongInput', { field: `people.${refused.at}.person`, sentence: 'twice' });
    case 'unknownChild':
      return refuse(c, 'wrongInput', { field: `people.${refused.at}.child`, sentence: 'unknownChild' });
  }
}
