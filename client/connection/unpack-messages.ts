import { MESSAGE } from '../../shared/protocol/messages.ts';

/** Whether this browser can unpack; older ones are sent everything as it is. */
export const canUnpack: boolean = 'DecompressionStream' in globalThis;

/**
 * From now on a new socket's listeners hear packed messages as what they hold: a whole document takes a third of the
 * bytes, which on a poor signal is what somebody waits for. Unpacking takes a moment, and what comes meanwhile waits its
 * turn (rule CONN12). Call it before anything else listens to the socket.
 */
export function unpackMessages(socket: WebSocket): void {
  let line: Promise<void> | undefined;
  let waiting = 0;
  let heard: MessageEvent | undefined;
  const hear = async (coming: unknown, before: Promise<void> | undefined): Promise<void> => {
    const [data] = await Promise.all([coming, before]);
    waiting--;
    // What came before an end is not heard after it: the end may be that of somebody's access.
    if (socket.readyState !== socket.OPEN) return;
    heard = new MessageEvent('message', { data });
    socket.dispatchEvent(heard);
  };
  socket.addEventListener('message', (event) => {
    const { data } = event;
    const isPacked = data instanceof ArrayBuffer && new Uint8Array(data)[0] === MESSAGE.packed;
    if (event === heard || !(isPacked || waiting)) return;
    event.stopImmediatePropagation();
    waiting++;
    // What cannot be unpacked came broken: a new socket is sent everything anew.
    line = hear(isPacked ? unpacked(data) : data, line).catch(() => socket.close());
  });
}

function unpacked(message: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([message.slice(1)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}
