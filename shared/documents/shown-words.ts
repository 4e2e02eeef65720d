import type { ParticipantId } from '../ids.ts';

/** Somebody's own view of the level of need, written down by the lead. */
export interface LevelView {
  readonly whose: ParticipantId;
  readonly words: string;
  readonly typist: ParticipantId;
}

/** What an entry says in another language, beside its own words. */
export interface InterpretedWords {
  readonly words: string;
  readonly language: string | null;
  /** Who put it into that language, as whoever wrote the entry says; null: the writer did. */
  readonly by: ParticipantId | null;
}
