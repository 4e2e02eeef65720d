import type { WireChange, WireRecord } from './sqlite-messages.ts';
import { StorageError, type StoredChange, type StoredRecord } from './storage.ts';

/** The change as it is handed over: bytes copied and values as JSON, so that later writes to either do not matter. */
export function toWireChange(change: StoredChange): WireChange {
  return {
    updates: (change.updates ?? []).map((item) => ({ ...item, update: new Uint8Array(item.update) })),
    snapshots: (change.snapshots ?? []).map((item) => ({
      ...item,
      owners: { ...item.owners },
      state: new Uint8Array(item.state),
    })),
    put: (change.put ?? []).map(toWireRecord),
    remove: change.remove ?? [],
    dropRooms: change.dropRooms ?? [],
    audit: change.audit ?? [],
  };
}

/** The memory of a change's bytes, to be handed to another thread without a second copy. */
export function buffersOf(change: WireChange): ArrayBuffer[] {
  return [
    ...change.updates.map((item) => item.update.buffer),
    ...change.snapshots.map((item) => item.state.buffer),
  ];
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
