import type { NotebookSnapshot } from '../documents/notebook.ts';
import type { MeetingState, ParticipantState } from '../documents/proceedings.ts';
import { isEmptyVoice, type VoiceItem } from '../documents/voice.ts';
import type { ParticipantId, VoiceId } from '../ids.ts';
import type { RefusalReason } from '../protocol/refusal-reasons.ts';

/**
 * A child's own pages on a helper's device: who may open them to whom, and for how long (rules LEND1 to LEND5). Whoever
 * holds them reads all of the child's notebook, so nothing is opened that the child wrote without them.
 */

type Person = ParticipantState & { readonly id: ParticipantId };

/**
 * What a child's notebook holds that somebody must not find there by another's word: nothing; only what helpers wrote for
 * the child; or something the child wrote with their own hand.
 */
export type Secrecy = 'none' | 'helped' | 'own';

/** What is asked for: a child's pages, for somebody, or (null) for nobody any more. */
export interface Lending {
  readonly from: ParticipantId;
  /** Whose pages; undefined when nobody of that id is in the meeting. */
  readonly of: Person | undefined;
  readonly to: Person | null | undefined;
  readonly lead: MeetingState['lead'];
  /** What the notebook holds that `to` must not find there: see `secrecyFrom`. */
  readonly secrecy: Secrecy;
  /** Whether the child, who has no device here, said yes to this helper aloud or on the pages as they are held. */
  readonly childSaidYes: boolean;
}

/** Why a child's pages may not be opened or closed so, or undefined when they may. */
export function lendingRefusal({
  from,
  of,
  to,
  lead,
  secrecy,
  childSaidYes,
}: Lending): RefusalReason | undefined {
  if (!of || of.child === null || of.withdrawn) return 'notFound';
  const opens = [of.id, lead].includes(from);
  const holds = of.pagesWith === from;
  if (to === null) {
    if (!opens && !holds) return 'notAllowed';
    return of.pagesWith ? undefined : 'alreadyDone';
  }
  // Whoever holds the pages passes them on by the child's word alone.
  if (!opens && !(holds && childSaidYes)) return 'notAllowed';
  if (!to || !mayHold(to)) return 'notFound';
  if (of.pagesWith === to.id) return 'alreadyDone';
  if (from === of.id || secrecy === 'none') return undefined;
  if (secrecy === 'own') return 'childsOwn';
  if (!childSaidYes) return 'askChild';
  // A yes that nobody else heard opens nothing to the one who says that they heard it.
  return to.id === from ? 'childsOwn' : undefined;
}

/** Whether somebody can hold a child's pages at all: a grown-up who takes part. */
export function mayHold({ withdrawn, role, child }: ParticipantState): boolean {
  return !withdrawn && role !== 'observer' && child === null;
}

/** Whether a loan still stands: not past the close, nor when either of the two has gone. */
export function standsLent(
  of: ParticipantState,
  holder: ParticipantState | undefined,
  { closedAt }: Pick<MeetingState, 'closedAt'>,
): boolean {
  return closedAt === null && !of.withdrawn && holder !== undefined && mayHold(holder);
}

/** What is known of a child's notebook as it is durable. */
export interface WrittenPages {
  readonly pages: readonly VoiceItem[];
  /** Whose hands wrote each thing, as the server saw it. */
  readonly writers: ReadonlyMap<VoiceId, readonly ParticipantId[]>;
  readonly notebook: NotebookSnapshot | undefined;
  /** Everybody of the meeting: a hand that is none of theirs is taken for the child's own. */
  readonly people: readonly ParticipantId[];
}

/**
 * Whether the notebook of `child` holds anything that somebody has neither written alone nor been shown: a thing, a note
 * that was never given, or a number; and whether the child's own hand wrote any of it (the last two are always theirs).
 */
export function secrecyFrom(
  to: ParticipantId,
  child: ParticipantId,
  { pages, writers, notebook, people }: WrittenPages,
): Secrecy {
  const handsOf = ({ id }: VoiceItem): readonly ParticipantId[] => writers.get(id) ?? [];
  const isOpen = (item: VoiceItem): boolean => {
    if (isEmptyVoice(item) || item.shownTo === 'everyone') return true;
    if (item.shownTo !== 'nobody' && item.shownTo.includes(to)) return true;
    const hands = handsOf(item);
    return hands.length > 0 && hands.every((hand) => hand === to);
  };
  if (holdsOwnWords(notebook)) return 'own';
  const closed = pages.filter((item) => !isOpen(item));
  if (closed.length === 0) return 'none';
  const isHelpers = (hand: ParticipantId): boolean => hand !== child && people.includes(hand);
  const byHelpers = closed.every((item) => handsOf(item).length > 0 && handsOf(item).every(isHelpers));
  return byHelpers ? 'helped' : 'own';
}

/** A note that was never given, or a number: nobody writes those in a child's notebook but the child. */
function holdsOwnWords(notebook: NotebookSnapshot | undefined): boolean {
  return (
    (notebook?.entries ?? []).some(({ state, words }) => state !== 'given' && words.trim() !== '') ||
    [...Object.values(notebook?.scores ?? {}), ...Object.values(notebook?.childScores ?? {})].some(
      (score) =>
        score !== undefined && (score.number !== null || `${score.reason}${score.oneUp}`.trim() !== ''),
    )
  );
}
