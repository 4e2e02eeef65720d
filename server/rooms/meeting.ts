import * as Y from 'yjs';
import type { DeskNote, Knock } from '../../shared/documents/desk.ts';
import { type DraftSnapshot, draftShape } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import {
  type MeetingState,
  type ProceedingsSnapshot,
  snapshotProceedings,
} from '../../shared/documents/proceedings.ts';
import { scoreKeys } from '../../shared/documents/score-of.ts';
import { newId, type MeetingId, type ParticipantId, type SessionId } from '../../shared/ids.ts';
import { collect, type Collected, type CollectInput } from '../../shared/practice/collect.ts';
import { hasRevealed } from '../../shared/practice/each-child.ts';
import { scaleKey } from '../../shared/practice/fingerprints.ts';
import { CLOSE } from '../../shared/protocol/close-events.ts';
import { Act, type TakeIn } from './act.ts';
import { applyCollected } from './apply-collected.ts';
import { reconcileDesks } from './desks.ts';
import { keepTime } from './keep-time.ts';
import { reconcileKeptScores } from './kept-scores.ts';
import { LateEntries } from './late-entries.ts';
import type { MeetingDeps } from './meeting-deps.ts';
import { Notebooks } from './notebooks.ts';
import { Presences } from './presences.ts';
import { purgeSoon } from './purge.ts';
import { Room } from './room.ts';
import { ServedDocument } from './served-document.ts';
import { TakenBack } from './taken-back.ts';
import { Voices } from './voices.ts';

/** How often what grows while it is written is copied, at most (milliseconds, for a whole meeting). */
const TAKE_IN_EVERY_MS = 250;

/** A meeting's state, once it is seeded, is never missing. */
export type OpenProceedings = ProceedingsSnapshot & { readonly meeting: MeetingState };

/**
 * One live meeting: its documents, and the one place where own acts and commands become proceedings. Everything that
 * changes the meeting goes through `perform`, one after the other.
 */
