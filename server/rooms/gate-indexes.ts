import { Ranges } from './ranges.ts';
import type { PlaceShape } from './shape-check.ts';
import type { WireId } from './update-reader.ts';

/** One shared type of the document: what may stand in it and where it belongs. */
export interface TypeNode {
  /** Undefined where nothing is known: in a document without a shape, or one stored by an older schema. */
  readonly shape: PlaceShape | undefined;
  readonly root: string;
  /** The key under the root that it stands below; null for the root itself. */
  readonly item: string | null;
  readonly serverOnly: boolean;
}

/** Where a struct stands: in which type, and under which key (null: in its list). */
export interface Place {
  readonly node: TypeNode;
  readonly key: string | null;
}

/** The place of what Yjs has collected: its type is deleted, so nothing that lands here is ever seen. */
export const COLLECTED: TypeNode = { shape: undefined, root: '', item: null, serverOnly: false };

/** Client ids one participant may be present under while a room is open: a reload makes a new one. */
const MAX_RESERVED = 500;

/** What the gate remembers of one client id: whose it is, how far it has got, and what stands at each clock. */
export class ClientIndex {
  readonly owner: string;
  /** The next clock. */
  clock = 0;
  readonly deleted = new Ranges();
  /** Places by first clock: neighbours at the same place are one interval. */
  readonly #starts: number[] = [];
  readonly #places: Place[] = [];
  readonly #types = new Map<number, TypeNode>();

  constructor(owner: string) {
    this.owner = owner;
  }

  /** Adds the next `length` clocks, standing at `node` and `key`; `type` when they are one shared type. */
  append(length: number, node: TypeNode, key: string | null, type?: TypeNode): void {
    const last = this.#places.at(-1);
    if (last === undefined || last.node !== node || last.key !== key) {
      this.#starts.push(this.clock);
      this.#places.push({ node, key });
    }
    if (type !== undefined) this.#types.set(this.clock, type);
    this.clock += length;
  }

  /** Forgets everything from `clock` on. */
  rewind(clock: number): void {
    if (clock === this.clock) return;
    while ((this.#starts.at(-1) ?? -1) >= clock) {
      this.#starts.pop();
      this.#places.pop();
    }
    // Types are few and an update adds the last of them, so the walk backwards is as long as what goes.
    for (const at of [...this.#types.keys()].reverse()) {
      if (at < clock) break;
      this.#types.delete(at);
    }
    this.clock = clock;
  }

  /** The shared type that was made at `clock`, if one was. */
  typeAt(clock: number): TypeNode | undefined {
    return this.#types.get(clock);
  }

  /** Where the struct at `clock` stands; undefined beyond the end. */
  placeAt(clock: number): Place | undefined {
    return clock < this.clock ? this.#places[this.#intervalAt(clock)] : undefined;
  }

  /** Calls `visit` for each place with clocks from `from` to before `to`. */
  visitPlaces(from: number, to: number, visit: (place: Place) => void): void {
    for (let i = this.#intervalAt(from); i < this.#places.length; i++) {
      const place = this.#places[i];
      if (place === undefined || (this.#starts[i] ?? to) >= to) return;
      visit(place);
    }
  }

  #intervalAt(clock: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** All client ids of a room. */
export class GateIndexes {
  readonly clients = new Map<number, ClientIndex>();
  /** Ids that somebody is present under but has not written with yet: nobody else can take them. */
  readonly #reserved = new Map<number, string>();
  readonly #reservedOf = new Map<string, number>();
  readonly #idsOf = new Map<string, number>();

  /** Whose client id this is; undefined when nobody has used it yet. */
  ownerOf(client: number): string | undefined {
    return this.clients.get(client)?.owner ?? this.#reserved.get(client);
  }

  /** How many client ids somebody has written with. */
  idCount(owner: string): number {
    return this.#idsOf.get(owner) ?? 0;
  }

  /** Binds a new client id to its owner, for good unless the update that brought it is refused. */
  bind(client: number, owner: string): ClientIndex {
    const index = new ClientIndex(owner);
    this.clients.set(client, index);
    this.#idsOf.set(owner, this.idCount(owner) + 1);
    return index;
  }

  /** Takes back `bind`. */
  unbind(client: number, owner: string): void {
    this.clients.delete(client);
    this.#idsOf.set(owner, this.idCount(owner) - 1);
  }

  /** Notes that a client id is somebody's before they write with it; false when it is another's, or they have too many. */
  reserve(client: number, owner: string): boolean {
    const known = this.ownerOf(client);
    if (known !== undefined) return known === owner;
    const count = this.#reservedOf.get(owner) ?? 0;
    if (count >= MAX_RESERVED) return false;
    this.#reserved.set(client, owner);
    this.#reservedOf.set(owner, count + 1);
    return true;
  }

  /** Takes over the reservations of the indexes that these replace. */
  keepReservations(before: GateIndexes): void {
    for (const [client, owner] of before.#reserved) this.reserve(client, owner);
  }

  /** Whether the room has reached this place. */
  has(id: WireId): boolean {
    return id.clock < (this.clients.get(id.client)?.clock ?? 0);
  }

  placeAt(id: WireId): Place | undefined {
    return this.clients.get(id.client)?.placeAt(id.clock);
  }
}
