import { batch, createSignal } from 'solid-js';
import type * as Y from 'yjs';
import { type Held, LiveDocument, type LiveDocumentOptions } from '../connection/live-document.ts';
import type { ClosedReason } from '../connection/room-provider.ts';
import { type DocumentStore, documentStore } from '../reactive/document-store.ts';
import type { RepaintPace } from '../reactive/repaint.ts';
import type { ConnectionState, SaveStatus } from './meeting-model.ts';

/** One document of a page: where it is, how to read it, and whether this page writes it. */
export interface RoomPlan<T extends object> {
  readonly room: string;
  readonly version: number;
  readonly read: (doc: Y.Doc) => T;
  readonly empty: T;
  readonly keepWhole: boolean;
  readonly presence: boolean;
  readonly outbox: LiveDocumentOptions['outbox'];
  /** Whether others' change is painted at once, whatever the pace. */
  readonly isUrgent?: (doc: Y.Doc, shown: T) => boolean;
  readonly onAside?: (old: Y.Doc, fresh: Y.Doc) => Promise<void>;
}

/** A document that is open. */
export interface OpenRoom<T extends object> {
  readonly live: LiveDocument;
  readonly store: T;
  /** The document once it has come whole; another one after it was read anew. Tracked. */
  readonly doc: () => Y.Doc | undefined;
}

/** What all rooms of a page share. */
export interface RoomGroupOptions extends Pick<LiveDocumentOptions, 'webSocket' | 'wakeUps' | 'pageGoing'> {
  readonly url: string;
  readonly generation: string;
  readonly pace: RepaintPace;
  readonly onClosed: (reason: ClosedReason, live: LiveDocument) => void;
}

/** A short loss is not worth a sentence on everybody's screen, in milliseconds. */
const LOST_AFTER_MS = 1_500;
/** How long a first connection may take before the page says that there is no signal, in milliseconds. */
const SLOW_AFTER_MS = 8_000;

/** From best to worst: a page says the worst of its documents. */
const HELD: readonly Held[] = ['saved', 'sending', 'deviceOnly', 'problem'];

/** The rooms of one page together: one status, one connection, ready when all have come (rules CONN2, VIEW5). */
export interface RoomGroup {
  /** Where what was written on this page is: the worst of all its documents. Tracked. */
  readonly status: () => SaveStatus;
  /** Tracked. */
  readonly connection: () => ConnectionState;
  /** True once every document has come whole; it stays true when the connection goes. Tracked. */
  readonly ready: () => boolean;
  /** Adds a document; call `open` when all are added. */
  readonly add: <T extends object>(plan: RoomPlan<T>) => OpenRoom<T>;
  /** Takes up what the device kept and connects every room. */
  readonly open: () => Promise<void>;
  /** Ends every room. `keep` says whether unsent words stay on the device for the next page. */
  readonly end: (reason: string, keep: boolean) => Promise<void>;
}

/** An empty group of rooms. */
export function roomGroup(options: RoomGroupOptions): RoomGroup {
  const rooms: { readonly live: LiveDocument; readonly shown: DocumentStore<object> }[] = [];
  const notReady = new Set<string>();
  const [status, setStatus] = createSignal<SaveStatus>('saved');
  const [connection, setConnection] = createSignal<ConnectionState>(
    { state: 'connecting' },
    { equals: sameConnection },
  );
  const [ready, setReady] = createSignal(false);
  // What the signals hold, for decisions here that must not be tracked.
  let standing: ConnectionState['state'] = 'connecting';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stand = (next: ConnectionState): void => {
    standing = next.state;
    setConnection(next);
  };
  const lostAfter = (milliseconds: number): void => {
    const since = Date.now();
    timer = setTimeout(() => {
      timer = undefined;
      stand({ state: 'offline', since });
    }, milliseconds);
  };
  const update = (): void => {
    if (standing === 'over') return;
    const worst = Math.max(0, ...rooms.map(({ live }) => HELD.indexOf(live.held)));
    setStatus(HELD[worst] ?? 'problem');
    if (rooms.every(({ live }) => live.live)) {
      clearTimeout(timer);
      timer = undefined;
      stand({ state: 'live' });
    } else if (standing === 'live' && timer === undefined) lostAfter(LOST_AFTER_MS);
  };

  const add = <T extends object>(plan: RoomPlan<T>): OpenRoom<T> => {
    const shown = documentStore(plan.read, plan.empty, options.pace, plan.isUrgent);
    const [doc, setDoc] = createSignal<Y.Doc>();
    const { url, generation, webSocket, wakeUps, pageGoing } = options;
    notReady.add(plan.room);
    const live: LiveDocument = new LiveDocument({
      url,
      generation,
      room: plan.room,
      version: plan.version,
      presence: plan.presence,
      outbox: plan.outbox,
      keepWhole: plan.keepWhole,
      onState: update,
      onDocument: (next) =>
        batch(() => {
          shown.show(next);
          setDoc(next);
          notReady.delete(plan.room);
          if (notReady.size === 0) setReady(true);
        }),
      onAside: plan.onAside ?? (() => Promise.resolve()),
      onClosed: (reason) => options.onClosed(reason, live),
      ...(webSocket ? { webSocket } : {}),
      ...(wakeUps ? { wakeUps } : {}),
      ...(pageGoing ? { pageGoing } : {}),
    });
    rooms.push({ live, shown });
    return { live, store: shown.store, doc };
  };

  lostAfter(SLOW_AFTER_MS);
  return {
    status,
    connection,
    ready,
    add,
    open: async () => {
      await Promise.all(rooms.map(({ live }) => live.open()));
      update();
    },
    end: async (reason, keep) => {
      if (standing === 'over') return;
      clearTimeout(timer);
      // What is on the screen stays there, so that people can still read it and copy from it.
      stand({ state: 'over', reason });
      for (const { shown } of rooms) shown.stop();
      await Promise.all(rooms.map(({ live }) => (keep ? live.close() : live.forget())));
    },
  };
}

function sameConnection(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
