import type { ParticipantId } from '../../shared/ids.ts';
import type { Meeting } from './meeting.ts';

/**
 * Rebuilds proceedings, the authors' notebooks and the desks that were emptied without what was taken back, off the
 * acting turn (rule BACK2: within a minute).
 */
export function purgeSoon(
  meeting: Meeting,
  authors: ReadonlySet<ParticipantId>,
  desks: ReadonlySet<ParticipantId>,
): void {
  const purge = async (): Promise<void> => {
    const notebooks = await Promise.all([...authors].map((author) => meeting.notebooks.room(author)));
    const emptied = [...desks].flatMap((owner) => meeting.desks.get(owner)?.room ?? []);
    const rooms = [meeting.proceedings.room, ...notebooks, ...emptied];
    await Promise.all(rooms.map((room) => room.compact({ purge: true })));
    meeting.deps.scrubber.soon();
  };
  purge().catch((error: unknown) => meeting.deps.log.error('a purge failed', error, { meeting: meeting.id }));
}
