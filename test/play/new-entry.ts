import type { NewEntry } from '../../shared/documents/notebook.ts';
import type { ChildId, ParticipantId } from '../../shared/ids.ts';
import type { ScriptStep } from '../../shared/script/meeting-script.ts';

/** The entry that a step gives, in one language or two; ids come from the names that the script uses. */
export function newEntryOf(
  step: Extract<ScriptStep, { readonly do: 'give' }>,
  ids: {
    readonly beside: NewEntry['beside'];
    readonly children: readonly ChildId[];
    readonly idOf: (name: string) => ParticipantId;
  },
): NewEntry {
  const { column, section, words, wordsOf, language, interpreted, keep } = step;
  const idOf = (name: string | undefined): ParticipantId | null =>
    name === undefined ? null : ids.idOf(name);
  return {
    ...{ column, section, words, children: ids.children, beside: ids.beside ?? null },
    wordsOf: idOf(wordsOf),
    language: language ?? null,
    ...(interpreted && {
      otherWords: interpreted.words,
      otherLanguage: interpreted.language,
      interpreter: idOf(interpreted.by),
    }),
    state: keep ? 'mine' : 'given',
  };
}
