import * as Y from 'yjs';
import { eraseScores, type NotebookSnapshot, snapshotNotebook } from '../../shared/documents/notebook.ts';
import { notebookShape } from '../../shared/documents/notebook-shape.ts';
import { snapshotVoice, type VoiceItem } from '../../shared/documents/voice.ts';
import type { ParticipantId, VoiceId } from '../../shared/ids.ts';
import type { Room } from './room.ts';
import { voiceWriters } from './voice-writers.ts';

/** Opens the byte room of a document of this meeting. */
export type OpenNotebookRoom = (participant: ParticipantId, shape: typeof notebookShape) => Promise<Room>;

/**
 * The notebooks of one meeting on the server: byte rooms for their owners, and what they say as plain data for the
 * meeting's decisions. A Y.Doc is built to read one and let go at once: live ones doubled a meeting's memory (measured).
 */
export class Notebooks {
  readonly #open: OpenNotebookRoom;
  readonly #changed: (participant: ParticipantId) => void;
  readonly #rooms = new Map<ParticipantId, Promise<Room>>();
  readonly #changedRooms = new Map<ParticipantId, Room>();
  readonly #snapshots = new Map<ParticipantId, NotebookSnapshot>();
  readonly #voices = new Map<ParticipantId, readonly VoiceItem[]>();
  readonly #helpers = new Map<VoiceId, readonly ParticipantId[]>();

  constructor(open: OpenNotebookRoom, changed: (participant: ParticipantId) => void) {
    this.#open = open;
    this.#changed = changed;
  }

  /** The room of one notebook, opened when first asked for. Rejects when it cannot be loaded whole. */
  room(participant: ParticipantId): Promise<Room> {
    const known = this.#rooms.get(participant);
    if (known) return known;
    const opening = this.#open(participant, notebookShape).then((room) => {
      this.#changedRooms.set(participant, room);
      room.onAccepted(() => {
        this.#changedRooms.set(participant, room);
        this.#changed(participant);
      });
      return room;
    });
    this.#rooms.set(participant, opening);
    opening.catch(() => this.#rooms.delete(participant));
    return opening;
  }

  #read(participant: ParticipantId, room: Room): void {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, room.state());
    this.#snapshots.set(participant, snapshotNotebook(doc));
    const voice = snapshotVoice(doc);
    if (voice.length > 0 || this.#voices.has(participant)) {
      this.#voices.set(participant, voice);
      for (const [id, writers] of voiceWriters(doc, room.owners())) this.#helpers.set(id, writers);
    }
    doc.destroy();
  }

  #readChanged(): void {
    for (const [participant, room] of this.#changedRooms) this.#read(participant, room);
    this.#changedRooms.clear();
  }

  /** What each opened notebook says, as far as it is durable; read anew only where something came. */
  get snapshots(): ReadonlyMap<ParticipantId, NotebookSnapshot> {
    this.#readChanged();
    return this.#snapshots;
  }

  /** The own pages of those who have any, likewise. */
  get voices(): ReadonlyMap<ParticipantId, readonly VoiceItem[]> {
    this.#readChanged();
    return this.#voices;
  }

  /** Everyone whose hand wrote on a thing of those pages, its owner too, as the gate saw it. */
  get voiceHelpers(): ReadonlyMap<VoiceId, readonly ParticipantId[]> {
    this.#readChanged();
    return this.#helpers;
  }

  /**
   * Takes unrevealed numbers out of whichever notebooks hold them, by their keys, for good (rule SCALE7). Only at close, and only by the
   * server: until then nobody but its owner writes a notebook.
   */
  async eraseScores(keys: readonly string[]): Promise<void> {
    const holders = [...this.snapshots].filter(([, notebook]) =>
      Object.keys({ ...notebook.scores, ...notebook.childScores }).some((key) => keys.includes(key)),
    );
    await Promise.all(holders.map(([owner]) => this.#eraseScoresOf(owner, keys)));
  }

  async #eraseScoresOf(participant: ParticipantId, keys: readonly string[]): Promise<void> {
    const room = await this.room(participant);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, room.state());
    const before = Y.encodeStateVector(doc);
    eraseScores(doc, keys);
    await room.write(Y.encodeStateAsUpdate(doc, before));
    doc.destroy();
    await room.compact({ purge: true });
    this.#read(participant, room);
  }

  /** All rooms that are open now. */
  async opened(): Promise<readonly Room[]> {
    return Promise.all(this.#rooms.values());
  }
}
