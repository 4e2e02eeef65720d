import type { Column, Phase } from '../../shared/practice/vocabulary/words.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const counted = (count: number, one: string, many: string): string =>
  `${numbers[count] ?? String(count)} ${count === 1 ? one : many}`;

/** What a screen reader says when others change something. */
export const announcements = {
  newNotes: (count: number, column: Column, vocabulary: Vocabulary): string => {
    const title = vocabulary.columns[column];
    const end = /[.?!]$/.test(title) ? '' : '.';
    return `${counted(count, 'new note', 'new notes')} in ${title}${end}`;
  },
  stepMoved: (phase: Phase, vocabulary: Vocabulary): string => `We are now at ${vocabulary.phases[phase]}.`,
  notesShown: "Everyone's notes are on the screen now.",
  numbersShown: 'The numbers are on the screen now.',
  closed: 'The meeting is closed.',
  answersShown: "Everyone's answers are on the screen now.",
} as const;
