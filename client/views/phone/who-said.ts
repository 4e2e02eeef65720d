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

const inOneSentence = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** “Amina”, “Amina and Nan”, “Amina, Nan and Tom”; empty for nobody. */
export const namesOf = (names: readonly string[]): string => inOneSentence.format(names);
