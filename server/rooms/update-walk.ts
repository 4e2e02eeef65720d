import { type ClientIndex, COLLECTED, type GateIndexes, type Place, type TypeNode } from './gate-indexes.ts';
import { UpdateEarly, UpdateRefused } from './refusal.ts';
import { misfit, type PlaceRoot, shapeAt } from './shape-check.ts';
import { STRUCT, type WireId, type WireSection, type WireStruct } from './update-reader.ts';

/** Who brings an update and what they may do. */
export interface Bringer {
  /** A participant's id, or 'server'. */
  readonly owner: string;
  /** New client ids they may still bind. */
  readonly idsLeft: number;
  /** The server writes where clients may not. */
  readonly isServer: boolean;
  /** The only roots that are open to them; left out: all. */
  readonly only?: readonly string[];
  /** Set when stored bytes are read again: whose each client id is. Nothing is held against the shape then. */
  readonly storedOwner?: (client: number) => string;
}

/** Whether somebody may write in a type, as far as its root says; what Yjs has collected is nobody's. */
export function isOpenTo({ only }: Pick<Bringer, 'only'>, node: TypeNode): boolean {
  return only === undefined || node === COLLECTED || only.includes(node.root);
}

/** Which keys under which roots an update touches. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>;

/** A section that is new from `from` on; the structs before `first` are known. */
export interface FreshSection {
  readonly section: WireSection;
  readonly from: number;
  readonly first: number;
}

/**
 * Most clocks that one update may bring as collected or deleted from the start. An honest client sends such after
 * writing and deleting while offline; more than this nobody types.
 */
const MAX_COLLECTED = 2 ** 18;

interface Cursor {
  readonly section: WireSection;
  next: number;
  isFresh: boolean;
}

/**
 * Takes the structs of one update into the indexes, in an order in which each finds what it hangs on, as Yjs itself
 * would. `undo` puts the indexes back as they were.
 */
export class UpdateWalk {
  readonly fresh: FreshSection[] = [];
  readonly touched = new Map<string, Set<string>>();
  /** Client ids bound by this update. */
  readonly bound: number[] = [];
  /** Ranges that are deleted as soon as they exist, by client. */
  readonly bornDeleted = new Map<number, number[]>();
  readonly #before: { readonly index: ClientIndex; readonly clock: number }[] = [];
  readonly #indexes: GateIndexes;
  readonly #roots: ReadonlyMap<string, PlaceRoot> | undefined;
  readonly #rootNodes: Map<string, TypeNode>;
  readonly #bringer: Bringer;
  #collected = 0;

  constructor(
    indexes: GateIndexes,
    roots: ReadonlyMap<string, PlaceRoot> | undefined,
    rootNodes: Map<string, TypeNode>,
    bringer: Bringer,
  ) {
    this.#indexes = indexes;
    this.#roots = roots;
    this.#rootNodes = rootNodes;
    this.#bringer = bringer;
  }

  /** Throws UpdateRefused or UpdateEarly; the caller then calls `undo`. */
  take(sections: readonly WireSection[]): void {
    const [only] = sections;
    const cursors = sections.length > 1 ? new Map<number, Cursor>() : undefined;
    if (cursors)
      for (const section of sections) cursors.set(section.client, { section, next: 0, isFresh: false });
    if (!cursors) {
      if (only) this.#takeInTurn({ section: only, next: 0, isFresh: false }, undefined);
      return;
    }
    for (const cursor of cursors.values()) this.#takeInTurn(cursor, cursors);
  }

