import * as Y from 'yjs';

/** Where a character stands: the id Yjs gives it. */
export interface CharacterId {
  readonly client: number;
  readonly clock: number;
}

/** A one-character update (version 1) after the character `after`, made without a document, so that it costs nothing. */
export function characterUpdate(id: CharacterId, after: CharacterId, character: number): Uint8Array {
  const bytes = [1, 1];
  pushVarUint(bytes, id.client);
  pushVarUint(bytes, id.clock);
  bytes.push(0x84);
  pushVarUint(bytes, after.client);
  pushVarUint(bytes, after.clock);
  bytes.push(1, character, 0);
  return Uint8Array.from(bytes);
}

function pushVarUint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  bytes.push(rest);
}

/**
 * Calls `each` for every id that the update at `at` of a frame brings. One typed character is read by hand; whatever is
 * larger by Yjs.
 */
export function eachNewId(
  frame: Uint8Array,
  at: number,
  each: (client: number, clock: number) => void,
): void {
  let i = at;
  const readVarUint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = frame[i++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const length = readVarUint();
  const start = i;
  if (frame[i] === 1 && frame[i + 1] === 1) {
    i += 2;
    const client = readVarUint();
    const clock = readVarUint();
    const info = frame[i++] ?? 0;
    if ((info & 31) === 4 && (info & 0xc0) !== 0) {
      for (const bit of [0x80, 0x40]) {
        if ((info & bit) === 0) continue;
        readVarUint();
        readVarUint();
      }
      const count = readVarUint();
      for (let k = 0; k < count; k++) each(client, clock + k);
      return;
    }
  }
  const { from, to } = Y.parseUpdateMeta(frame.slice(start, start + length));
  for (const [client, end] of to) for (let k = from.get(client) ?? 0; k < end; k++) each(client, k);
}
