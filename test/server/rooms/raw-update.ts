import * as encoding from 'lib0/encoding';

/** Writes one struct after its client's clock. */
export type WriteStruct = (encoder: encoding.Encoder) => void;

export interface RawSection {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly WriteStruct[];
  /** How many structs the section claims; as many as it has unless given. */
  readonly claims?: number;
}

/** Ranges as [client, clock, length]. */
export type RawDelete = readonly [number, number, number];

/** An update put together by hand, however wrong. */
export function rawUpdate(sections: readonly RawSection[], deletes: readonly RawDelete[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock, structs, claims } of sections) {
      encoding.writeVarUint(encoder, claims ?? structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const write of structs) write(encoder);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, clock, length] of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  });
}

/** One struct of one client at clock 0, and nothing else. */
export const rawStruct = (client: number, struct: WriteStruct, clock = 0): Uint8Array =>
  rawUpdate([{ client, clock, structs: [struct] }]);

/** What Yjs calls GC. */
export const collectedStruct =
  (length: number): WriteStruct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };

export const skipStruct =
  (length: number): WriteStruct =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };

/** Where a struct stands: by its neighbours, or in a root or a type by id. */
export interface RawPlace {
  readonly origin?: readonly [number, number];
  readonly rightOrigin?: readonly [number, number];
  readonly root?: string;
  readonly parent?: readonly [number, number];
  readonly key?: string;
}

/** An item with content of any kind, by its number. */
export const itemStruct =
  (kind: number, place: RawPlace, content: WriteStruct): WriteStruct =>
  (encoder) => {
    const { origin, rightOrigin, root, parent, key } = place;
    encoding.writeUint8(
      encoder,
      kind | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
    );
    for (const id of [origin, rightOrigin]) if (id) for (const n of id) encoding.writeVarUint(encoder, n);
    if (!origin && !rightOrigin) {
      encoding.writeVarUint(encoder, parent ? 0 : 1);
      if (parent) for (const n of parent) encoding.writeVarUint(encoder, n);
      else encoding.writeVarString(encoder, root ?? '');
      if (key !== undefined) encoding.writeVarString(encoder, key);
    }
    content(encoder);
  };

export const stringItem = (place: RawPlace, words: string): WriteStruct =>
  itemStruct(4, place, (encoder) => encoding.writeVarString(encoder, words));

export const deletedItem = (place: RawPlace, length: number): WriteStruct =>
  itemStruct(1, place, (encoder) => encoding.writeVarUint(encoder, length));

export const typeItem = (place: RawPlace, type: number, name?: string): WriteStruct =>
  itemStruct(7, place, (encoder) => {
    encoding.writeVarUint(encoder, type);
    if (name !== undefined) encoding.writeVarString(encoder, name);
  });

export const valueItem = (place: RawPlace, ...values: readonly encoding.AnyEncodable[]): WriteStruct =>
  itemStruct(8, place, (encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const value of values) encoding.writeAny(encoder, value);
  });
