import { createMemo } from 'solid-js';
import type * as Y from 'yjs';
import { type ShownVoiceItem, snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import {
  addStroke,
  addVoice,
  changeVoice,
  deleteVoice,
  eraseStrokes,
  goodThingsFirst,
  snapshotVoice,
  type Stroke,
  type VoiceChange,
  type VoiceItem,
} from '../../shared/documents/voice.ts';
import { newId, type VoiceId } from '../../shared/ids.ts';
import { listOf, openShownToAll } from './shown-voice.ts';

interface Shown {
  /** Undefined until it has come. Tracked. */
  readonly doc: () => Y.Doc | undefined;
}

/** The documents behind a child's pages and what is shown of them; only this file takes it apart. */
export interface VoiceBinding {
  readonly notebook: Shown & {
    /** Changes it, now or as soon as it has come. */
    readonly live: { readonly change: (act: (notebook: Y.Doc) => void) => void };
  };
  readonly desk: Shown;
  readonly proceedings: Shown;
}

/** A child's own pages: what is on them, and what may be done. Everything works offline. */
export interface VoiceBook {
  readonly items: () => readonly VoiceItem[];
  readonly add: (start: Parameters<typeof addVoice>[2]) => VoiceId;
  readonly change: (id: VoiceId, change: VoiceChange) => void;
  readonly draw: (id: VoiceId, stroke: Stroke) => void;
  readonly undoStroke: (id: VoiceId) => void;
  readonly remove: (id: VoiceId) => void;
}

/** The pages of this notebook. Call it in a component. */
export function openVoiceBook({ notebook }: VoiceBinding): VoiceBook {
  const change: VoiceBinding['notebook']['live']['change'] = (act) => notebook.live.change(act);
  return {
    items: listOf(notebook.doc, snapshotVoice),
    add: (start) => {
      const id = newId<'voice'>();
      change((doc) => addVoice(doc, id, start));
      return id;
    },
    change: (id, next) => change((doc) => changeVoice(doc, id, next)),
    draw: (id, stroke) => change((doc) => addStroke(doc, id, newId(), stroke)),
    undoStroke: (id) => change((doc) => eraseStrokes(doc, id, 'last')),
    remove: (id) => change((doc) => deleteVoice(doc, id)),
  };
}

/** What children show to this person: to everyone, and to this person by name; good things first. Call it in a component. */
export function openShownVoice({ desk, proceedings }: VoiceBinding): () => readonly ShownVoiceItem[] {
  const named = listOf(desk.doc, snapshotShownVoice);
  const forAll = openShownToAll(proceedings.doc);
  return createMemo(() => [...forAll(), ...named()].sort(goodThingsFirst));
}
