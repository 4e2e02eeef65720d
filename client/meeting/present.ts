import type { ParticipantId } from '../../shared/ids.ts';
import type { Present } from './meeting-model.ts';

/**
 * Who else is in a document, from its awareness states as the server writes them: each person once, however many devices
 * they hold, at the place where they work if one of their devices says so. In the order of `order`, never of arrival.
 */
export function readPresent(
  states: Iterable<unknown>,
  me: ParticipantId | null,
  order: readonly ParticipantId[],
): readonly Present[] {
  const found = new Map<ParticipantId, Present>();
  for (const state of states) {
    const one = readState(state);
    if (!one || one.participant === me) continue;
    const before = found.get(one.participant);
    if (!before || before.at === null) found.set(one.participant, one);
  }
  const place = (id: ParticipantId): number => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  return [...found.values()].sort((a, b) => place(a.participant) - place(b.participant));
}

function readState(state: unknown): Present | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('participant' in state) || !('name' in state)) return undefined;
  const { participant, name } = state;
  if (typeof participant !== 'string' || typeof name !== 'string') return undefined;
  const at = 'at' in state && typeof state.at === 'string' ? state.at : null;
  return { participant: participant as ParticipantId, name, at };
}

/** Whether two lists of people present say the same. */
export function samePresent(a: readonly Present[], b: readonly Present[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, i) => one.participant === b[i]?.participant && one.name === b[i]?.name && one.at === b[i]?.at,
    )
  );
}
