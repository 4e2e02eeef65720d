/**
 * Why the server closes a room's socket, and what the client does about it. Codes 4400 to 4499 are final for the
 * y-websocket client: it does not reconnect by itself. Everything else is retried.
 */
export interface CloseEvent {
  readonly code: number;
  readonly reason: string;
}

export const CLOSE = {
  /** No session, or one that has ended, or nothing here for this session: all alike (rule DOOR6). Go to the start page. */
  accessEnded: { code: 4403, reason: 'accessEnded' },
  /** Still at the door: wait for the lead, then connect again. */
  notAdmitted: { code: 4401, reason: 'notAdmitted' },
  /** The page is older or newer than the server: reload it. */
  outOfDate: { code: 4409, reason: 'outOfDate' },
  /** The store is another one than this page knew: keep the text aside, reload. */
  storeChanged: { code: 4410, reason: 'storeChanged' },
  /** A frame was malformed or broke a rule of the gate: reload this document. */
  refusedUpdate: { code: 4422, reason: 'refusedUpdate' },
  /** Over a limit of rate, queue or sockets: wait, then reload. */
  tooMuch: { code: 4429, reason: 'tooMuch' },
  /** This document no longer takes writing (the draft at Agree, everything at Close): read it anew. */
  writingClosed: { code: 4423, reason: 'writingClosed' },
  /** The server is going down and comes back: reconnect (not in the 44xx range, so the client does). */
  restarting: { code: 1012, reason: 'restarting' },
  /** The document could not be loaded and is refused rather than shown blank. */
  loadFailed: { code: 4450, reason: 'loadFailed' },
} as const satisfies Record<string, CloseEvent>;
