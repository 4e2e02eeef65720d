import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { ClientEnd } from './gate.ts';

/** So many updates are merged into one pack; merging hundreds at once costs their square. */
const PACK = 64;
/**
 * Bytes below which nothing is collected while people write: rebuilding a document takes as long as hundreds of
 * keystrokes. What must go at once goes by a purge, which does not wait for this.
 */
const WORTH_COLLECTING = 256 * 1024;
/** An update that holds nothing. */
const EMPTY = new Uint8Array([0, 0]);

/**
 * What of one document is durable, as bytes: a merged base, packs of merged updates, and the last few. There is no live
 * Y.Doc; the client ids and clocks that make up the state vector are kept beside.
 */
export class RoomBytes {
  #base: Uint8Array = EMPTY;
  #packs: Uint8Array[] = [];
  #tail: Uint8Array[] = [];
  #bytes = 0;
  #vector: Uint8Array | undefined;
  #lastAnswer: { readonly asked: Uint8Array; readonly answer: Uint8Array } | undefined;
  readonly #clients = new Map<number, ClientEnd>();
  /** Updates since a collection began; undefined while none is under way. */
  #sinceCollecting: Uint8Array[] | undefined;
  #isCollected = true;
  #collectedBytes = 0;

  /** Bytes kept, before merging. */
  get byteLength(): number {
    return this.#bytes;
  }

  /** How many client ids have written. */
  get clientCount(): number {
    return this.#clients.size;
  }

  /** Whether nothing has come since the garbage was last collected. */
  get isCollected(): boolean {
    return this.#isCollected;
  }

  /** Whether it has more than doubled since, and is worth the work. */
  get isOvergrown(): boolean {
    return this.#bytes > WORTH_COLLECTING && this.#bytes > 2 * this.#collectedBytes;
  }

  /** Whose each client id is. */
  owners(): Record<string, string> {
    return Object.fromEntries(
      [...this.#clients.values()].map(({ client, owner }) => [String(client), owner]),
    );
  }

  /** Adds a durable update; `ends` says how far it takes each client id. */
  append(update: Uint8Array, ends: readonly ClientEnd[]): void {
    for (const end of ends) this.#clients.set(end.client, end);
    this.#tail.push(update);
    this.#sinceCollecting?.push(update);
    this.#bytes += update.length;
    this.#isCollected = false;
    this.#vector = undefined;
    this.#lastAnswer = undefined;
    if (this.#tail.length === PACK) this.#pack();
  }

  /** Takes a stored state as the base of an empty room. */
  restore(state: Uint8Array, ends: readonly ClientEnd[]): void {
    this.append(state, ends);
    this.#isCollected = true;
    this.#collectedBytes = state.length;
  }

  #pack(): void {
    this.#packs.push(Y.mergeUpdates(this.#tail));
    this.#tail = [];
    if (this.#packs.length === PACK) this.state();
  }

  /** Everything as one update. */
  state(): Uint8Array {
    if (this.#tail.length > 0) {
      this.#packs.push(Y.mergeUpdates(this.#tail));
      this.#tail = [];
    }
    if (this.#packs.length > 0) {
      this.#base = Y.mergeUpdates(this.#base === EMPTY ? this.#packs : [this.#base, ...this.#packs]);
      this.#packs = [];
      this.#bytes = this.#base.length;
    }
    return this.#base;
  }

  /** The state vector, client ids in order, so that equal ones are equal bytes. */
  stateVector(): Uint8Array {
    if (this.#vector) return this.#vector;
    const encoder = encoding.createEncoder();
    const clients = [...this.#clients.values()].sort((a, b) => a.client - b.client);
    encoding.writeVarUint(encoder, clients.length);
    for (const { client, clock } of clients) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
    this.#vector = encoding.toUint8Array(encoder);
    return this.#vector;
  }

  /** What somebody at `vector` (which must have been checked) has not. Answered once for all who ask alike. */
  since(vector: Uint8Array): Uint8Array {
    if (vector.length === 1) return this.state();
    if (this.#lastAnswer && areEqual(this.#lastAnswer.asked, vector)) return this.#lastAnswer.answer;
    const answer = Y.diffUpdate(this.state(), vector);
    this.#lastAnswer = { asked: vector.slice(), answer };
    return answer;
  }

  /** Starts a collection; end it with `endCollecting`. Meanwhile updates go on coming. */
  beginCollecting(): Uint8Array {
    this.#sinceCollecting = [];
    return collected(this.state(), this.#clients);
  }

  /** Everything with its garbage collected, changing nothing. */
  collectedState(): Uint8Array {
    return collected(this.state(), this.#clients);
  }

  /** Puts the collected state, now durable, in place of what it was made from; undefined when that failed. */
  endCollecting(state: Uint8Array | undefined): void {
    const since = this.#sinceCollecting ?? [];
    this.#sinceCollecting = undefined;
    if (state === undefined) return;
    this.#base = state;
    this.#packs = [];
    this.#tail = [];
    this.#bytes = state.length;
    this.#collectedBytes = state.length;
    this.#lastAnswer = undefined;
    for (const update of since) this.append(update, []);
    this.#isCollected = since.length === 0;
  }
}

/** A state rebuilt in a temporary document. Throws rather than lose anything: it must reach exactly as far. */
function collected(state: Uint8Array, clients: ReadonlyMap<number, ClientEnd>): Uint8Array {
  const doc = new Y.Doc({ gc: true });
  try {
    Y.applyUpdate(doc, state);
    const reached = Y.decodeStateVector(Y.encodeStateVector(doc));
    const isWhole =
      doc.store.pendingStructs === null &&
      doc.store.pendingDs === null &&
      reached.size === clients.size &&
      [...clients.values()].every(({ client, clock }) => reached.get(client) === clock);
    if (!isWhole) throw new Error('The document does not hold together; it is kept as it is.');
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** Whether bytes are a state vector of at most `limit` client ids. */
export function isStateVector(bytes: Uint8Array, limit: number): boolean {
  const decoder = decoding.createDecoder(bytes);
  try {
    const count = decoding.readVarUint(decoder);
    if (count > limit) return false;
    for (let i = 0; i < count * 2; i++) decoding.readVarUint(decoder);
    return !decoding.hasContent(decoder);
  } catch {
    // The decoder's error says only that this is none.
    return false;
  }
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Whose a client id of a stored document is. @throws Error when nobody's: the document cannot be read whole. */
export function ownerIn(owners: Readonly<Record<string, string>>, client: number): string {
  const owner = Object.getOwnPropertyDescriptor(owners, String(client))?.value;
  if (typeof owner !== 'string') throw new Error('A client id of the stored document has no owner.');
  return owner;
}