export class Meeting {
  readonly id: MeetingId;
  readonly deps: MeetingDeps;
  readonly draft: Room;
  readonly proceedings: ServedDocument;
  readonly desks = new Map<ParticipantId, ServedDocument>();
  readonly notebooks: Notebooks;
  readonly presences: Presences;
  readonly voices = new Voices();
  readonly door = new Map<SessionId, Knock>();
  #turn: Promise<unknown> = Promise.resolve();
  readonly #lateEntries = new LateEntries();
  #takenBack = new TakenBack();
  #takeInTimer: (() => void) | undefined;
  #lastTakeIn = 0;
  #erasing: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(id: MeetingId, deps: MeetingDeps, draft: Room, proceedings: ServedDocument) {
    this.id = id;
    this.deps = deps;
    this.draft = draft;
    this.proceedings = proceedings;
    this.notebooks = new Notebooks(
      (participant, shape) => this.#openRoom(`notebook/${participant}`, shape),
      () => this.takeInSoon(),
    );
    this.presences = new Presences(deps.clock, () => this.takeInSoon());
    draft.onAccepted((event) => {
      if (event.roots.has('scale')) this.#scaleReworded();
    });
  }

  /** Opens the documents of a meeting that has been seeded. Rejects when one cannot be loaded whole. */
  static async open(id: MeetingId, deps: MeetingDeps): Promise<Meeting> {
    const open = (name: string, shape: typeof draftShape | null): Promise<Room> =>
      Room.open({ ...deps, name: `${id}/${name}`, scope: id, shape });
    const [draft, proceedings] = await Promise.all([open('draft', draftShape), open('proceedings', null)]);
    const meeting = new Meeting(id, deps, draft, ServedDocument.over(proceedings));
    const { participants, meeting: state } = meeting.snapshot();
    draft.setWriting(state.draftOpen);
    meeting.#takenBack = await TakenBack.load(id, deps.storage);
    await meeting.voices.load(meeting);
    await Promise.all(participants.map((p) => meeting.notebooks.room(p.id)));
    await Promise.all([state.lead, state.chair].flatMap((id) => (id ? [meeting.openDesk(id)] : [])));
    await meeting.perform(() => undefined);
    if (state.closedAt !== null) meeting.afterClose();
    return meeting;
  }

  #openRoom(name: string, shape: typeof draftShape | null): Promise<Room> {
    return Room.open({ ...this.deps, name: `${this.id}/${name}`, scope: this.id, shape });
  }

  /** The proceedings as they are. @throws when the meeting was never seeded. */
  snapshot(): OpenProceedings {
    const snapshot = snapshotProceedings(this.proceedings.doc);
    if (!snapshot.meeting) throw new Error('The proceedings of this meeting were never begun.');
    return { ...snapshot, meeting: snapshot.meeting };
  }

  /** The draft as it is durable now. */
  draftSnapshot(): DraftSnapshot {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.draft.state());
    const snapshot = snapshotDraft(doc);
    doc.destroy();
    return snapshot;
  }

  /** Everything the pure decisions look at. */
  collectInput(showWaiting = false): CollectInput {
    return {
      proceedings: this.snapshot(),
      notebooks: this.notebooks.snapshots,
      devices: this.presences.devices,
      now: this.deps.clock.now(),
      takenBack: this.#takenBack.authors,
      showWaiting,
    };
  }

  /** A participant's desk, opened when first needed. */
  async openDesk(participant: ParticipantId): Promise<ServedDocument> {
    const known = this.desks.get(participant);
    if (known) return known;
    const room = await this.#openRoom(`desk/${participant}`, null);
    const raced = this.desks.get(participant);
    if (raced) return raced;
    const desk = ServedDocument.over(room);
    this.desks.set(participant, desk);
    return desk;
  }

  /**
   * Does one act: `decide` writes it, what follows from everybody's notebooks is added, all of it is committed at once
   * and then shown. When it cannot be stored nothing of it remains and the promise rejects.
   */
  perform<T>(decide: (act: Act) => T | Promise<T>, takeIn: TakeIn = 'usual'): Promise<T> {
    const run = async (): Promise<T> => {
      const act = new Act({ proceedings: this.proceedings, desks: this.desks });
      const door = new Map(this.door);
      try {
        const result = await decide(act);
        if (takeIn !== 'nothing') {
          await this.#lateEntries.note(this, act);
          this.#reconcile(act, takeIn === 'showWaiting');
        }
        await this.#commit(act);
        return result;
      } catch (error) {
        for (const document of [this.proceedings, ...this.desks.values()]) document.revert();
        for (const undo of act.undo) undo();
        this.draft.setWriting(this.snapshot().meeting.draftOpen);
        for (const [session, knock] of door) this.door.set(session, knock);
        throw error;
      }
    };
    const turn = this.#turn.then(run, run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #reconcile(act: Act, showWaiting: boolean): void {
    const input = this.collectInput(showWaiting);
    const collected: Collected = collect(input);
    const tookBack = applyCollected(act, input, collected);
    this.#takenBack.note(this.id, act, tookBack);
    const authors = new Set(tookBack.values());
    if (authors.size > 0) act.afterwards.push(() => purgeSoon(this, authors, new Set()));
    this.voices.reconcile(this, act);
    reconcileKeptScores(this, act, input);
    keepTime(this, act);
    reconcileDesks(this.desks, { ...this.snapshot(), collected, door: this.door });
  }

  async #commit(act: Act): Promise<void> {
    const staged = [this.proceedings, ...this.desks.values()].flatMap((document) => document.stage() ?? []);
    if (staged.length + act.records.length + act.removals.length + act.audit.length > 0) {
      await this.deps.journal.commit({
        updates: staged.map((s) => s.change),
        put: act.records,
        remove: act.removals,
        audit: act.audit,
      });
    }
    for (const s of staged) s.publish();
    for (const then of act.afterwards) then();
  }

  /** Takes in what notebooks hold, at once when it has been quiet, else within 250 ms. */
  takeInSoon(): void {
    if (this.#takeInTimer || this.#closed) return;
    const wait = Math.max(0, this.#lastTakeIn + TAKE_IN_EVERY_MS - this.deps.clock.now());
    this.#takeInTimer = this.deps.clock.setTimer(wait, () => {
      this.#takeInTimer = undefined;
      this.#lastTakeIn = this.deps.clock.now();
      this.perform(() => undefined).catch((error: unknown) => this.deps.log.error('taking in failed', error));
    });
  }

  /** Sends a sentence to one person's desk as part of an act. */
  async noteFor(act: Act, whose: ParticipantId, note: DeskNote): Promise<void> {
    await this.openDesk(whose);
    act.desk(whose, 'notes', newId(), note);
  }

  #scaleReworded(): void {
    const { meeting } = this.snapshot();
    if (hasRevealed(meeting)) return;
    const scale = scaleKey(this.draftSnapshot().scale);
    if (scale === meeting.scale) return;
    const sealed = collect(this.collectInput()).mine;
    this.perform(async (act) => {
      const now = this.snapshot().meeting;
      if (hasRevealed(now)) return;
      act.put('meeting', 'it', { ...now, scale });
      for (const [participant, mine] of sealed) {
        if (mine.sealedFor.length > 0) {
          await this.noteFor(act, participant, { kind: 'scaleChanged', at: this.deps.clock.now() });
        }
      }
    }).catch((error: unknown) => this.deps.log.error('rewording the scale failed', error));
  }

  /** All rooms of this meeting that are open now. */
  async #rooms(): Promise<readonly Room[]> {
    const desks = [...this.desks.values()].map((desk) => desk.room);
    return [this.draft, this.proceedings.room, ...desks, ...(await this.notebooks.opened())];
  }

  /** Tells everybody here whether the store is in trouble. */
  setTrouble(on: boolean): void {
    this.#rooms()
      .then((rooms) => rooms.forEach((room) => room.setTrouble(on)))
      .catch((error: unknown) => this.deps.log.error('store trouble was not told', error));
  }

  /**
   * What close leaves to do, done again when a closed meeting is opened: numbers that were never revealed are destroyed
   * (rule SCALE7).
   */
  afterClose(): void {
    const { participants, children, scores, childScores } = this.snapshot();
    const shown = { ...scores, ...childScores };
    const secret = scoreKeys(participants, children).filter((key) => !(key in shown));
    this.#erasing = this.notebooks
      .eraseScores(secret)
      .then(() => this.deps.scrubber.soon())
      .catch((error: unknown) => this.deps.log.error('erasing unrevealed numbers failed', error));
  }

  /** Resolves when what `afterClose` destroys is gone. */
  get erased(): Promise<void> {
    return this.#erasing;
  }

  /** Ends sockets of one session or participant in every document. */
  async endPeers(which: {
    readonly participant?: ParticipantId;
    readonly session?: SessionId;
  }): Promise<void> {
    const rooms = await this.#rooms();
    for (const room of rooms) {
      room.endPeers(
        ({ participant, session }) =>
          participant === which.participant || (session !== undefined && session === which.session),
        CLOSE.accessEnded,
      );
    }
  }

  /** A device has left for good: its knock and its sockets go. */
  async sessionEnded(session: SessionId): Promise<void> {
    this.door.delete(session);
    await this.endPeers({ session });
    this.takeInSoon();
  }

  /** Somebody has been given a new link: if they were withdrawn, the lead can let them in again. */
  async welcomeBack(participant: ParticipantId): Promise<void> {
    await this.perform((act) => {
      const person = this.snapshot().participants.find((p) => p.id === participant);
      if (!person?.withdrawn) return;
      const { id, ...state } = person;
      act.put('participants', id, { ...state, withdrawn: false });
    });
  }

  /** Lets everything under way become durable, then closes all documents. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#takeInTimer?.();
    await this.#turn;
    this.presences.close();
    await Promise.all((await this.#rooms()).map((room) => room.close()));
    for (const document of [this.proceedings, ...this.desks.values()]) document.destroy();
  }
}
