import * as Y from 'yjs';
import { DESK_VERSION, type DeskSnapshot, snapshotDesk } from '../../shared/documents/desk.ts';
import {
  NOTEBOOK_VERSION,
  type NotebookSnapshot,
  snapshotNotebook,
} from '../../shared/documents/notebook.ts';
import type { RoomPlan } from './room-group.ts';

/** What is for this participant alone. Apart from the plans for everybody: the wall has no code to read it (rule WALL8). */
export const deskPlan: RoomPlan<DeskSnapshot> = {
  room: 'desk',
  version: DESK_VERSION,
  read: snapshotDesk,
  empty: snapshotDesk(new Y.Doc()),
  keepWhole: false,
  presence: false,
  outbox: undefined,
};

/** One's own document; small enough to keep whole, so that its words can be read whatever happens to the store. */
export const notebookPlan: RoomPlan<NotebookSnapshot> = {
  room: 'notebook',
  version: NOTEBOOK_VERSION,
  read: snapshotNotebook,
  empty: snapshotNotebook(new Y.Doc()),
  keepWhole: true,
  presence: false,
  outbox: undefined,
};
