import * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { Outbox, OutboxFound } from './outbox.ts';
import { OutboxKeeper } from './outbox-keeper.ts';
import { type ClosedReason, RoomProvider } from './room-provider.ts';
import { browserWakeUps, onPageGoing, type WakeUps } from './wake-ups.ts';

/** The one truth about what was written here (rules CONN1, OUT1): each word may be said only when it is so. */
export type Held = 'saved' | 'sending' | 'deviceOnly' | 'problem';

/** What a page needs to say to have one document. */
export interface LiveDocumentOptions {
  /** `wss://host/in/<session>/sync`. */
  readonly url: string;
  readonly room: string;
  readonly version: number;
  readonly generation: string;
  readonly presence: boolean;
  /** Undefined for documents that this page never writes, and where the device can keep nothing. */
  readonly outbox: Outbox | undefined;
  /** True to keep the whole small document in the outbox, so that its words can be read even after a change of store. */
  readonly keepWhole: boolean;
  /** Status, connection or presence may have changed. */
  readonly onState: () => void;
  /** `doc` has come whole and is to be shown from now on, in place of any earlier one. */
  readonly onDocument: (doc: Y.Doc) => void;
  /** `old` holds words that never became durable and will not be sent: show them to their writer beside `fresh`. */
  readonly onAside: (old: Y.Doc, fresh: Y.Doc) => Promise<void>;
  /** Ended for a reason that concerns the whole page. */
  readonly onClosed: (reason: ClosedReason) => void;
  readonly webSocket?: typeof WebSocket;
  readonly wakeUps?: WakeUps;
  readonly pageGoing?: (save: () => void) => () => void;
}

const REBUILD_AGAIN_MS = 60_000;
const REBUILD_WAIT_MS = 15_000;
const FROM_OUTBOX = 'outbox';

