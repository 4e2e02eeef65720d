import { type ShownVoice, snapshotShownVoice, type VoiceAnswer } from '../../shared/documents/shown-voice.ts';
import type { MeetingId, ParticipantId, VoiceId } from '../../shared/ids.ts';
import { collectVoice } from '../../shared/practice/child-voice.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';
import { endLoans } from './lent-pages.ts';
import { purgeSoon } from './purge.ts';

/** What is kept of an answer: whose thing it answers, so that it is never shown with another's. */
interface KeptAnswer {
  readonly voice: VoiceId;
  readonly of: ParticipantId;
  readonly answer: VoiceAnswer;
}

/**
 * Children's own pages on the server: brings proceedings and desks to what each child permits now (rules VOICE1 to
 * VOICE5), and keeps the team's answers, which belong to nobody's notebook.
 */
export class Voices {
  readonly #answers = new Map<VoiceId, KeptAnswer>();
  /** What stood on each child's pages when they were last looked at, to see what has been deleted. */
  readonly #seen = new Map<ParticipantId, ReadonlySet<string>>();

  /**
   * Takes up the stored answers and opens every desk that may have to be written or emptied: any, where a child is among
   * the people, because what was taken back while nobody was here must not come up with a desk later.
   */
  async load(meeting: Meeting): Promise<void> {
    for (const { value } of await meeting.deps.storage.find('voiceAnswer', meeting.id)) {
      const kept = value as KeptAnswer;
      this.#answers.set(kept.voice, kept);
    }
    const { participants } = meeting.snapshot();
    if (!participants.some(({ child }) => child !== null)) return;
    await Promise.all(participants.map(({ id }) => meeting.openDesk(id)));
  }

  /**
   * Writes into an act what is shown now, and has what it takes away purged (rule VOICE5). After the close nothing new is
   * shown, and what the record holds stays. Ends the loans of pages that stand no longer, too.
   */
  reconcile(meeting: Meeting, act: Act): void {
    endLoans(meeting, act);
    const state = meeting.snapshot();
    const isClosed = state.meeting.closedAt !== null;
    const before = this.#shown(meeting);
    const found = collectVoice({
      proceedings: state,
      notebooks: meeting.notebooks.snapshots,
      pages: meeting.notebooks.voices,
      helpers: meeting.notebooks.voiceHelpers,
      answers: this.#answers,
      owners: ownersOf(before),
    });
    const notebooks = new Set<ParticipantId>();
    const desks = new Set<ParticipantId>();
    for (const { where, id, shown } of before) {
      if (where === null && isClosed) continue;
      if ((where === null ? found.everyone : found.desks.get(where))?.has(id)) continue;
      if (where === null) act.put('voice', id, undefined, shown.by);
      else {
        act.desk(where, 'voice', id, undefined);
        desks.add(where);
      }
      notebooks.add(shown.by);
    }
    if (!isClosed) {
      for (const [id, shown] of found.everyone) act.put('voice', id, shown, shown.by);
      for (const [owner, things] of found.desks) {
        for (const [id, shown] of things) act.desk(owner, 'voice', id, shown);
      }
      this.#forgetAnswers(meeting.id, act, new Set([...found.everyone.keys(), ...idsOn(found.desks)]));
    }
    for (const child of this.#deletedFrom(meeting, act)) notebooks.add(child);
    if (notebooks.size > 0) act.afterwards.push(() => purgeSoon(meeting, notebooks, desks));
  }

  /** Keeps an answer; the reconciliation that ends the act shows it. */
  answer(meeting: MeetingId, act: Act, kept: KeptAnswer): void {
    this.#keep(act, kept.voice, kept);
    act.store({
      kind: 'voiceAnswer',
      id: `${meeting}/${kept.voice}`,
      scope: meeting,
      index: meeting,
      value: kept,
    });
  }

  #keep(act: Act, voice: VoiceId, next: KeptAnswer | undefined): void {
    const before = this.#answers.get(voice);
    const set = (kept: KeptAnswer | undefined): void => {
      if (kept) this.#answers.set(voice, kept);
      else this.#answers.delete(voice);
    };
    set(next);
    act.undo.push(() => set(before));
  }

  /** A shown thing as `who` sees it: in the proceedings or on their own desk. */
  seenBy(meeting: Meeting, who: ParticipantId, voice: VoiceId): ShownVoice | undefined {
    return this.#shown(meeting).find(({ where, id }) => id === voice && (where === null || where === who))
      ?.shown;
  }

  /** An answer may repeat the child's words: it goes with what it answers. */
  #forgetAnswers(meeting: MeetingId, act: Act, standing: ReadonlySet<VoiceId>): void {
    for (const voice of this.#answers.keys()) {
      if (standing.has(voice)) continue;
      this.#keep(act, voice, undefined);
      act.removals.push({ kind: 'voiceAnswer', id: `${meeting}/${voice}` });
    }
  }

  /** Children who have deleted a thing or a stroke since the last look: their words leave the store, too. */
  #deletedFrom(meeting: Meeting, act: Act): readonly ParticipantId[] {
    const lost: ParticipantId[] = [];
    for (const [child, items] of meeting.notebooks.voices) {
      const now = new Set(
        items.flatMap(({ id, strokes }) => [id, ...strokes.map((stroke) => `${id} ${stroke}`)]),
      );
      const before = this.#seen.get(child);
      act.afterwards.push(() => this.#seen.set(child, now));
      if (before && [...before].some((each) => !now.has(each))) lost.push(child);
    }
    return lost;
  }

  #shown(meeting: Meeting): readonly Standing[] {
    const standing = (
      where: ParticipantId | null,
      doc: Parameters<typeof snapshotShownVoice>[0],
    ): Standing[] => snapshotShownVoice(doc).map(({ id, ...shown }) => ({ where, id, shown }));
    return [
      ...standing(null, meeting.proceedings.doc),
      ...[...meeting.desks].flatMap(([owner, desk]) => standing(owner, desk.doc)),
    ];
  }
}

/** Where a thing stands now: on somebody's desk, or (null) in the proceedings. */
interface Standing {
  readonly where: ParticipantId | null;
  readonly id: VoiceId;
  readonly shown: ShownVoice;
}

const ownersOf = (shown: readonly Standing[]): ReadonlyMap<VoiceId, ParticipantId> =>
  new Map(shown.map(({ id, shown: { by } }) => [id, by]));

const idsOn = (desks: ReadonlyMap<ParticipantId, ReadonlyMap<VoiceId, ShownVoice>>): readonly VoiceId[] =>
  [...desks.values()].flatMap((things) => [...things.keys()]);
