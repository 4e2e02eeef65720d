import type { ParticipantId } from '../../shared/ids.ts';
import { type Secrecy, secrecyFrom, standsLent } from '../../shared/practice/lent-pages.ts';
import { CLOSE } from '../../shared/protocol/close-events.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';
import type { Room } from './room.ts';

/** What a child's notebook holds that somebody must not find there before the child opens it (rule LEND3). */
export function notebookSecrecy(meeting: Meeting, to: ParticipantId, child: ParticipantId): Secrecy {
  return secrecyFrom(to, child, {
    pages: meeting.notebooks.voices.get(child) ?? [],
    writers: meeting.notebooks.voiceHelpers,
    notebook: meeting.notebooks.snapshots.get(child),
    people: meeting.snapshot().participants.map(({ id }) => id),
  });
}

/** Writes into an act who holds a child's pages now, and ends whoever held them once that is durable (rule LEND4). */
export function lend(meeting: Meeting, act: Act, child: ParticipantId, to: ParticipantId | null): void {
  const person = meeting.snapshot().participants.find(({ id }) => id === child);
  if (!person) return;
  const { id, ...state } = person;
  act.put('participants', id, { ...state, pagesWith: to });
  act.afterwards.push(() => {
    endOtherHolders(meeting, child, to).catch((error: unknown) =>
      meeting.deps.log.error('the sockets of a loan were not ended', error, { meeting: meeting.id }),
    );
  });
}

/** Ends each loan that stands no longer: at the close, and when the child or the holder has gone. */
export function endLoans(meeting: Meeting, act: Act): void {
  const { meeting: state, participants } = meeting.snapshot();
  for (const child of participants) {
    if (!child.pagesWith) continue;
    const holder = participants.find(({ id }) => id === child.pagesWith);
    if (!standsLent(child, holder, state)) lend(meeting, act, child.id, null);
  }
}

async function endOtherHolders(
  meeting: Meeting,
  child: ParticipantId,
  holder: ParticipantId | null,
): Promise<void> {
  openOnlyTo(await meeting.notebooks.room(child), child, holder);
}

/** Ends every socket in a child's notebook but the child's and the holder's: never two helpers at once (rule LEND6). */
export function openOnlyTo(room: Room, child: ParticipantId, holder: ParticipantId | null): void {
  room.endPeers(({ participant }) => participant !== child && participant !== holder, CLOSE.accessEnded);
}
