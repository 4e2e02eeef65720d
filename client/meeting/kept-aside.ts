import type { DraftSnapshot } from '../../shared/documents/draft.ts';
import type { NotebookSnapshot } from '../../shared/documents/notebook.ts';
import { newId } from '../../shared/ids.ts';
import type { Column, Section } from '../../shared/practice/vocabulary/words.ts';

/** Words written here that could not be sent, kept for their writer to read, copy or write again. */
export interface KeptWords {
  readonly id: string;
  readonly words: string;
  /** Where they stood, if they were a note. */
  readonly column: Column | null;
  readonly section: Section | null;
}

/** The words in an old notebook that the fresh one does not have (rule CONN7). Pure but for fresh ids. */
export function notebookAside(old: NotebookSnapshot, fresh: NotebookSnapshot): readonly KeptWords[] {
  const there = new Map(fresh.entries.map((entry) => [entry.id, entry.words]));
  const entries = old.entries
    .filter((entry) => there.get(entry.id) !== entry.words)
    .map(({ words, column, section }) => kept(words, column, section));
  const said = (notebook: NotebookSnapshot): string[] => [
    ...[notebook.scores, notebook.childScores ?? {}]
      .flatMap((scores) => Object.values(scores))
      .flatMap((score) => (score ? [score.reason, score.oneUp] : [])),
    ...Object.values(notebook.agreements).flatMap((agreement) => (agreement ? [agreement.words] : [])),
  ];
  const known = new Set(said(fresh));
  const others = said(old).filter((words) => !known.has(words));
  return [...entries, ...others.map((words) => kept(words, null, null))].filter(hasWords);
}

/** The words in an old draft that the fresh one does not have. */
export function draftAside(old: DraftSnapshot, fresh: DraftSnapshot): readonly KeptWords[] {
  const said = (draft: DraftSnapshot): string[] => [
    ...draft.statements.filter((one) => !one.removed).map((one) => one.words),
    ...draft.actions.filter((one) => !one.removed).map((one) => one.what),
    ...draft.groups.map((group) => group.title),
    draft.scale.question,
    draft.scale.low,
    draft.scale.high,
    draft.scale.ownLow ?? '',
    draft.scale.ownHigh ?? '',
  ];
  const known = new Set(said(fresh));
  return said(old)
    .filter((words) => !known.has(words))
    .map((words) => kept(words, null, null))
    .filter(hasWords);
}

const kept = (words: string, column: Column | null, section: Section | null): KeptWords => ({
  id: newId<'kept'>(),
  words,
  column,
  section,
});
const hasWords = ({ words }: KeptWords): boolean => words.trim() !== '';
