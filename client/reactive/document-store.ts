import { batch } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type * as Y from 'yjs';
import { Repaint, type RepaintPace } from './repaint.ts';

/** A document's snapshot as a Solid store: what reads one field runs again only when that field changes. */
export interface DocumentStore<T extends object> {
  readonly store: T;
  /** Shows `doc` from now on, in place of any earlier one; the store itself stays the same. */
  readonly show: (doc: Y.Doc) => void;
  /** Shows at once what has come and not been painted yet. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/**
 * The only place that observes Yjs. `read` turns the document into plain data with ids; items of lists are matched by
 * `id`, so that a note that changes or moves keeps its element and the focus in it (rule VIEW1).
 *
 * @param empty what stands in the store until a document has come.
 * @param isUrgent whether others' change is painted at once, whatever the pace.
 */
export function documentStore<T extends object>(
  read: (doc: Y.Doc) => T,
  empty: T,
  pace: RepaintPace,
  isUrgent: (doc: Y.Doc, store: T) => boolean = () => false,
): DocumentStore<T> {
  const [store, setStore] = createStore<T>(structuredClone(empty));
  let shown: Y.Doc | undefined;
  const paint = (): void => {
    if (!shown) return;
    // Cloned: the store marks and changes the objects that it is given, and these belong to Yjs.
    const next = structuredClone(read(shown));
    batch(() => setStore(reconcile(next, { key: 'id', merge: true })));
  };
  const repaint = new Repaint(paint, pace);
  const changed = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local || (shown && isUrgent(shown, store))) repaint.now();
    else repaint.soon();
  };
  const letGo = (): void => shown?.off('update', changed);
  return {
    store,
    show: (doc) => {
      letGo();
      shown = doc;
      doc.on('update', changed);
      repaint.now();
    },
    catchUp: () => repaint.now(),
    stop: () => {
      letGo();
      repaint.stop();
    },
  };
}
