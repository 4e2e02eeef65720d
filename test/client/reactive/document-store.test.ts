import { createEffect, createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type DocumentStore, documentStore } from '../../../client/reactive/document-store.ts';
import { largeScreenPace, phonePace, Repaint, type RepaintPace } from '../../../client/reactive/repaint.ts';
import {
  addAction,
  changeAction,
  type DraftSnapshot,
  writeActionText,
} from '../../../shared/documents/draft.ts';
import { snapshotDraft } from '../../../shared/documents/draft-snapshot.ts';
import { snapshotProceedings } from '../../../shared/documents/proceedings.ts';
import { newId } from '../../../shared/ids.ts';
import { fixtureDocs } from '../../support/fixtures/fixture-docs.ts';

const open = (pace: RepaintPace): { readonly doc: Y.Doc; readonly drafts: DocumentStore<DraftSnapshot> } => {
  const doc = new Y.Doc();
  const drafts = documentStore(snapshotDraft, snapshotDraft(new Y.Doc()), pace);
  drafts.show(doc);
  return { doc, drafts };
};

/** Somebody else's device with the same document; `send` brings what it wrote over. */
const elsewhere = (doc: Y.Doc): { readonly doc: Y.Doc; readonly send: () => void } => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return { doc: other, send: () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network') };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a document as a store', () => {
  it('VIEW1 only what shows the changed step runs again, and the others keep their objects', () => {
    const { doc, drafts } = open(largeScreenPace());
    const [first, second] = [newId<'action'>(), newId<'action'>()];
    addAction(doc, first, { what: 'Ring' });
    addAction(doc, second, { what: 'Cook' });
    const runs = { first: 0, second: 0 };
    const stop = createRoot((dispose) => {
      createEffect(() => void (drafts.store.actions[0]?.what, runs.first++));
      createEffect(() => void (drafts.store.actions[1]?.what, runs.second++));
      return dispose;
    });
    const kept = drafts.store.actions[1];
    writeActionText(doc, second, 'Cook on Fridays');
    expect(runs).toEqual({ first: 1, second: 2 });
    expect(drafts.store.actions[1]).toBe(kept);
    expect(kept?.what).toBe('Cook on Fridays');
    stop();
  });

  it('VIEW1 a step keeps its object when another is added before it', () => {
    const { doc, drafts } = open(largeScreenPace());
    addAction(doc, newId(), { what: 'Later' });
    const [before] = drafts.store.actions;
    const other = elsewhere(doc);
    const early = newId<'action'>();
    addAction(other.doc, early, { what: 'Earlier' });
    changeAction(other.doc, early, { position: -1 });
    other.send();
    drafts.catchUp();
    expect(drafts.store.actions.map((action) => action.what)).toEqual(['Earlier', 'Later']);
    expect(drafts.store.actions[1]).toBe(before);
  });

  it('VIEW1 the objects of Yjs are never handed to the store', () => {
    const { proceedings } = fixtureDocs({}, 1, {});
    const store = documentStore(snapshotProceedings, snapshotProceedings(new Y.Doc()), largeScreenPace());
    store.show(proceedings);
    expect(store.store.meeting?.title).toBe('Yusuf’s family');
    const { meeting } = snapshotProceedings(proceedings);
    expect(meeting && Object.getOwnPropertySymbols(meeting)).toEqual([]);
  });

  it('VIEW2 own changes are painted at once, others’ at most every 250 ms on a phone', async () => {
    const { doc, drafts } = open(phonePace());
    await vi.advanceTimersByTimeAsync(1_000);
    const id = newId<'action'>();
    addAction(doc, id, { what: 'Ring' });
    expect(drafts.store.actions[0]?.what).toBe('Ring');
    const other = elsewhere(doc);
    const painted: string[] = [];
    const stop = createRoot((dispose) => {
      createEffect(() => painted.push(drafts.store.actions[0]?.what ?? ''));
      return dispose;
    });
    for (const words of ['Ring m', 'Ring mu', 'Ring mum', 'Ring mum t', 'Ring mum today']) {
      writeActionText(other.doc, id, words);
      other.send();
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(painted).toEqual(['Ring', 'Ring mum today']);
    stop();
  });

  it('VIEW2 what changes in several documents of a page is painted together', async () => {
    const pace = phonePace();
    const painted: string[] = [];
    const one = new Repaint(() => painted.push('one'), pace);
    const two = new Repaint(() => painted.push('two'), pace);
    one.soon();
    await vi.advanceTimersByTimeAsync(100);
    two.soon();
    one.soon();
    one.soon();
    await vi.advanceTimersByTimeAsync(149);
    expect(painted).toEqual(['one']);
    await vi.advanceTimersByTimeAsync(1);
    expect(painted).toEqual(['one', 'two', 'one']);
    for (let i = 0; i < 25; i++) {
      one.soon();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(painted).toEqual(['one', 'two', 'one', 'one']);
    painted.length = 3;
    two.soon();
    two.now();
    one.soon();
    one.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(painted).toEqual(['one', 'two', 'one', 'two']);
  });

  it('VIEW2 others’ changes of one moment are painted together on a large screen', async () => {
    const { doc, drafts } = open(largeScreenPace());
    const id = newId<'action'>();
    addAction(doc, id, { what: '' });
    const other = elsewhere(doc);
    for (const words of ['a', 'ab', 'abc']) {
      writeActionText(other.doc, id, words);
      other.send();
    }
    expect(drafts.store.actions[0]?.what).toBe('');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.store.actions[0]?.what).toBe('abc');
  });

  it('VIEW5 another document takes the place of the first in the same store', () => {
    const { doc, drafts } = open(largeScreenPace());
    addAction(doc, newId(), { what: 'Old history' });
    const { store } = drafts;
    const fresh = new Y.Doc();
    addAction(fresh, newId(), { what: 'Fresh history' });
    drafts.show(fresh);
    addAction(doc, newId(), { what: 'No longer shown' });
    expect(store.actions.map((action) => action.what)).toEqual(['Fresh history']);
  });
});
