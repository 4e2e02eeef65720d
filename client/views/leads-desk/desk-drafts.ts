import type { AccountId } from '../../../shared/ids.ts';
import { DraftShelf } from './draft-shelf.ts';
import type { FamilyDraft } from './family-draft.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** Families being written. */
export const familyDrafts = new DraftShelf<FamilyDraft>();
/** Meetings being set up. */
export const meetingDrafts = new DraftShelf<MeetingDraft>();

let owner: AccountId | undefined;

/** Says who sits here now; whatever somebody else left unsaved is forgotten. */
export function draftsBelongTo(account: AccountId): void {
  if (owner !== undefined && owner !== account) forgetDrafts();
  owner = account;
}

/** Whether leaving now would lose something. */
export function hasUnsavedWords(): boolean {
  return familyDrafts.hasChanged() || meetingDrafts.hasChanged();
}

/** Forgets everything that is not saved. */
export function forgetDrafts(): void {
  familyDrafts.clear();
  meetingDrafts.clear();
  owner = undefined;
}
