import * as decoding from 'lib0/decoding';
import { UpdateRefused } from './refusal.ts';
import { type PlainValue, readCount, readValue } from './value-reader.ts';

/** The kinds of struct that a document of ours may hold, by their number on the wire. */
export const STRUCT = { collected: 0, deleted: 1, text: 4, type: 7, values: 8, skip: 10 } as const;
/** The kinds of shared type that a document of ours may hold, by their number on the wire. */
export const TYPE = { map: 1, text: 2, element: 3, fragment: 4, xmlText: 6 } as const;

const HAS_ORIGIN = 0b1000_0000;
const HAS_RIGHT_ORIGIN = 0b0100_0000;
const HAS_KEY = 0b0010_0000;
const KIND = 0b0001_1111;

/** Longest name of a root, key or element, in bytes. */
const MAX_NAME = 128;
/** Highest clock; typing without pause for years does not reach it. */
const MAX_CLOCK = 2 ** 40;
const MAX_CLIENT = 2 ** 32 - 1;

/** One place in one client's sequence. */
export interface WireId {
  readonly client: number;
  readonly clock: number;
}

/** One struct of an update, with where its bytes stand. */
export interface WireStruct {
  /** One of STRUCT. */
  readonly kind: number;
  readonly clock: number;
  readonly length: number;
  readonly origin: WireId | null;
  readonly rightOrigin: WireId | null;
  /** A root's name, or the type it stands in; null when that follows from its origins. */
  readonly parent: string | WireId | null;
  readonly key: string | null;
  /** The values of a struct of kind `values`. */
  readonly values: readonly PlainValue[];
  /** One of TYPE and an element's name, for a struct of kind `type`. */
  readonly type: number;
  readonly typeName: string;
  /** Its bytes: the whole struct and, within it, its content. */
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/** What an update holds of one client id: structs without a hole from `clock` on. */
export interface WireSection {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly WireStruct[];
}

/** Ranges of one client's clocks that are deleted, as `from` and `to` (without it) in turn, in order. */
export interface WireDeletes {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface WireUpdate {
  readonly sections: readonly WireSection[];
  readonly deletes: readonly WireDeletes[];
}

const NO_VALUES: readonly PlainValue[] = [];

/**
 * Reads an update (version 1 of the encoding) without building any Yjs object, and stops at the first thing that no
 * document of ours can hold, so that a hostile frame costs no more than its honest beginning. `limit` bounds structs
 * and deleted ranges. Throws UpdateRefused, or the decoder's error where the bytes end early.
 */
export function readUpdate(update: Uint8Array, limit: number): WireUpdate {
  const decoder = decoding.createDecoder(update);
  const sections: WireSection[] = [];
  let left = limit;
  const count = readCount(decoder, 5);
  for (let i = 0; i < count; i++) {
    const section = readSection(decoder, left);
    left -= section.structs.length;
    sections.push(section);
  }
  const deletes = readDeletes(decoder, limit);
  if (decoding.hasContent(decoder)) throw new UpdateRefused('malformed');
  refuseRepeats(sections);
  refuseRepeats(deletes);
  return { sections, deletes };
}

/** Clients take the last of two sections for the same client id, merging takes both: so there must not be two. */
function refuseRepeats(parts: readonly { readonly client: number }[]): void {
  if (parts.length > 1 && new Set(parts.map((part) => part.client)).size < parts.length) {
    throw new UpdateRefused('malformed');
  }
}

function readSection(decoder: decoding.Decoder, limit: number): WireSection {
  const count = decoding.readVarUint(decoder);
  if (count === 0 || count * 2 > decoder.arr.length - decoder.pos) throw new UpdateRefused('malformed');
  if (count > limit) throw new UpdateRefused('tooLong');
  const client = readClient(decoder);
  const clock = readClock(decoder);
  const structs: WireStruct[] = [];
  let end = clock;
  for (let i = 0; i < count; i++) {
    const struct = readStruct(decoder, end);
    structs.push(struct);
    end += struct.length;
    if (struct.length < 1 || end > MAX_CLOCK) throw new UpdateRefused('malformed');
  }
  return { client, clock, end, structs };
}

function readStruct(decoder: decoding.Decoder, clock: number): WireStruct {
  const from = decoder.pos;
  const info = decoding.readUint8(decoder);
  const kind = info & KIND;
  if (kind === STRUCT.collected || kind === STRUCT.skip) {
    if (info !== kind) throw new UpdateRefused('malformed');
    const content = decoder.pos;
    const length = decoding.readVarUint(decoder);
    return bare(kind, clock, length, from, content, decoder.pos);
  }
  const origin = info & HAS_ORIGIN ? readId(decoder) : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(decoder) : null;
  let parent: string | WireId | null = null;
  let key: string | null = null;
  if (origin === null && rightOrigin === null) {
    parent = readParent(decoder);
    if (info & HAS_KEY) key = readName(decoder);
  }
  const content = decoder.pos;
  let length = 1;
  let values = NO_VALUES;
  let type = -1;
  let typeName = '';
  switch (kind) {
    case STRUCT.text:
      length = readTextLength(decoder);
      break;
    case STRUCT.values:
      values = readValues(decoder);
      length = values.length;
      break;
    case STRUCT.deleted:
      length = decoding.readVarUint(decoder);
      break;
    case STRUCT.type:
      type = decoding.readVarUint(decoder);
      if (type === TYPE.element) typeName = readName(decoder);
      else if (!PLAIN_TYPES.has(type)) throw new UpdateRefused('wrongKind');
      break;
    default:
      throw new UpdateRefused('wrongKind');
  }
  return {
    kind,
    clock,
    length,
    origin,
    rightOrigin,
    parent,
    key,
    values,
    type,
    typeName,
    from,
    content,
    to: decoder.pos,
  };
}

const PLAIN_TYPES: ReadonlySet<number> = new Set([TYPE.map, TYPE.text, TYPE.fragment, TYPE.xmlText]);

function bare(
  kind: number,
  clock: number,
  length: number,
  from: number,
  content: number,
  to: number,
): WireStruct {
  return {
    kind,
    clock,
    length,
    origin: null,
    rightOrigin: null,
    parent: null,
    key: null,
    values: NO_VALUES,
    type: -1,
    typeName: '',
    from,
    content,
    to,
  };
}

function readParent(decoder: decoding.Decoder): string | WireId {
  const isRoot = decoding.readVarUint(decoder);
  if (isRoot === 1) return readName(decoder);
  if (isRoot === 0) return readId(decoder);
  throw new UpdateRefused('malformed');
}

function readValues(decoder: decoding.Decoder): readonly PlainValue[] {
  const count = readCount(decoder, 1);
  const values: PlainValue[] = [];
  for (let i = 0; i < count; i++) values.push(readValue(decoder));
  return values;
}

/** How many UTF-16 units the text holds, which is what it takes of its client's clock. */
function readTextLength(decoder: decoding.Decoder): number {
  const start = decoder.pos;
  const bytes = readCount(decoder, 1);
  const end = decoder.pos + bytes;
  for (let i = decoder.pos; i < end; i++) {
    if ((decoder.arr[i] ?? 0) >= 0x80) {
      decoder.pos = start;
      return decoding.readVarString(decoder).length;
    }
  }
  decoder.pos = end;
  return bytes;
}

function readDeletes(decoder: decoding.Decoder, limit: number): WireDeletes[] {
  const deletes: WireDeletes[] = [];
  let left = limit;
  const count = readCount(decoder, 2);
  for (let i = 0; i < count; i++) {
    const client = readClient(decoder);
    const length = readCount(decoder, 2);
    left -= length;
    if (left < 0) throw new UpdateRefused('tooLong');
    if (length === 0) throw new UpdateRefused('malformed');
    const ranges: number[] = [];
    for (let j = 0; j < length; j++) {
      const from = readClock(decoder);
      const to = from + readClock(decoder);
      // Yjs writes them in order and merged.
      if (from < (ranges.at(-1) ?? 0) || to === from || to > MAX_CLOCK) throw new UpdateRefused('malformed');
      ranges.push(from, to);
    }
    deletes.push({ client, ranges });
  }
  return deletes;
}

function readId(decoder: decoding.Decoder): WireId {
  return { client: readClient(decoder), clock: readClock(decoder) };
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder);
  if (client > MAX_CLIENT) throw new UpdateRefused('malformed');
  return client;
}

function readClock(decoder: decoding.Decoder): number {
  const clock = decoding.readVarUint(decoder);
  if (clock > MAX_CLOCK) throw new UpdateRefused('malformed');
  return clock;
}

function readName(decoder: decoding.Decoder): string {
  const before = decoder.pos;
  const length = decoding.readVarUint(decoder);
  if (length > MAX_NAME) throw new UpdateRefused('unknownKey');
  decoder.pos = before;
  return decoding.readVarString(decoder);
}
