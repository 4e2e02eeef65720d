import type { LeftUnheard, MeetingState, ShownEntry } from '../documents/proceedings.ts';
import type { EntryId } from '../ids.ts';
import { type HeardAs, type Phase, PHASES } from './vocabulary/words.ts';

/** What hearing is decided on. */
type Heard = Pick<ShownEntry, 'growing' | 'heard' | 'about'> & { readonly id: EntryId };

/** The shown notes of the map that nobody has talked about, read out or parked, in the server's order (rule HEAR1). */
export function notHeard<E extends Heard>(entries: readonly E[]): readonly E[] {
  return entries.filter((entry) => !entry.growing && entry.heard === undefined && entry.about === undefined);
}

/**
 * The notes that a step would leave behind unheard for the first time: those that an earlier step already left are not
 * asked about again (rule HEAR3). None where the meeting does not go past the map.
 */
export function leavesUnheard<E extends Heard>(
  entries: readonly E[],
  meeting: Pick<MeetingState, 'phase' | 'leftUnheard'>,
  to: Phase,
): readonly E[] {
  const place = PHASES.indexOf(to);
  if (place <= PHASES.indexOf('map') || place <= PHASES.indexOf(meeting.phase)) return [];
  return firstUnheard(entries, meeting);
}

/** The same at the end of the meeting, from whatever step. */
export function firstUnheard<E extends Heard>(
  entries: readonly E[],
  { leftUnheard = [] }: Pick<MeetingState, 'leftUnheard'>,
): readonly E[] {
  const left = new Set(leftUnheard.flatMap((each) => each.entries));
  return notHeard(entries).filter(({ id }) => !left.has(id));
}

/**
 * The notes that a mark changes, as they are with it; null takes marks off. Who talks about a note talks about what stands
 * beside it; what comes beside it later is heard by itself (rule HEAR2).
 */
export function markHeard<E extends Heard & Pick<ShownEntry, 'beside'>>(
  entries: readonly E[],
  which: readonly EntryId[],
  as: HeardAs | null,
): readonly E[] {
  const wanted = new Set<string>(which);
  return entries
    .filter(
      ({ id, beside, heard }) =>
        wanted.has(id) || (beside !== null && wanted.has(beside) && heard === undefined),
    )
    .map((entry) => {
      const { heard: _, ...unmarked } = entry;
      return (as === null ? unmarked : { ...entry, heard: as }) as E;
    });
}

/** The meeting's state with it noted that the lead went on past these notes (rule HEAR3). */
export function noteUnheard<M extends Pick<MeetingState, 'phase' | 'leftUnheard'>>(
  meeting: M,
  entries: readonly Heard[],
  at: number,
): M {
  if (entries.length === 0) return meeting;
  const left: LeftUnheard = { phase: meeting.phase, at, entries: entries.map(({ id }) => id) };
  return { ...meeting, leftUnheard: [...(meeting.leftUnheard ?? []), left] };
}
