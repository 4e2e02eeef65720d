import * as Y from 'yjs';
import type { Journal } from '../storage/journal.ts';
import type { Prepared } from './pipeline.ts';
import type { Room } from './room.ts';

/**
 * A document that only the server writes (proceedings, desk): a live Y.Doc over a byte room. Each author has a Yjs
 * client id of their own, so that one author's replaced values collapse to almost nothing (rule ROOM: measured 1.3 times
 * the text, against 8 with one id for all).
 */
export class ServedDocument {
  readonly room: Room;
  #doc: Y.Doc;
  #pending: Uint8Array[] = [];
  #clientIds = new Map<string, number>();

  private constructor(room: Room) {
    this.room = room;
    this.#doc = this.#load();
  }

  /** Wraps an opened room; nothing else may write it. */
  static over(room: Room): ServedDocument {
    return new ServedDocument(room);
  }

  #load(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.room.state());
    doc.on('update', (update: Uint8Array) => this.#pending.push(update));
    return doc;
  }

  /** The document as it will be once what is staged is durable; read only. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Writes in `author`'s name. Nobody sees it before `stage` and its commit. */
  write(author: string, change: (doc: Y.Doc) => void): void {
    this.#doc.clientID = this.#clientIdOf(author);
    this.#doc.transact(() => change(this.#doc));
  }

  #clientIdOf(author: string): number {
    const known = this.#clientIds.get(author);
    if (known !== undefined) return known;
    const fresh = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.#clientIds.set(author, fresh);
    return fresh;
  }

  /** Everything written since the last call, as one update; undefined when nothing was. */
  stage(): Prepared | undefined {
    if (this.#pending.length === 0) return undefined;
    const update = this.#pending.length === 1 ? this.#pending[0] : Y.mergeUpdates(this.#pending);
    this.#pending = [];
    return update && this.room.prepare(update);
  }

  /** Commits what was written so far by itself; for seeding and single writes. */
  async flush(journal: Journal): Promise<void> {
    const staged = this.stage();
    if (!staged) return;
    await journal.commit({ updates: [staged.change] });
    staged.publish();
  }

  /** Forgets what could not be committed: back to what is durable. */
  revert(): void {
    this.room.abandon();
    this.#pending = [];
    this.#clientIds.clear();
    this.#doc.destroy();
    this.#doc = this.#load();
  }

  /** Frees the live document; the room is closed by whoever opened it. */
  destroy(): void {
    this.#doc.destroy();
  }
}
