/**
 * Message types on a room's socket. 0 to 3 are those of the y-websocket protocol; ours start at 100.
 * Every message is a varUint type followed by its body (lib0 encoding).
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client: what is durable. Body: varUint `received` (how many of the sync updates, y-protocols types 1
   * and 2, that this socket has sent are durable, counted from its opening and without a hole), then the room's durable state vector
   * (varUint8Array, client ids sorted).
   */
  saved: 100,
  /** Server to client, empty, every 20 s: the y-websocket client hangs up after 30 s without a data message. */
  beat: 101,
  /** Server to client: varUint 1 = the store is failing and nothing is being saved; 0 = it works again. */
  storeTrouble: 102,
  /**
   * Server to client, to those who say `z=1` in the handshake: one message of the others, packed as a zlib stream (RFC
   * 1950). It stands where that message would stand.
   */
  packed: 103,
} as const;

/** Largest frame a room accepts, in bytes. */
export const MAX_FRAME_BYTES = 256 * 1024;
/** Sockets one participant may hold over all devices and rooms of a meeting. */
export const MAX_SOCKETS_PER_PARTICIPANT = 16;
/** How often a beat is sent, in milliseconds. */
export const BEAT_MS = 20_000;
/** The least time between two saved messages of one meeting, in milliseconds. */
export const SAVED_EVERY_MS = 250;
