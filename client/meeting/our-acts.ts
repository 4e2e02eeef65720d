import type * as Y from 'yjs';
import {
  actionText,
  addAction,
  addGroup,
  addStatement,
  appendToStatement,
  changeAction,
  changeGroup,
  changeStatement,
  type DraftSnapshot,
  placeEntry,
  setScale,
  tickAction,
  tickStatement,
  writeActionText,
} from '../../shared/documents/draft.ts';
import { newId } from '../../shared/ids.ts';
import { carryOver } from '../reactive/keep-caret.ts';
import type { MeetingModel } from './meeting-model.ts';

/** What acts in the draft need. */
export interface OurActsOptions {
  /** Changes the draft, now or as soon as it has come. */
  readonly change: (act: (draft: Y.Doc) => void) => void;
  /** The draft as it stands on this screen, without being tracked. */
  readonly draft: () => DraftSnapshot;
}

/** What is written together, by the verbs of the draft. */
export function ourActs({ change, draft }: OurActsOptions): MeetingModel['ours'] {
  return {
    setScale: (next) => change((doc) => setScale(doc, next)),
    addStatement: (kind) => {
      const id = newId<'statement'>();
      change((doc) => addStatement(doc, id, kind));
      return id;
    },
    appendToStatement: (id, words) => change((doc) => appendToStatement(doc, id, words)),
    removeStatement: (id, removed) => change((doc) => changeStatement(doc, id, { removed })),
    tickStatement: (id, child, on) => change((doc) => tickStatement(doc, id, child, on)),
    addAction: (start) => {
      const id = newId<'action'>();
      change((doc) => addAction(doc, id, start));
      return id;
    },
    writeAction: (id, words) => {
      // `words` were made from what the screen showed; somebody may have typed since, unpainted yet (rule VIEW4).
      const seen = draft().actions.find((action) => action.id === id)?.what;
      change((doc) => {
        const now = actionText(doc, id)?.toString();
        if (now !== undefined) writeActionText(doc, id, carryOver(seen ?? now, words, now));
      });
    },
    changeAction: (id, next) => change((doc) => changeAction(doc, id, next)),
    tickAction: (id, list, member, on) => change((doc) => tickAction(doc, id, list, member, on)),
    tickActionChild: (id, child, on) => change((doc) => tickAction(doc, id, 'children', child, on)),
    placeEntry: (id, next) => change((doc) => placeEntry(doc, id, next)),
    addGroup: (column, title) => {
      const id = newId<'group'>();
      change((doc) => addGroup(doc, id, column, title));
      return id;
    },
    changeGroup: (id, next) => change((doc) => changeGroup(doc, id, next)),
  };
}
