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

/** What is asked for: a child's pages, for somebody, or (null) for nobody any more. */
export interface Lending {
  readonly from: ParticipantId;
  /** Whose pages; undefined when nobody of that id is in the meeting. */
  readonly of: Person | undefined;
  readonly to: Person | null | undefined;
  readonly lead: MeetingState['lead'];
  /** Whether the notebook holds what `to` must not find there: see `isSecretFrom`. */
  readonly isSecret: boolean;
}

/** Why a child's pages may not be opened or closed so, or undefined when they may. */
export function lendingRefusal({ from, of, to, lead, isSecret }: Lending): RefusalReason | undefined {
  if (!of || of.child === null || of.withdrawn) return 'notFound';
  const opens = [of.id, lead].includes(from);
  if (to === null) {
    if (!opens && of.pagesWith !== from) return 'notAllowed';
    return of.pagesWith ? undefined : 'alreadyDone';
  }
  if (!opens) return 'notAllowed';
  if (!to || !mayHold(to)) return 'notFound';
  if (of.pagesWith === to.id) return 'alreadyDone';
  return isSecret && from !== of.id ? 'childsOwn' : undefined;
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
}

/**
 * Whether a child's notebook holds anything that somebody has neither written alone nor been shown: a thing, a note that
 * was never given, or a number.
 */
export function isSecretFrom(to: ParticipantId, { pages, writers, notebook }: WrittenPages): boolean {
  const isOpen = (item: VoiceItem): boolean => {
    if (isEmptyVoice(item) || item.shownTo === 'everyone') return true;
    if (item.shownTo !== 'nobody' && item.shownTo.includes(to)) return true;
    const hands = writers.get(item.id) ?? [];
    return hands.length > 0 && hands.every((hand) => hand === to);
  };
  return (
    !pages.every(isOpen) ||
    (notebook?.entries ?? []).some(({ state, words }) => state !== 'given' && words.trim() !== '') ||
    [...Object.values(notebook?.scores ?? {}), ...Object.values(notebook?.childScores ?? {})].some(
      (score) =>
        score !== undefined && (score.number !== null || `${score.reason}${score.oneUp}`.trim() !== ''),
    )
  );
}
