import { deflateSync } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { MESSAGE } from '../../shared/protocol/messages.ts';

/** What a client says in one frame. */
export type ClientFrame =
  /** It has what `vector` says and asks for the rest. */
  | { readonly kind: 'askState'; readonly vector: Uint8Array }
  /** `isWhole`: the answer to our own question, which is everything it has and we had not. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isWhole: boolean }
  | { readonly kind: 'presence'; readonly states: Uint8Array }
  | { readonly kind: 'askPresence' };

/** Reads a client's frame; undefined when it is none, holds more than one, or ends early. */
export function readFrame(frame: Uint8Array): ClientFrame | undefined {
  const decoder = decoding.createDecoder(frame);
  try {
    const read = readMessage(decoder);
    return decoding.hasContent(decoder) ? undefined : read;
  } catch {
    // The decoder's error says only that the bytes ended early or held no number; that is the whole answer.
    return undefined;
  }
}

function readMessage(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'presence', states: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'askPresence' };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) return { kind: 'askState', vector: bytes };
  if (step === messageYjsSyncStep2) return { kind: 'update', update: bytes, isWhole: true };
  return step === messageYjsUpdate ? { kind: 'update', update: bytes, isWhole: false } : undefined;
}

/** Asks a client for what the server, at `vector`, has not. */
export const askStateFrame = (vector: Uint8Array): Uint8Array => syncFrame(messageYjsSyncStep1, vector);
/** Answers a client's question for the state. */
export const stateFrame = (update: Uint8Array): Uint8Array => syncFrame(messageYjsSyncStep2, update);
/** What fits into one packet of the network gains nothing from being packed, in bytes. */
const WORTH_PACKING = 1400;
/** Kept with the answers themselves: everybody who comes to a meeting is given the same. */
const packedAnswers = new WeakMap<Uint8Array, Uint8Array>();

/** The same as `stateFrame`, packed where that is worth it; the answer must not be written to. */
export function packedStateFrame(update: Uint8Array): Uint8Array {
  if (update.length < WORTH_PACKING) return stateFrame(update);
  const known = packedAnswers.get(update);
  if (known) return known;
  const stream = deflateSync(stateFrame(update));
  const made = frame(MESSAGE.packed, (encoder) => encoding.writeUint8Array(encoder, stream));
  packedAnswers.set(update, made);
  return made;
}

/** Passes an update on. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(messageYjsUpdate, update);

/** Written by hand in memory of its own size: there is one for each keystroke. */
function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  let lengthBytes = 1;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) lengthBytes++;
  const made = new Uint8Array(2 + lengthBytes + length);
  made[0] = MESSAGE.sync;
  made[1] = step;
  for (let i = 0; i < lengthBytes; i++) {
    made[2 + i] = ((length >>> (7 * i)) & 0x7f) | (i < lengthBytes - 1 ? 0x80 : 0);
  }
  made.set(bytes, 2 + lengthBytes);
  return made;
}

/** Passes presence on; `states` is an awareness update. */
export const presenceFrame = (states: Uint8Array): Uint8Array =>
  frame(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, states));

/** Says that the first `received` updates of a socket are durable, and all of the document at `vector`. */
export const savedFrame = (received: number, vector: Uint8Array): Uint8Array =>
  frame(MESSAGE.saved, (encoder) => {
    encoding.writeVarUint(encoder, received);
    encoding.writeVarUint8Array(encoder, vector);
  });

/** Says whether the store is in trouble. */
export const troubleFrame = (on: boolean): Uint8Array =>
  frame(MESSAGE.storeTrouble, (encoder) => encoding.writeVarUint(encoder, on ? 1 : 0));

/** Keeps a quiet client from hanging up. */
export const beatFrame: Uint8Array = frame(MESSAGE.beat, () => undefined);

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
