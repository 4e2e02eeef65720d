import * as Y from 'yjs';
import { DESK_VERSION, type DeskSnapshot, snapshotDesk } from '../../shared/documents/desk.ts';
import { DRAFT_VERSION, type DraftSnapshot } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import {
  NOTEBOOK_VERSION,
  type NotebookSnapshot,
  snapshotNotebook,
} from '../../shared/documents/notebook.ts';
import {
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
  ...readOnly,
};

/** What is for this participant alone. */
export const deskPlan: RoomPlan<DeskSnapshot> = {
  room: 'desk',
  version: DESK_VERSION,
  read: snapshotDesk,
  empty: snapshotDesk(new Y.Doc()),
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

/** One's own document; small enough to keep whole, so that its words can be read whatever happens to the store. */
export const notebookPlan: RoomPlan<NotebookSnapshot> = {
  room: 'notebook',
  version: NOTEBOOK_VERSION,
  read: snapshotNotebook,
  empty: snapshotNotebook(new Y.Doc()),
  ...readOnly,
  keepWhole: true,
};
