import * as decoding from 'lib0/decoding';
import { UpdateRefused } from './refusal.ts';

/** Deepest nesting of a plain value; ours are flat, lists of strings being the deepest. */
const MAX_DEPTH = 4;

const TAG = {
  undefined: 127,
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
} as const;

/** A value as it stands under a key: what JSON can say, and undefined. */
export type PlainValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | PlainValue[]
  | { [key: string]: PlainValue };

/**
 * Reads one plain value as Yjs writes it. Unlike the library's own reader it does not follow a deep nesting into the
 * stack's end, makes no object whose prototype the sender chose, and knows neither bytes nor big integers.
 * Throws UpdateRefused, or the decoder's error where the bytes end early.
 */
export function readValue(decoder: decoding.Decoder, depth = 0): PlainValue {
  if (depth > MAX_DEPTH) throw new UpdateRefused('badValue');
  switch (decoding.readUint8(decoder)) {
    case TAG.string:
      return decoding.readVarString(decoder);
    case TAG.integer:
      return decoding.readVarInt(decoder);
    case TAG.float64:
      return decoding.readFloat64(decoder);
    case TAG.float32:
      return decoding.readFloat32(decoder);
    case TAG.true:
      return true;
    case TAG.false:
      return false;
    case TAG.null:
      return null;
    case TAG.undefined:
      return undefined;
    case TAG.array:
      return readArray(decoder, depth);
    case TAG.object:
      return readObject(decoder, depth);
    default:
      throw new UpdateRefused('badValue');
  }
}

function readArray(decoder: decoding.Decoder, depth: number): PlainValue[] {
  const length = readCount(decoder, 1);
  const values: PlainValue[] = [];
  for (let i = 0; i < length; i++) values.push(readValue(decoder, depth + 1));
  return values;
}

function readObject(decoder: decoding.Decoder, depth: number): Record<string, PlainValue> {
  const length = readCount(decoder, 2);
  const entries = new Map<string, PlainValue>();
  for (let i = 0; i < length; i++) {
    const key = decoding.readVarString(decoder);
    if (key === '__proto__') throw new UpdateRefused('badValue');
    entries.set(key, readValue(decoder, depth + 1));
  }
  return Object.fromEntries(entries);
}

/**
 * Reads how many things follow, each of at least `least` bytes. Throws UpdateRefused when so many cannot be there,
 * before anything is allocated for them.
 */
export function readCount(decoder: decoding.Decoder, least: number): number {
  const count = decoding.readVarUint(decoder);
  if (count * least > decoder.arr.length - decoder.pos) throw new UpdateRefused('malformed');
  return count;
}
