import type * as Y from 'yjs';
import {
  addEntry,
  changeEntry,
  deleteEntry,
  setAgreement,
  setOk,
  setReady,
  setScore,
} from '../../shared/documents/notebook.ts';
import type { DraftSnapshot } from '../../shared/documents/draft.ts';
import { newId, type ParticipantId } from '../../shared/ids.ts';
import { planHash, scaleKey } from '../../shared/practice/fingerprints.ts';
import type { MeetingModel } from './meeting-model.ts';

/** What one's own acts need. */
export interface MyActsOptions {
  readonly me: ParticipantId;
  /** Changes my notebook, now or as soon as it has come. */
  readonly change: (act: (notebook: Y.Doc) => void) => void;
  /** The draft as it stands on this screen. */
  readonly draft: () => DraftSnapshot;
}

/** My own acts, written into my notebook by the verbs of its document. */
export function myActs({ me, change, draft }: MyActsOptions): MeetingModel['mine'] {
  return {
    addEntry: (entry) => {
      const id = newId<'entry'>();
      change((doc) => addEntry(doc, id, entry));
      return id;
    },
    changeEntry: (id, next) => change((doc) => changeEntry(doc, id, next)),
    deleteEntry: (id) => change((doc) => deleteEntry(doc, id)),
    setScore: (next, whose = me) => change((doc) => setScore(doc, whose, next)),
    sealScore: (sealed, whose = me) => {
      const key = sealed ? scaleKey(draft().scale) : null;
      change((doc) => setScore(doc, whose, { sealed: key }));
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
