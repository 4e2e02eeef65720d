import type { ParticipantId } from '../../../shared/ids.ts';
import type { MeetingView, PersonInput } from '../../../shared/protocol/set-up.ts';

/** How far somebody's link is. The lead needs none, and somebody without a device may do without. */
export type InvitationState = 'lead' | 'noDevice' | 'none' | 'made' | 'used' | 'withdrawn';

/** How far a person's link is. */
export function invitationState(meeting: MeetingView, person: PersonInput): InvitationState {
  if (person.participant === meeting.lead) return 'lead';
  const invitation = meeting.invitations.find(({ participant }) => participant === person.participant);
  if (invitation?.withdrawn) return 'withdrawn';
  if (invitation?.used) return 'used';
  if (invitation?.made) return 'made';
  return person.ownDevice ? 'none' : 'noDevice';
}

/** Whose link was made and not used yet, so that a new one does nobody harm. */
export function withUnusedLink(meeting: MeetingView): readonly ParticipantId[] {
  return meeting.people
    .filter((person) => invitationState(meeting, person) === 'made')
    .map(({ participant }) => participant);
}

/** Whom "all links" is about: everybody with a device who has no link yet. A link once made is never made void by it. */
export function withoutLink(meeting: MeetingView): readonly ParticipantId[] {
  return meeting.people
    .filter((person) => invitationState(meeting, person) === 'none')
    .map(({ participant }) => participant);
}
