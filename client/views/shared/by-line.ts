import type { ParticipantId } from '../../../shared/ids.ts';

type Known = { readonly name: string; readonly agency: string };

/**
 * Who said something, as it stands under the words: “Amina, mum”, or “Nan said, typed by Ms Okafor”. Known-as names
 * only; somebody who is not known (yet) has no name here.
 */
export function byLine(
  entry: { readonly by: ParticipantId; readonly wordsOf: ParticipantId | null },
  person: (id: ParticipantId) => Known | undefined,
  words: { readonly saidTypedBy: (whose: string, typist: string) => string },
): string {
  const typist = person(entry.by);
  const speaker = entry.wordsOf ? person(entry.wordsOf) : undefined;
  if (speaker) return words.saidTypedBy(speaker.name, typist?.name ?? '');
  if (!typist) return '';
  return typist.agency ? `${typist.name}, ${typist.agency}` : typist.name;
}
