import type * as Y from 'yjs';
import {
  addEntry,
  changeEntry,
  deleteEntry,
  type NotebookSnapshot,
  setAgreement,
  setOk,
  setReady,
  setScore,
  snapshotNotebook,
} from '../../shared/documents/notebook.ts';
import type { DraftSnapshot } from '../../shared/documents/draft.ts';
import { type EntryId, newId, type ParticipantId } from '../../shared/ids.ts';
import { planHash, scaleKey } from '../../shared/practice/fingerprints.ts';
import { carryOver } from '../reactive/keep-caret.ts';
import type { MeetingModel } from './meeting-model.ts';

/** What one's own acts need. */
export interface MyActsOptions {
  readonly me: ParticipantId;
  /** Changes my notebook, now or as soon as it has come. */
  readonly change: (act: (notebook: Y.Doc) => void) => void;
  /** The draft as it stands on this screen. */
  readonly draft: () => DraftSnapshot;
  /** My notebook as it stands on this screen, without being tracked. */
  readonly notebook: () => NotebookSnapshot;
}

/** My own acts, written into my notebook by the verbs of its document. */
export function myActs({ me, change, draft, notebook }: MyActsOptions): MeetingModel['mine'] {
  return {
    addEntry: (entry) => {
      const id = newId<'entry'>();
      change((doc) => addEntry(doc, id, entry));
      return id;
    },
    changeEntry: (id, next) => {
      // `words` were made from what the screen showed; another device of mine may have typed since (rule BAD7).
      const seen = wordsIn(notebook(), id);
      change((doc) => {
        const now = wordsIn(snapshotNotebook(doc), id);
        const both = next.words !== undefined && seen !== undefined && now !== undefined;
        changeEntry(doc, id, both ? { ...next, words: carryOver(seen, next.words, now) } : next);
      });
    },
    deleteEntry: (id) => change((doc) => deleteEntry(doc, id)),
    setScore: (next, whose = me, child) => change((doc) => setScore(doc, whose, next, child)),
    sealScore: (sealed, whose = me, child) => {
      const key = sealed ? scaleKey(draft().scale) : null;
      change((doc) => setScore(doc, whose, { sealed: key }, child));
    },
    setAgreement: (next, whose = me) => change((doc) => setAgreement(doc, whose, next)),
    giveAgreement: (answer, whose = me) => {
      // The hash is of the plan that this person sees now: the server takes an answer to no other (rule AGREE2).
      const plan = answer === null ? null : planHash(draft());
      change((doc) => setAgreement(doc, whose, { answer, plan }));
    },
    setOk: (answer, whose = me, spoken = false) => change((doc) => setOk(doc, whose, { answer, spoken })),
    setReady: (phase) => change((doc) => setReady(doc, me, phase)),
  };
}

const wordsIn = (notebook: NotebookSnapshot, id: EntryId): string | undefined =>
  notebook.entries.find((entry) => entry.id === id)?.words;
