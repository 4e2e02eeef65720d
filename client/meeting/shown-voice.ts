import { createComputed, onCleanup } from 'solid-js';
import type * as Y from 'yjs';
import { type ShownVoiceItem, snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import { documentStore } from '../reactive/document-store.ts';
import { paceOfThisScreen, type RepaintPace } from '../reactive/repaint.ts';

/** Reads one list of a document as fine-grained state, for as long as what calls it is there. */
export function listOf<T extends { readonly id: string }>(
  doc: () => Y.Doc | undefined,
  read: (doc: Y.Doc) => readonly T[],
  pace: RepaintPace = paceOfThisScreen(),
): () => readonly T[] {
  const empty: { readonly list: readonly T[] } = { list: [] };
  const shown = documentStore((from) => ({ list: read(from) }), empty, pace);
  // At once and not after the first painting: what is there decides which page is the first.
  createComputed(() => {
    const now = doc();
    if (now) shown.show(now);
  });
  onCleanup(() => shown.stop());
  return () => shown.store.list;
}

/** What children show to everyone, good things first; what a wall may have of it. */
export const openShownToAll = (
  proceedings: () => Y.Doc | undefined,
  pace?: RepaintPace,
): (() => readonly ShownVoiceItem[]) => listOf(proceedings, snapshotShownVoice, pace);
