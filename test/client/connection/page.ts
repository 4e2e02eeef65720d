import { onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { LiveDocument, type LiveDocumentOptions } from '../../../client/connection/live-document.ts';
import { type Outbox, openOutbox } from '../../../client/connection/outbox.ts';
import { memoryOutboxStore, type OutboxStore } from '../../../client/connection/outbox-store.ts';
import type { ClosedReason } from '../../../client/connection/room-provider.ts';
import { randomToken } from '../../../shared/ids.ts';
import type { RoomServer } from '../../support/room-server.ts';

/** One document on one page, with what it told its caller. */
export interface TestPage {
  readonly live: LiveDocument;
  /** Documents shown, first to last. */
  readonly shown: readonly Y.Doc[];
  readonly aside: readonly { readonly old: Y.Doc; readonly fresh: Y.Doc }[];
  readonly closed: readonly ClosedReason[];
  /** Every word that was said about saving, without repetition. */
  readonly said: readonly string[];
  /** The network or page comes back. */
  readonly wake: () => void;
  /** The page is hidden. */
  readonly hide: () => void;
}

/** A device: a place for outboxes and a session's key. */
export interface TestDevice {
  readonly store: OutboxStore;
  readonly key: string;
  readonly outbox: () => Promise<Outbox | undefined>;
}

/** A device with an outbox in memory, or with the given one. */
export function testDevice(store: OutboxStore = memoryOutboxStore(), session = 'session'): TestDevice {
  const key = randomToken(32);
  return { store, key, outbox: () => openOutbox(session, key, store) };
}

/** Opens a document as a page does; it is closed when the test ends. */
export async function openPage(
  server: RoomServer,
  participant: string,
  more: Partial<LiveDocumentOptions> = {},
): Promise<TestPage> {
  const shown: Y.Doc[] = [];
  const aside: { old: Y.Doc; fresh: Y.Doc }[] = [];
  const closed: ClosedReason[] = [];
  const said: string[] = [];
  const wakes = new Set<() => void>();
  const hides = new Set<() => void>();
  const listen = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  const hear = (): void => {
    if (said.at(-1) !== live.held) said.push(live.held);
  };
  const live: LiveDocument = new LiveDocument({
    url: `${server.origin}/in/${participant}/sync`,
    room: 'draft',
    version: 1,
    generation: 'one',
    presence: true,
    outbox: undefined,
    keepWhole: false,
    onState: hear,
    onDocument: (doc) => shown.push(doc),
    onAside: (old, fresh) => {
      aside.push({ old, fresh });
      return Promise.resolve();
    },
    onClosed: (reason) => closed.push(reason),
    wakeUps: listen(wakes),
    pageGoing: listen(hides),
    ...more,
  });
  onTestFinished(() => live.close());
  await live.open();
  return {
    live,
    shown,
    aside,
    closed,
    said,
    wake: () => wakes.forEach((wake) => wake()),
    hide: () => hides.forEach((hide) => hide()),
  };
}
