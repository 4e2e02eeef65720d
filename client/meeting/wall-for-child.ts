import { createMemo, mergeProps } from 'solid-js';
import type { DraftSnapshot } from '../../shared/documents/draft.ts';
import type { ProceedingsSnapshot } from '../../shared/documents/proceedings.ts';
import type { ChildId } from '../../shared/ids.ts';
import type { Phase } from '../../shared/practice/vocabulary/words.ts';
import { isAbout } from './about-child.ts';
import type { Child, WallModel } from './meeting-model.ts';

/** The steps whose pictures can be one child's: who is here and how the team goes on are everybody's. */
const STEPS: readonly Phase[] = ['map', 'scale', 'plan', 'agree'];

/** The child whose part alone the wall shows now, by the lead's word; undefined: everybody's. */
export function childOnWall(model: WallModel): Child | undefined {
  if (!STEPS.includes(model.phase())) return undefined;
  const chosen = model.state()?.wallChild;
  return model.proceedings.children.find(({ id }) => id === chosen);
}

/** What of the shared documents a child's picture is made of. */
export interface WallDocuments {
  readonly proceedings: Pick<ProceedingsSnapshot, 'participants' | 'children' | 'entries'>;
  readonly draft: Pick<DraftSnapshot, 'statements' | 'actions'>;
}

/**
 * The same with nothing of another child's: no name, note, number, answer or step (rule WALL15). What is about several
 * children, this one among them, stays, as what is about all does; a note goes with what it stands beside.
 */
export function onlyOf(childId: ChildId, { proceedings, draft }: WallDocuments): WallDocuments {
  const participants = proceedings.participants.filter(({ child }) => child === null || child === childId);
  const mayStand = new Set<string>(participants.map(({ id }) => id));
  const others = new Set<string>(
    proceedings.participants.map(({ id }) => id).filter((id) => !mayStand.has(id)),
  );
  const actions = draft.actions.filter(({ children }) => isAbout(children, childId));
  const statements = draft.statements.filter(({ children }) => isAbout(children, childId));
  const own = proceedings.entries.filter(
    ({ children, wordsOf, by }) => isAbout(children, childId) && !others.has(wordsOf ?? by),
  );
  const gone = new Set<string>([
    ...others,
    ...without(proceedings.entries, own),
    ...without(draft.actions, actions),
    ...without(draft.statements, statements),
  ]);
  const entries = own.filter(
    ({ beside, about }) =>
      !(beside !== null && gone.has(beside)) && !(about !== undefined && gone.has(about)),
  );
  return {
    proceedings: { participants, children: proceedings.children.filter(({ id }) => id === childId), entries },
    draft: { statements, actions },
  };
}

/** The ids of what was left out. */
function without(
  all: readonly { readonly id: string }[],
  kept: readonly { readonly id: string }[],
): readonly string[] {
  const stays = new Set(kept.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !stays.has(id));
}

/** What the wall may read, narrowed to one child's while the lead has it so; call it where the wall's page is made. */
export function narrowedWall(model: WallModel): WallModel {
  const narrowed = createMemo(() => {
    const child = childOnWall(model);
    return child && onlyOf(child.id, model);
  });
  const now = (): WallDocuments => narrowed() ?? model;
  const proceedings = mergeProps(model.proceedings, {
    get participants() {
      return now().proceedings.participants;
    },
    get children() {
      return now().proceedings.children;
    },
    get entries() {
      return now().proceedings.entries;
    },
  });
  const draft = mergeProps(model.draft, {
    get statements() {
      return now().draft.statements;
    },
    get actions() {
      return now().draft.actions;
    },
  });
  return { ...model, proceedings, draft };
}
