import type { DocumentShape } from '../../shared/documents/shape.ts';
import { CLOSE, type CloseEvent } from '../../shared/protocol/close-events.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { LoadedRoom, Storage } from '../storage/storage.ts';
import { AcceptedListeners, type AcceptedUpdate } from './accepted-listeners.ts';
import { Compaction } from './compaction.ts';
import { Connection, type RoomParts } from './connection.ts';
import { troubleFrame, updateFrame } from './frames.ts';
import { Gate, SERVER, type Verdict } from './gate.ts';
import { Peer, type PeerIdentity, type RoomSocket } from './peer.ts';
import { Peers } from './peers.ts';
import { type Admitted, Pipeline, type Prepared } from './pipeline.ts';
import { Presence } from './presence.ts';
import { ownerIn, RoomBytes } from './room-bytes.ts';
import { SavedWords } from './saved-words.ts';

export type { PeerIdentity, RoomSocket } from './peer.ts';

/** What a room is opened with. */
export interface RoomOptions {
  /** The room's name in storage. */
  readonly name: string;
  /** The key scope it is encrypted under. */
  readonly scope: string;
  /** What the document may hold; null for one that only the server writes. */
  readonly shape: DocumentShape | null;
  readonly storage: Storage;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
}

/** One socket's end in a room. */
export interface RoomConnection {
  /** Hands over one frame as it came; text frames as strings, which no room takes. */
  receive(frame: Uint8Array | string): void;
  /** The socket is closed, by whichever side. */
  closed(): void;
}

/** Something of this room could not be stored and was forgotten; what was asked after it must be done anew. */
export class RoomLostError extends Error {
  override readonly name = 'RoomLostError';
}

/**
 * One live document as bytes: what comes through the gate is made durable, then passed on, then called saved. It holds
 * no Y.Doc; see RoomBytes, Gate and Pipeline for how.
 */
export class Room {
  readonly name: string;
  readonly #options: RoomOptions;
  readonly #bytes = new RoomBytes();
  readonly #pipeline: Pipeline;
  readonly #peers: Peers;
  readonly #presence: Presence;
  readonly #saved: SavedWords;
  readonly #compaction: Compaction;
  readonly #parts: RoomParts;
  readonly #listeners: AcceptedListeners;
  #gate: Gate;
  #isWritingOpen = true;
  #isInTrouble = false;
  #isClosed = false;

  /**
   * Opens a room from what is stored; one that was never written is empty. Rejects when what is stored cannot be read
   * whole: such a document is refused, never shown in part.
   */
  static async open(options: RoomOptions): Promise<Room> {
    return new Room(options, await options.storage.loadRoom(options.name));
  }

