import type { WireChange, WireRecord } from './sqlite-messages.ts';
import { StorageError, type StoredChange, type StoredRecord } from './storage.ts';

/** Bytes that one block of memory holds, unless a single thing is larger. */
const BLOCK_BYTES = 16 * 1024;

/**
 * Copies of bytes on their way to another thread, in blocks that are handed over whole: memory of its own for each
 * keystroke would cost more than the keystroke.
 */
export class Cargo {
  #blocks: ArrayBuffer[] = [];
  #used = 0;

  /** A copy of `bytes`; it can be read here until `handOver`. */
  copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    let block = this.#blocks.at(-1);
    if (block === undefined || this.#used + bytes.length > block.byteLength) {
      block = new ArrayBuffer(Math.max(BLOCK_BYTES, bytes.length));
      this.#blocks.push(block);
      this.#used = 0;
    }
    const copy = new Uint8Array(block, this.#used, bytes.length);
    copy.set(bytes);
    this.#used += bytes.length;
    return copy;
  }

  /** The memory of all copies made since the last time, to go with the message that holds them. */
  handOver(): ArrayBuffer[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
  }
}

/** The change as it is handed over: bytes copied and values as JSON, so that later writes to either do not matter. */
export function toWireChange(
  change: StoredChange,
  copy: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> = (bytes) => new Uint8Array(bytes),
): WireChange {
  return {
    updates: (change.updates ?? []).map((item) => ({ ...item, update: copy(item.update) })),
    snapshots: (change.snapshots ?? []).map((item) => ({
      ...item,
      owners: { ...item.owners },
      state: copy(item.state),
    })),
    put: (change.put ?? []).map(toWireRecord),
    remove: change.remove ?? [],
    dropRooms: change.dropRooms ?? [],
    audit: change.audit ?? [],
  };
}

/** A record as the caller knows it. */
export function fromWireRecord(wire: WireRecord): StoredRecord {
  const { json, ...rest } = wire;
  return { ...rest, value: JSON.parse(json) };
}

function toWireRecord({ value, ...rest }: StoredRecord): WireRecord {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) {
    throw new StorageError('invalid', `The value of the ${rest.kind} ${rest.id} is not a JSON value.`);
  }
  return { ...rest, json };
}
