import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../shared/protocol/messages.ts';

/** Frames put together by hand, however wrong: what a client with the developer's tools can send. */

/** A sync message with any step and body; `announced` is how long the body claims to be, its true length unless given. */
export function syncFrame(step: number, body: Uint8Array, announced: number = body.length): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint(encoder, announced);
    encoding.writeUint8Array(encoder, body);
  });
}

/** Asks for all of the document. */
export const askAllFrame: Uint8Array = syncFrame(0, new Uint8Array([0]));
/** The second half of a sync. */
export const stepTwoFrame = (update: Uint8Array): Uint8Array => syncFrame(1, update);
/** An update as typed. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update);
/** Asks who is here. */
export const askPresenceFrame: Uint8Array = new Uint8Array([MESSAGE.queryAwareness]);

/** One claim of presence: under which id, with which clock, and its state as JSON text. */
export interface PresenceClaim {
  readonly client: number;
  readonly clock?: number;
  readonly json: string;
}

/** Presence under any ids. */
export function presenceFrame(...claims: readonly PresenceClaim[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((states) => {
        encoding.writeVarUint(states, claims.length);
        for (const { client, clock = 1, json } of claims) {
          encoding.writeVarUint(states, client);
          encoding.writeVarUint(states, clock);
          encoding.writeVarString(states, json);
        }
      }),
    );
  });
}

/** A fresh client id, as Yjs makes them. */
export const newClient = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