/** One document of this page with its connection and its outbox; rebuilt from nothing when its history cannot go on. */
export class LiveDocument {
  readonly #options: LiveDocumentOptions;
  readonly #stops: (() => void)[] = [];
  #generation: string;
  #doc = new Y.Doc();
  #provider: RoomProvider;
  #keeper: OutboxKeeper;
  #found: OutboxFound | undefined;
  #aside: Y.Doc[] = [];
  #shown = false;
  #waiting: ((doc: Y.Doc) => void)[] = [];
  #rebuiltAt = 0;
  #rebuild: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(options: LiveDocumentOptions) {
    this.#options = options;
    this.#generation = options.generation;
    this.#provider = this.#newProvider();
    this.#keeper = this.#newKeeper();
    const pageGoing = options.pageGoing ?? onPageGoing;
    this.#stops.push(pageGoing(() => void this.#keeper.flush()));
  }

  /** Takes up what an earlier page left on this device, then connects (rule OUT2). */
  async open(): Promise<void> {
    await this.#takeUp();
    if (!this.#ended) this.#provider.connect();
  }

  /** The document as it is now; another one after a rebuild. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  /** What an editor takes as its provider for carets. */
  get forEditor(): { readonly awareness: Awareness } {
    return this.#provider.forEditor;
  }

  /** Connected, and the whole document has come over this connection. */
  get live(): boolean {
    const { connected, synced } = this.#provider.state;
    return connected && synced;
  }

  /** Where what was written here is. */
  get held(): Held {
    const { unsaved, connected, storeTrouble } = this.#provider.state;
    if (storeTrouble) return 'problem';
    if (!unsaved) return 'saved';
    if (connected) return 'sending';
    const held = this.#keeper.holds(this.#provider.changes);
    if (held === 'yes') return 'deviceOnly';
    return held === 'no' ? 'problem' : 'sending';
  }

  /** Changes the document, or as soon as it has come: never a document that is still blank. */
  change(act: (doc: Y.Doc) => void): void {
    if (this.#shown) act(this.#doc);
    else this.#waiting.push(act);
  }

  /** Connects again after the page has learnt that it may. */
  connect(): void {
    this.#provider.connect();
  }

  /**
   * Begins again with an empty document, because the history here cannot go on. Two histories are never merged: what
   * was not durable goes aside, for its writer to read (rule CONN7).
   */
  startAgain(generation: string = this.#generation): void {
    if (this.#ended) return;
    this.#generation = generation;
    this.#rebuiltAt = Date.now();
    const { unsaved } = this.#provider.state;
    if (unsaved && (this.#shown || this.#options.keepWhole)) this.#aside.push(this.#doc);
    this.#provider.destroy();
    void this.#keeper.stop();
    this.#doc = new Y.Doc();
    this.#shown = false;
    this.#provider = this.#newProvider();
    this.#keeper = this.#newKeeper();
    this.#provider.connect();
    this.#options.onState();
  }

  /** Ends the connection and lets go of everything in memory; writes the outbox a last time. */
  async close(): Promise<void> {
    await this.#keeper.flush();
    await this.#end();
  }

  /** Ends the connection and keeps nothing: for leaving, and when access has ended. */
  async forget(): Promise<void> {
    await this.#end();
    await this.#options.outbox?.drop(this.#options.room).catch(() => undefined);
  }

  async #end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#rebuild);
    for (const stop of this.#stops) stop();
    this.#provider.destroy();
    await this.#keeper.stop();
    this.#doc.destroy();
  }

  #newProvider(): RoomProvider {
    const { url, room, version, presence, webSocket, wakeUps } = this.#options;
    return new RoomProvider({
      doc: this.#doc,
      url,
      room,
      version,
      presence,
      generation: this.#generation,
      webSocket: webSocket ?? WebSocket,
      wakeUps: wakeUps ?? browserWakeUps,
      onState: () => this.#stateChanged(),
      onClosed: (reason) => this.#closed(reason),
    });
  }

  #newKeeper(): OutboxKeeper {
    const { room, version, outbox, keepWhole, onState } = this.#options;
    const doc = this.#doc;
    const provider = this.#provider;
    return new OutboxKeeper({
      outbox,
      of: { room, version, generation: this.#generation },
      unsaved: () =>
        provider.state.unsaved
          ? {
              bytes: new Uint8Array(Y.encodeStateAsUpdate(doc, keepWhole ? undefined : provider.durable)),
              changes: provider.changes,
            }
          : undefined,
      onChange: onState,
    });
  }

  async #takeUp(): Promise<void> {
    const { outbox, room, version } = this.#options;
    if (!outbox) return;
    let found: OutboxFound;
    try {
      found = await outbox.find({ room, version, generation: this.#generation });
    } catch (error) {
      // The meeting goes on without an outbox; the keeper finds out by itself whether it can write.
      console.error('outbox', error);
      return;
    }
    for (const update of found.current) Y.applyUpdate(this.#doc, update, FROM_OUTBOX);
    for (const update of found.foreign) {
      const old = new Y.Doc();
      Y.applyUpdate(old, update);
      this.#aside.push(old);
    }
    this.#keeper.foundThrough(this.#provider.changes);
    if (found.current.length + found.foreign.length > 0) this.#found = found;
  }

  #stateChanged(): void {
    const { synced, unsaved } = this.#provider.state;
    if (synced && !this.#shown) this.#show();
    this.#keeper.note();
    if (synced && !unsaved && this.#found && this.#aside.length === 0) {
      void this.#found.discard().catch((error: unknown) => console.error('outbox', error));
      this.#found = undefined;
    }
    this.#options.onState();
  }

  #show(): void {
    this.#shown = true;
    const fresh = this.#doc;
    this.#options.onDocument(fresh);
    for (const act of this.#waiting.splice(0)) act(fresh);
    const aside = [...this.#aside];
    if (aside.length > 0) void this.#handOver(aside, fresh);
  }

  async #handOver(aside: readonly Y.Doc[], fresh: Y.Doc): Promise<void> {
    for (const old of aside) await this.#options.onAside(old, fresh);
    this.#aside = this.#aside.filter((old) => !aside.includes(old));
    // The refused change must not come back with the next page; its words are in their writer's hands now.
    if (!this.#provider.state.unsaved) {
      await this.#options.outbox?.drop(this.#options.room).catch(() => undefined);
    }
    this.#stateChanged();
  }

  #closed(reason: ClosedReason): void {
    if (this.#ended) return;
    if (reason === 'refusedUpdate' || reason === 'writingClosed') {
      const soon = Date.now() - this.#rebuiltAt > REBUILD_AGAIN_MS;
      clearTimeout(this.#rebuild);
      this.#rebuild = setTimeout(() => this.startAgain(), soon ? 0 : REBUILD_WAIT_MS);
    } else if (reason !== 'tooMuch' && reason !== 'loadFailed' && reason !== 'restarting') {
      this.#options.onClosed(reason);
    }
  }
}
