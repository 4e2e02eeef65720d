import * as Y from 'yjs';
import {
  eraseScores,
  type NotebookSnapshot,
  notebookShape,
  snapshotNotebook,
} from '../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import type { Room } from './room.ts';

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
    doc.destroy();
  }

  /** What each opened notebook says, as far as it is durable; read anew only where something came. */
  get snapshots(): ReadonlyMap<ParticipantId, NotebookSnapshot> {
    for (const [participant, room] of this.#changedRooms) this.#read(participant, room);
    this.#changedRooms.clear();
    return this.#snapshots;
  }

  /**
   * Takes an unrevealed number out of a notebook, for good (rule SCALE7). Only at close, and only by the server: until
   * then nobody but its owner writes a notebook.
   */
  async eraseScores(participant: ParticipantId, whose: readonly ParticipantId[]): Promise<void> {
    const room = await this.room(participant);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, room.state());
    const before = Y.encodeStateVector(doc);
    eraseScores(doc, whose);
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
