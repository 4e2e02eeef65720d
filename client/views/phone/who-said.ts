import { phoneWords } from '../../copy/phone.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { SheetEntry } from '../../meeting/sheet-order.ts';
import { byLine } from '../shared/by-line.ts';

/** Who said a note, as it stands under it; one's own notes say “You”. */
export function whoSaid(model: MeetingModel, entry: Pick<SheetEntry, 'by' | 'wordsOf'>): string {
  if (entry.by !== model.me) return byLine(entry, model.person, phoneWords);
  const speaker = entry.wordsOf === null ? undefined : model.person(entry.wordsOf);
  return speaker ? phoneWords.saidTypedBy(speaker.name, phoneWords.you) : phoneWords.You;
}

/** Names one after the other; “Everyone” for none, where no choice means all. */
export function namesOf(names: readonly (string | undefined)[]): string {
  const known = names.filter((name) => name !== undefined && name !== '');
  return known.length === 0 ? phoneWords.everyone : known.join(', ');
}