  undo(): void {
    for (const { index, clock } of this.#before) index.rewind(clock);
    for (const client of this.bound) this.#indexes.unbind(client, this.#bringer.owner);
  }

  /** Takes a section to its end, and of other sections as much as its structs hang on. */
  #takeInTurn(start: Cursor, cursors: ReadonlyMap<number, Cursor> | undefined): void {
    const open: { readonly cursor: Cursor; readonly until: number }[] = [
      { cursor: start, until: start.section.end },
    ];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const { cursor, until } = top;
      const struct = cursor.section.structs[cursor.next];
      if (struct === undefined || struct.clock >= until) {
        open.pop();
        continue;
      }
      const missing = this.#takeStruct(cursor, struct);
      if (missing === undefined) {
        cursor.next++;
        continue;
      }
      const other = cursors?.get(missing.client);
      if (other === undefined || other.section.end <= missing.clock) throw this.#absent(missing.client);
      if (open.some((waiting) => waiting.cursor === other)) throw new UpdateRefused('malformed');
      open.push({ cursor: other, until: missing.clock + 1 });
    }
  }

  /** What is missing under a client id: early when it may still come from the same hands, refused otherwise. */
  #absent(client: number): Error {
    const owner = this.#indexes.ownerOf(client);
    const mayCome = owner === undefined || owner === this.#bringer.owner;
    return mayCome ? new UpdateEarly() : new UpdateRefused('unknownReference');
  }

  /** Takes one struct; returns what has to come before it, if that is not here yet. */
  #takeStruct(cursor: Cursor, struct: WireStruct): WireId | undefined {
    const { client } = cursor.section;
    const known = this.#indexes.clients.get(client)?.clock ?? 0;
    const end = struct.clock + struct.length;
    if (end <= known) return undefined;
    if (struct.kind === STRUCT.skip) throw new UpdateRefused('skip');
    const index = this.#writable(client);
    if (struct.clock > known) throw new UpdateEarly();
    const missing = this.#missing(client, struct, known);
    if (missing !== undefined) return missing;
    const offset = known - struct.clock;
    const place = struct.kind === STRUCT.collected ? undefined : this.#place(client, struct, offset);
    if (!cursor.isFresh) {
      cursor.isFresh = true;
      this.fresh.push({ section: cursor.section, from: known, first: cursor.next });
      this.#before.push({ index, clock: known });
    }
    this.#noteDeleted(struct, client, known, end);
    if (place === undefined) index.append(end - known, COLLECTED, null);
    else index.append(end - known, place.node, place.key, this.#typeOf(place, struct));
    return undefined;
  }

  /** What a struct hangs on and the room has not got. Of a struct that is known in part only the rest is asked for. */
  #missing(client: number, struct: WireStruct, known: number): WireId | undefined {
    const { origin, rightOrigin, parent, clock } = struct;
    const isWhole = clock >= known;
    if (isWhole && origin !== null && this.#lacks(client, clock, origin)) return origin;
    if (rightOrigin !== null && this.#lacks(client, clock, rightOrigin)) return rightOrigin;
    if (isWhole && parent !== null && typeof parent !== 'string' && this.#lacks(client, clock, parent)) {
      return parent;
    }
    return undefined;
  }

  #lacks(client: number, clock: number, id: WireId): boolean {
    if (id.client !== client) return !this.#indexes.has(id);
    if (id.clock >= clock) throw new UpdateRefused('malformed');
    return false;
  }

  /** The index of a client id that the bringer may write with, bound to them if it is new. */
  #writable(client: number): ClientIndex {
    const { owner, storedOwner, idsLeft } = this.#bringer;
    const rightful = storedOwner?.(client) ?? owner;
    const index = this.#indexes.clients.get(client);
    if ((this.#indexes.ownerOf(client) ?? rightful) !== rightful) throw new UpdateRefused('foreignClient');
    if (index !== undefined) return index;
    if (this.bound.length >= idsLeft) throw new UpdateRefused('tooManyClients');
    this.bound.push(client);
    return this.#indexes.bind(client, rightful);
  }

  #noteDeleted(struct: WireStruct, client: number, from: number, to: number): void {
    if (struct.kind !== STRUCT.collected && struct.kind !== STRUCT.deleted) return;
    this.#collected += to - from;
    if (this.#collected > MAX_COLLECTED && !this.#bringer.storedOwner) throw new UpdateRefused('tooLong');
    const ranges = this.bornDeleted.get(client);
    if (ranges === undefined) this.bornDeleted.set(client, [from, to]);
    else if (ranges.at(-1) === from) ranges[ranges.length - 1] = to;
    else ranges.push(from, to);
  }

  /** Where a struct stands, checked; undefined when its type is collected, so that nobody will ever see it. */
  #place(client: number, struct: WireStruct, offset: number): Place | undefined {
    const place = this.#resolve(client, struct, offset);
    if (place === undefined) return undefined;
    const { node, key } = place;
    if (node.serverOnly && !this.#bringer.isServer) throw new UpdateRefused('serverOnly');
    if (!isOpenTo(this.#bringer, node)) throw new UpdateRefused('otherRoot');
    if (!this.#bringer.storedOwner) this.#checkShape(node, key, struct);
    this.touch(place);
    return place;
  }

  #checkShape(node: TypeNode, key: string | null, struct: WireStruct): void {
    if (node.shape === undefined) {
      if (this.#roots !== undefined) throw new UpdateRefused('unknownKey');
      return;
    }
    const shape = shapeAt(node.shape, key);
    if (shape === undefined) throw new UpdateRefused('unknownKey');
    const fault = misfit(shape, struct);
    if (fault !== undefined) throw new UpdateRefused(fault);
  }

  #resolve(client: number, struct: WireStruct, offset: number): Place | undefined {
    const left = offset > 0 ? { client, clock: struct.clock + offset - 1 } : struct.origin;
    if (left !== null || struct.rightOrigin !== null) return this.#between(left, struct.rightOrigin);
    if (typeof struct.parent === 'string') return { node: this.#root(struct.parent), key: struct.key };
    return struct.parent === null ? undefined : this.#inside(struct.parent, struct.key);
  }

  #between(left: WireId | null, right: WireId | null): Place | undefined {
    const a = left && this.#indexes.placeAt(left);
    const b = right && this.#indexes.placeAt(right);
    if (a?.node === COLLECTED || b?.node === COLLECTED) return undefined;
    if (a && b && (a.node !== b.node || a.key !== b.key)) throw new UpdateRefused('mixedParents');
    return a ?? b ?? undefined;
  }

  #inside(parent: WireId, key: string | null): Place | undefined {
    const index = this.#indexes.clients.get(parent.client);
    const node = index?.typeAt(parent.clock);
    if (node !== undefined) return { node, key };
    // What was deleted before it came here has lost its type, and what others put into it is lost with it.
    const born = this.bornDeleted.get(parent.client);
    const gone =
      index?.placeAt(parent.clock)?.node === COLLECTED ||
      index?.deleted.covers(parent.clock, parent.clock + 1) ||
      born?.some((from, i) => i % 2 === 0 && from <= parent.clock && parent.clock < (born[i + 1] ?? 0));
    if (gone) return undefined;
    throw new UpdateRefused('wrongKind');
  }

  #root(name: string): TypeNode {
    const known = this.#rootNodes.get(name);
    if (known !== undefined) return known;
    const root = this.#roots?.get(name);
    if (root === undefined && this.#roots !== undefined && !this.#bringer.storedOwner) {
      throw new UpdateRefused('unknownRoot');
    }
    const node = { shape: root?.shape, root: name, item: null, serverOnly: root?.serverOnly ?? false };
    this.#rootNodes.set(name, node);
    return node;
  }

  #typeOf({ node, key }: Place, struct: WireStruct): TypeNode | undefined {
    if (struct.kind !== STRUCT.type) return undefined;
    const shape = node.shape && shapeAt(node.shape, key);
    const fits = shape !== undefined && misfit(shape, struct) === undefined;
    return {
      shape: fits ? shape : undefined,
      root: node.root,
      item: node.item ?? key,
      serverOnly: node.serverOnly,
    };
  }

  /** Notes the root and the key under it that a place belongs to. */
  touch({ node, key }: Place): void {
    const item = node.item ?? key;
    if (node === COLLECTED || item === null) return;
    const items = this.touched.get(node.root);
    if (items === undefined) this.touched.set(node.root, new Set([item]));
    else items.add(item);
  }
}
