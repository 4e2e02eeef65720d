import { createDecoder, readVarUint } from 'lib0/decoding';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { unpackMessages } from './unpack-messages.ts';

const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** What one socket has sent of the sync updates that the server counts in its word "saved". */
export interface SentCount {
  /** Sync updates (y-protocols types 1 and 2) handed to this socket while it was open. */
  sent: number;
  /** Whether one of them was a whole answer (type 1): until then, what was written offline has not been sent. */
  whole: boolean;
}

/**
 * A WebSocket class that counts the sync updates it sends. The y-websocket protocol has no acknowledgement of its own,
 * so the server counts what it has made durable and the client what it sent (rule CONN1). `opened` gets a fresh count
 * with every socket, because counting begins again on both sides. What comes packed is heard unpacked.
 */
export function countingSocket(base: typeof WebSocket, opened: (count: SentCount) => void): typeof WebSocket {
  return class CountingSocket extends base {
    readonly #count: SentCount = { sent: 0, whole: false };

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      unpackMessages(this);
      opened(this.#count);
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      // A socket that is closing drops what it is given without a word: it must not count.
      if (this.readyState === this.OPEN && data instanceof Uint8Array) this.#note(data);
      super.send(data);
    }

    #note(frame: Uint8Array): void {
      const decoder = createDecoder(frame);
      if (readVarUint(decoder) !== MESSAGE.sync) return;
      const kind = readVarUint(decoder);
      if (kind !== SYNC_STEP_2 && kind !== SYNC_UPDATE) return;
      this.#count.sent += 1;
      if (kind === SYNC_STEP_2) this.#count.whole = true;
    }
  };
}
