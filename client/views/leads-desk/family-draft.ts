import { type AccountId, type ChildId, newId } from '../../../shared/ids.ts';
import type { FamilyView } from '../../../shared/protocol/set-up.ts';
import type { FamilyForm } from '../../connection/service.ts';

/** A child as it is typed; no day of birth is an empty text. */
export interface ChildDraft {
  id: ChildId;
  name: string;
  born: string;
}

/** A family as it is typed. */
export interface FamilyDraft {
  name: string;
  children: ChildDraft[];
  cover: AccountId[];
}

/** An empty line for a child. */
export function newChild(): ChildDraft {
  return { id: newId(), name: '', born: '' };
}

/** The form to begin with: an empty one, or a family as it stands. */
export function familyDraftOf(family: FamilyView | null): FamilyDraft {
  if (family === null) return { name: '', children: [newChild()], cover: [] };
  return {
    name: family.name,
    children: family.children.map(({ id, name, born }) => ({ id, name, born: born ?? '' })),
    cover: [...family.cover],
  };
}

/** What is sent. Lines that nobody wrote in are left out, unless there is no other. */
export function familyFormOf(draft: FamilyDraft): FamilyForm {
  return {
    name: draft.name,
    children: writtenChildren(draft).map(({ id, name, born }) => ({
      id,
      name,
      born: born === '' ? null : born,
    })),
    cover: [...draft.cover],
  };
}

/** The children as they are sent, in that order: a server's path counts these. */
export function writtenChildren({ children }: FamilyDraft): readonly ChildDraft[] {
  const written = children.filter(({ name, born }) => name.trim() !== '' || born !== '');
  return written.length > 0 ? written : children.slice(0, 1);
}