  private constructor(options: RoomOptions, loaded: LoadedRoom | undefined) {
    const { name, scope, clock, journal, log } = options;
    this.name = name;
    this.#options = options;
    this.#gate = new Gate(options.shape ?? undefined);
    this.#pipeline = new Pipeline({
      room: name,
      scope,
      journal,
      lastSeq: loaded ? this.#load(loaded) : 0,
      onDurable: (entry) => this.#passOn(entry),
      onLost: (error) => this.#lose(error),
      onReset: () => this.#rebuildGate(),
    });
    this.#listeners = new AcceptedListeners(log, name);
    this.#peers = new Peers(clock);
    this.#presence = new Presence({
      clock,
      reserve: (client, participant) => this.#gate.reserve(client, participant),
      // A caret goes after the words it stands in, and in one write with them.
      relay: (frame, except) => {
        const pass = (): void => this.#peers.relay(frame, except);
        this.#pipeline.afterLast(pass, pass);
      },
    });
    this.#saved = new SavedWords(clock, name, () => this.#bytes.stateVector());
    this.#compaction = new Compaction({
      room: name,
      scope,
      journal,
      log,
      bytes: this.#bytes,
      pipeline: this.#pipeline,
      gate: () => this.#gate,
    });
    this.#parts = {
      name,
      clock,
      log,
      gate: () => this.#gate,
      bytes: this.#bytes,
      pipeline: this.#pipeline,
      presence: this.#presence,
      saved: this.#saved,
      isWritingOpen: () => this.#isWritingOpen,
    };
  }

  #load({ snapshot, updates }: LoadedRoom): number {
    try {
      if (snapshot) {
        const ownerOf = (client: number): string => ownerIn(snapshot.owners, client);
        this.#bytes.restore(snapshot.state, this.#gate.load(snapshot.state, ownerOf));
      }
      for (const { update, author } of updates)
        this.#bytes.append(
          update,
          this.#gate.load(update, () => author),
        );
    } catch (cause) {
      throw new Error(`${this.name} cannot be read whole`, { cause });
    }
    return updates.at(-1)?.seq ?? snapshot?.through ?? 0;
  }

  /** How many sockets are in the room. */
  get peerCount(): number {
    return this.#peers.count;
  }

  /** Lets a socket in. It is asked for what it has, and told nothing of the document before it asks. */
  join(socket: RoomSocket, identity: PeerIdentity): RoomConnection {
    const peer = new Peer(socket, identity, this.#options.clock);
    if (this.#isClosed || this.#pipeline.isLost) {
      peer.end(CLOSE.restarting);
      return { receive: () => undefined, closed: () => undefined };
    }
    const connection = new Connection(this.#parts, peer);
    this.#peers.add(peer);
    if (this.#isInTrouble) peer.send(troubleFrame(true));
    connection.ask();
    return {
      receive: (frame) => connection.receive(frame),
      closed: () => {
        connection.stop();
        this.#leave(peer);
      },
    };
  }

  #leave(peer: Peer): void {
    peer.gone();
    this.#peers.remove(peer);
    this.#presence.leave(peer);
    this.#saved.forget(peer);
    if (this.#peers.count === 0 && !this.#isClosed) this.#compaction.soon();
  }

  /** Writes for the server; resolves when durable, rejects when it could not be stored. Throws as `prepare` does. */
  write(update: Uint8Array): Promise<void> {
    const verdict = this.#admitOwn(update);
    return new Promise((resolve, reject) => {
      if (verdict.kind === 'known') this.#pipeline.afterLast(resolve, reject);
      else this.#pipeline.push(entryOf(verdict, [resolve], [reject]));
    });
  }

  /**
   * Readies an update of the server's for a commit with others: put `change` into a commit in the same turn, then
   * publish, or `abandon` when the commit failed. Throws RoomLostError when the room just lost something, and an error
   * when the update does not fit the document, hangs on what is not there, or holds nothing new.
   */
  prepare(update: Uint8Array): Prepared {
    const verdict = this.#admitOwn(update);
    if (verdict.kind === 'known') throw new Error(`${this.name}: the server's update holds nothing new`);
    return this.#pipeline.prepare(entryOf(verdict, [], []));
  }

  /** Forgets what was prepared and not published; nothing happens when nothing was. */
  abandon(): void {
    this.#pipeline.abandon(new RoomLostError(`${this.name}: a commit was abandoned`));
  }

  #admitOwn(update: Uint8Array): Extract<Verdict, { kind: 'accepted' | 'known' }> {
    if (this.#isClosed) throw new Error(`${this.name} is closed`);
    if (this.#pipeline.isLost) throw new RoomLostError(`${this.name}: something could not be stored`);
    const verdict = this.#gate.admit(update, SERVER, 0);
    if (verdict.kind === 'accepted' || verdict.kind === 'known') return verdict;
    const reason = verdict.kind === 'refused' ? verdict.reason : 'gap';
    throw new Error(`${this.name}: the server's own update was refused (${reason})`);
  }

  /** Everything durable, as one update. */
  state(): Uint8Array {
    return this.#bytes.state();
  }

  /** Whose each client id of the stored document is. */
  owners(): Readonly<Record<string, string>> {
    return this.#bytes.owners();
  }

  /** How far everything durable goes, client ids in order. */
  stateVector(): Uint8Array {
    return this.#bytes.stateVector();
  }

  /** Calls `listener` for each update once it is durable and passed on; the answer ends that. */
  onAccepted(listener: (accepted: AcceptedUpdate) => void): () => void {
    return this.#listeners.add(listener);
  }

  #passOn({ author, from, update, touched, ends }: Admitted): void {
    this.#bytes.append(update, ends);
    this.#peers.relay(updateFrame(update), from);
    this.#saved.goAlong(from);
    this.#listeners.tell({ participant: author, roots: touched });
    if (!this.#isWritingOpen) this.#compaction.learnDeletes();
    if (this.#bytes.isOvergrown) this.#compaction.soon();
  }

  #lose(error: unknown): void {
    this.#options.log.error('updates could not be stored', error, { room: this.name });
    this.#peers.end((peer) => peer.access === 'write', CLOSE.restarting);
  }

  /** The gate has counted what is lost; a new one knows only what is durable. */
  #rebuildGate(): void {
    const owners = this.#bytes.owners();
    const gate = new Gate(this.#options.shape ?? undefined);
    gate.load(this.#bytes.state(), (client) => ownerIn(owners, client));
    gate.keepReservations(this.#gate);
    this.#gate = gate;
  }

  /** Ends the sockets of those for whom `which` holds. */
  endPeers(which: (peer: PeerIdentity) => boolean, event: CloseEvent): void {
    this.#peers.end(which, event);
  }

  /** Opens or closes the document for clients' writing; the server goes on writing. */
  setWriting(isOpen: boolean): void {
    this.#isWritingOpen = isOpen;
    if (isOpen) return;
    this.#compaction.learnDeletes();
    this.#compaction.soon();
  }

  /** Tells everybody here, and who comes later, whether the store is in trouble. */
  setTrouble(isOn: boolean): void {
    if (this.#isInTrouble === isOn) return;
    this.#isInTrouble = isOn;
    this.#peers.tell(troubleFrame(isOn));
  }

  /**
   * Rebuilds the stored document without what was deleted and stores it in place of the log. With `purge` it first
   * waits for everything accepted so far, so that no delete asked for before this call is left out; freeing the pages
   * that held the words is the store's `scrub`. Rejects when it cannot be stored; what was there then stays.
   */
  compact(options: { readonly purge?: boolean } = {}): Promise<void> {
    return this.#compaction.run(options.purge ?? false);
  }

  /** Ends all sockets, waits until everything accepted is durable, and leaves the stored document compacted. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#peers.end(() => true, CLOSE.restarting);
    await this.#pipeline.idle();
    this.#compaction.soon();
    await this.#compaction.idle();
    this.#saved.close();
    this.#peers.close();
  }
}

function entryOf(
  { update, touched, ends }: Extract<Verdict, { kind: 'accepted' }>,
  settled: Admitted['settled'],
  lost: Admitted['lost'],
): Admitted {
  return { author: SERVER, from: undefined, update, touched, ends, settled, lost };
}
