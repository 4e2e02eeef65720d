import { toldOn } from '../../shared/documents/desk.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { collect } from '../../shared/practice/collect.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';

/**
 * Before the lead changes hands: what somebody told the one alone stays with that one (rule LEAD7), and is there again for
 * them when they lead again. Taken back and told anew it is for whoever leads then.
 */
export async function keepTold(
  { meeting, act }: { readonly meeting: Meeting; readonly act: Act },
  from: ParticipantId,
  to: ParticipantId,
): Promise<void> {
  const [old, next] = await Promise.all([meeting.openDesk(from), meeting.openDesk(to)]);
  const [had, has] = [toldOn(old.doc), toldOn(next.doc)];
  for (const [id, { leadOnly }] of collect(meeting.collectInput()).desk) {
    if (!leadOnly || id === to) continue;
    if (had[id] !== 'others') act.desk(from, 'told', id, 'mine');
    if (has[id] !== 'mine') act.desk(to, 'told', id, 'others');
  }
}
