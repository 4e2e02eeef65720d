import type { DocumentShape } from '../../shared/documents/shape.ts';
import { GateIndexes, type TypeNode } from './gate-indexes.ts';
import { type Refusal, UpdateEarly, UpdateRefused } from './refusal.ts';
import { type PlaceRoot, rootsOf } from './shape-check.ts';
import { readUpdate, type WireDeletes, type WireUpdate } from './update-reader.ts';
import { trimUpdate } from './update-trimmer.ts';
import { type Bringer, isOpenTo, type Touched, UpdateWalk } from './update-walk.ts';

/** What the server's own updates stand under where a participant's id would stand. */
export const SERVER = 'server';
/** New client ids one participant may write under in one room: every reload of a page makes one. */
export const MAX_IDS_PER_PARTICIPANT = 500;
/** Most structs, and most deleted ranges, in one client's update. */
const MAX_PARTS = 32_768;

/**
 * What the gate says of an update.
 * - `accepted`: `update` holds what is new and nothing else, in memory of its own; `ends` says how far each client id
 *   has got; `newIds` how many client ids it was the first to use.
 * - `known`: nothing in it is new.
 * - `gap`: it hangs on something of the sender's own that has not come yet. Nothing is kept of it.
 * - `refused`: an honest client does not send this. Nothing is kept of it.
 */
