import * as decoding from 'lib0/decoding';

/** Most ids in one message: the y-websocket client sends back all it has heard of, which is a meeting's. */
const MAX_STATES = 256;
const MAX_MESSAGE = 64 * 1024;
const MAX_STATE = 1024;
const MAX_NAME = 64;
const MAX_CLIENT = 2 ** 32 - 1;
const PLACE = /^[A-Za-z0-9:_-]{1,64}$/;

/** A place in a shared text, as y-prosemirror writes it. */
interface TextPlace {
  readonly type: PlaceId | null;
  readonly tname: string | null;
  readonly item: PlaceId | null;
  readonly assoc: number;
}

interface PlaceId {
  readonly client: number;
  readonly clock: number;
}

/** What a client may say of itself: where its caret is, and on which part of the screen it is. No words. */
export interface Whereabouts {
  readonly cursor?: { readonly anchor: TextPlace; readonly head: TextPlace };
  readonly at?: string;
}

/** One id of an awareness message, its state not yet read. */
export interface ClaimedState {
  readonly client: number;
  readonly json: Uint8Array;
}

/** The ids an awareness message speaks of; undefined when it is none or is too much. */
export function readClaims(states: Uint8Array): readonly ClaimedState[] | undefined {
  if (states.length > MAX_MESSAGE) return undefined;
  const decoder = decoding.createDecoder(states);
  const claims: ClaimedState[] = [];
  try {
    const count = decoding.readVarUint(decoder);
    if (count > MAX_STATES) return undefined;
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      if (client > MAX_CLIENT) return undefined;
      decoding.readVarUint(decoder);
      claims.push({ client, json: decoding.readVarUint8Array(decoder) });
    }
  } catch {
    // The decoder's error says only that the bytes ended early.
    return undefined;
  }
  return decoding.hasContent(decoder) ? undefined : claims;
}

/** What a client says of itself: null when it leaves, undefined when it cannot be read. Unknown keys are left out. */
export function readWhereabouts({ json }: ClaimedState): Whereabouts | null | undefined {
  if (json.length > MAX_STATE) return undefined;
  const state = parse(json);
  if (state === null) return null;
  if (!isObject(state)) return undefined;
  const at = own(state, 'at');
  const cursor = readCursor(own(state, 'cursor'));
  return {
    ...(cursor && { cursor }),
    ...(typeof at === 'string' && PLACE.test(at) && { at }),
  };
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    // Neither text nor JSON: whatever the sender meant, it is nothing we know.
    return undefined;
  }
}

function readCursor(value: unknown): Whereabouts['cursor'] {
  if (!isObject(value)) return undefined;
  const anchor = readTextPlace(own(value, 'anchor'));
  const head = readTextPlace(own(value, 'head'));
  return anchor && head ? { anchor, head } : undefined;
}

function readTextPlace(value: unknown): TextPlace | undefined {
  if (!isObject(value)) return undefined;
  const type = readPlaceId(own(value, 'type'));
  const item = readPlaceId(own(value, 'item'));
  const tname = own(value, 'tname') ?? null;
  const assoc = own(value, 'assoc') ?? 0;
  if (type === undefined || item === undefined) return undefined;
  if (tname !== null && (typeof tname !== 'string' || tname.length > MAX_NAME)) return undefined;
  return assoc === 0 || assoc === -1 ? { type, tname, item, assoc } : undefined;
}

function readPlaceId(value: unknown): PlaceId | null | undefined {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) return undefined;
  const client = own(value, 'client');
  const clock = own(value, 'clock');
  return isCount(client) && isCount(clock) ? { client, clock } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
