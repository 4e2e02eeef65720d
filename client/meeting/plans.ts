import * as Y from 'yjs';
import { DRAFT_VERSION, type DraftSnapshot } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import {
  curtainOf,
  PROCEEDINGS_VERSION,
  type ProceedingsSnapshot,
  snapshotProceedings,
} from '../../shared/documents/proceedings.ts';
import type { RoomPlan } from './room-group.ts';

const readOnly = { keepWhole: false, presence: false, outbox: undefined } as const;

/** The meeting's own document: read by everybody, written by the server. */
export const proceedingsPlan: RoomPlan<ProceedingsSnapshot> = {
  room: 'proceedings',
  version: PROCEEDINGS_VERSION,
  read: snapshotProceedings,
  empty: snapshotProceedings(new Y.Doc()),
  // No phone goes on showing words for a quarter of a second once the curtain is drawn (rule CURTAIN1).
  isUrgent: (doc, shown) => curtainOf(doc) !== (shown.meeting?.curtain ?? null),
  ...readOnly,
};

/** What is written together, as a page that only reads has it. */
export const draftPlan: RoomPlan<DraftSnapshot> = {
  room: 'draft',
  version: DRAFT_VERSION,
  read: snapshotDraft,
  empty: snapshotDraft(new Y.Doc()),
  ...readOnly,
};