export type Verdict =
  | {
      readonly kind: 'accepted';
      readonly update: Uint8Array;
      readonly touched: Touched;
      readonly ends: readonly ClientEnd[];
      readonly newIds: number;
    }
  | { readonly kind: 'known' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export interface ClientEnd {
  readonly client: number;
  readonly owner: string;
  /** The next clock. */
  readonly clock: number;
}

const KNOWN: Verdict = { kind: 'known' };
const GAP: Verdict = { kind: 'gap' };

/**
 * Decides on every update before it is stored or relayed, from indexes alone: it needs no Yjs document. What it
 * accepts counts at once for what comes next, so a room that cannot store an accepted update must build a new gate.
 */
export class Gate {
  readonly #indexes = new GateIndexes();
  readonly #roots: ReadonlyMap<string, PlaceRoot> | undefined;
  readonly #rootNodes = new Map<string, TypeNode>();
  readonly #hasServerRoots: boolean;

  /** Without a shape only the server may write. */
  constructor(shape: DocumentShape | undefined) {
    this.#roots = shape && rootsOf(shape);
    this.#hasServerRoots = [...(this.#roots?.values() ?? [])].some((root) => root.serverOnly);
  }

  /**
   * Decides on an update that a participant (or SERVER) brings; `idsLeft` is how many new client ids they may use, `only`
   * the roots that are open to them where not all are.
   */
  admit(update: Uint8Array, owner: string, idsLeft: number, only?: readonly string[]): Verdict {
    const isServer = owner === SERVER;
    if (!isServer && this.#roots === undefined) return { kind: 'refused', reason: 'serverOnly' };
    const left = Math.min(idsLeft, MAX_IDS_PER_PARTICIPANT - this.#indexes.idCount(owner));
    const limit = isServer ? Number.POSITIVE_INFINITY : MAX_PARTS;
    try {
      const parts = readClientUpdate(update, limit);
      return this.#take(update, parts, {
        ...{ owner, isServer, idsLeft: isServer ? limit : left },
        ...(only && { only }),
      });
    } catch (error) {
      return refusal(error);
    }
  }

  /**
   * Whether an update holds nothing new; with `structsOnly`, whatever it deletes. For those who may not write: the
   * second half of a sync names deletes that follow from others' edits and that no update ever named.
   */
  isKnown(update: Uint8Array, structsOnly: boolean): boolean {
    try {
      const { sections, deletes } = readClientUpdate(update, MAX_PARTS);
      const { clients } = this.#indexes;
      if (sections.some(({ client, end }) => end > (clients.get(client)?.clock ?? 0))) return false;
      return structsOnly || this.#newDeletes(deletes).length === 0;
    } catch (error) {
      if (error instanceof UpdateRefused) return false;
      throw error;
    }
  }

  /** Takes stored bytes back in and says how far they go. Throws when they are incomplete or no update. */
  load(update: Uint8Array, ownerOf: (client: number) => string): readonly ClientEnd[] {
    const parts = readUpdate(update, Number.POSITIVE_INFINITY);
    const bringer = {
      owner: SERVER,
      isServer: true,
      idsLeft: Number.POSITIVE_INFINITY,
      storedOwner: ownerOf,
    };
    const verdict = this.#take(update, parts, bringer);
    return verdict.kind === 'accepted' ? verdict.ends : [];
  }

  /** Notes what the whole state, once collected, turned out to delete beyond what updates had named. */
  learnDeletes(state: Uint8Array): void {
    const { deletes } = readUpdate(state, Number.POSITIVE_INFINITY);
    for (const { client, ranges } of this.#newDeletes(deletes))
      this.#indexes.clients.get(client)?.deleted.add(ranges);
  }

  /** Keeps a client id for somebody who is present under it; false when it is another's or they have too many. */
  reserve(client: number, participant: string): boolean {
    return this.#indexes.reserve(client, participant);
  }

  /** Takes over the reservations of the gate that this one replaces. */
  keepReservations(before: Gate): void {
    this.#indexes.keepReservations(before.#indexes);
  }

  #take(update: Uint8Array, { sections, deletes }: WireUpdate, bringer: Bringer): Verdict {
    const walk = new UpdateWalk(this.#indexes, this.#roots, this.#rootNodes, bringer);
    try {
      walk.take(sections);
      const newDeletes = this.#checkedDeletes(deletes, bringer, walk);
      if (walk.fresh.length === 0 && newDeletes.length === 0) return KNOWN;
      for (const { client, ranges } of newDeletes) this.#indexes.clients.get(client)?.deleted.add(ranges);
      for (const [client, ranges] of walk.bornDeleted) this.#indexes.clients.get(client)?.deleted.add(ranges);
      const isWhole =
        newDeletes === deletes &&
        walk.fresh.length === sections.length &&
        walk.fresh.every(({ section, from }) => section.clock === from);
      return {
        kind: 'accepted',
        update: isWhole ? new Uint8Array(update) : trimUpdate(update, walk.fresh, newDeletes),
        touched: walk.touched,
        ends: walk.fresh.map(({ section: { client, end } }) => ({
          client,
          owner: this.#ownerOf(client),
          clock: end,
        })),
        newIds: walk.bound.length,
      };
    } catch (error) {
      walk.undo();
      throw error;
    }
  }

  #ownerOf(client: number): string {
    return this.#indexes.ownerOf(client) ?? SERVER;
  }

  /** The deletes that are new; `deletes` itself when all are. Throws when one reaches beyond what the room has. */
  #checkedDeletes(
    deletes: readonly WireDeletes[],
    bringer: Bringer,
    walk: UpdateWalk,
  ): readonly WireDeletes[] {
    if (deletes.length === 0) return deletes;
    for (const { client, ranges } of deletes) this.#refuseBeyond(client, ranges, bringer.owner);
    const fresh = this.#newDeletes(deletes);
    const guarded = this.#hasServerRoots && !bringer.isServer;
    for (const { client, ranges } of fresh) {
      const index = this.#indexes.clients.get(client);
      for (let i = 0; i < ranges.length; i += 2) {
        index?.visitPlaces(ranges[i] ?? 0, ranges[i + 1] ?? 0, (place) => {
          if (guarded && place.node.serverOnly) throw new UpdateRefused('serverOnly');
          if (!isOpenTo(bringer, place.node)) throw new UpdateRefused('otherRoot');
          walk.touch(place);
        });
      }
    }
    return fresh;
  }

  #refuseBeyond(client: number, ranges: readonly number[], owner: string): void {
    const clock = this.#indexes.clients.get(client)?.clock ?? 0;
    for (let i = 1; i < ranges.length; i += 2) {
      if ((ranges[i] ?? 0) <= clock) continue;
      const whose = this.#indexes.ownerOf(client) ?? owner;
      throw whose === owner ? new UpdateEarly() : new UpdateRefused('unknownReference');
    }
  }

  #newDeletes(deletes: readonly WireDeletes[]): readonly WireDeletes[] {
    let isAllNew = true;
    const fresh: WireDeletes[] = [];
    for (const { client, ranges } of deletes) {
      const known = this.#indexes.clients.get(client)?.deleted;
      const missing: number[] = [];
      for (let i = 0; i < ranges.length; i += 2) {
        const from = ranges[i] ?? 0;
        const to = ranges[i + 1] ?? 0;
        if (known === undefined) missing.push(from, to);
        else known.collectMissing(from, to, missing);
      }
      if (missing.length > 0) fresh.push({ client, ranges: missing });
      isAllNew &&= missing.length === ranges.length && areSame(missing, ranges);
    }
    return isAllNew ? deletes : fresh;
  }
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i]);
}

/** Reads an update; whatever is wrong with its bytes is thrown as UpdateRefused, the decoder's own errors too. */
function readClientUpdate(update: Uint8Array, limit: number): WireUpdate {
  try {
    return readUpdate(update, limit);
  } catch (error) {
    throw error instanceof UpdateRefused ? error : new UpdateRefused('malformed');
  }
}

/** The verdict on an update whose reading or placing threw `error`; throws it again when it is none of ours. */
function refusal(error: unknown): Verdict {
  if (error instanceof UpdateEarly) return GAP;
  if (error instanceof UpdateRefused) return { kind: 'refused', reason: error.reason };
  throw error;
}
