import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { STRUCT, type WireDeletes, type WireStruct } from './update-reader.ts';
import type { FreshSection } from './update-walk.ts';

const HAS_ORIGIN = 0b1000_0000;
const HAS_RIGHT_ORIGIN = 0b0100_0000;
const HAS_KEY = 0b0010_0000;

/**
 * The part of an update that is new: what is known already is left out, since it might have been put in differently
 * from what everybody else has. `deletes` are the new ranges. The result shares no memory with `update`.
 */
export function trimUpdate(
  update: Uint8Array,
  fresh: readonly FreshSection[],
  deletes: readonly WireDeletes[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, fresh.length);
  for (const section of fresh) writeSection(encoder, update, section);
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length / 2);
    for (let i = 0; i < ranges.length; i += 2) {
      const from = ranges[i] ?? 0;
      encoding.writeVarUint(encoder, from);
      encoding.writeVarUint(encoder, (ranges[i + 1] ?? 0) - from);
    }
  }
  return encoding.toUint8Array(encoder);
}

function writeSection(encoder: encoding.Encoder, update: Uint8Array, fresh: FreshSection): void {
  const { section, from, first } = fresh;
  const structs = section.structs.slice(first);
  const [start] = structs;
  const last = structs.at(-1);
  if (start === undefined || last === undefined) return;
  encoding.writeVarUint(encoder, structs.length);
  encoding.writeVarUint(encoder, section.client);
  encoding.writeVarUint(encoder, from);
  const offset = from - start.clock;
  if (offset > 0) writeRest(encoder, update, section.client, start, offset);
  encoding.writeUint8Array(encoder, update.subarray(offset > 0 ? start.to : start.from, last.to));
}

/** Writes a struct without its first `offset` clocks, which then are what stands to its left. */
function writeRest(
  encoder: encoding.Encoder,
  update: Uint8Array,
  client: number,
  struct: WireStruct,
  offset: number,
): void {
  if (struct.kind === STRUCT.collected) {
    encoding.writeUint8(encoder, STRUCT.collected);
    encoding.writeVarUint(encoder, struct.length - offset);
    return;
  }
  const { rightOrigin } = struct;
  const flags = (rightOrigin ? HAS_RIGHT_ORIGIN : 0) | ((update[struct.from] ?? 0) & HAS_KEY);
  encoding.writeUint8(encoder, struct.kind | HAS_ORIGIN | flags);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, struct.clock + offset - 1);
  if (rightOrigin) {
    encoding.writeVarUint(encoder, rightOrigin.client);
    encoding.writeVarUint(encoder, rightOrigin.clock);
  }
  if (struct.kind === STRUCT.text) {
    const decoder = decoding.createDecoder(update.subarray(struct.content, struct.to));
    encoding.writeVarString(encoder, decoding.readVarString(decoder).slice(offset));
  } else {
    encoding.writeVarUint(encoder, struct.length - offset);
    for (const value of struct.values.slice(offset)) encoding.writeAny(encoder, value);
  }
}
