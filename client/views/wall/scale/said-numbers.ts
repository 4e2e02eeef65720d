import type { Person, WallModel } from '../../../meeting/meeting-model.ts';
import type { Scale } from '../../../../shared/documents/draft.ts';
import type { SaidScore, ShownScore } from '../../../../shared/documents/proceedings.ts';
import { nameOnWall } from '../people.ts';
import type { WallMark } from './wall-line.tsx';

/** Somebody's number as revealed. */
export interface SaidNumber {
  readonly person: Person;
  readonly score: ShownScore;
  /** What holds now: the change, where there is one. */
  readonly now: SaidScore;
}

/** Whether the numbers are shown; before that nothing of them, nor whose they are, is on the wall. */
export function isRevealed(model: WallModel): boolean {
  return (model.state()?.revealedAt ?? null) !== null;
}

/** Everybody's number in seating order; none before the reveal. */
export function saidNumbers(model: WallModel): readonly SaidNumber[] {
  if (!isRevealed(model)) return [];
  return model.proceedings.participants.flatMap((person) => {
    const score = model.proceedings.scores[person.id];
    return score ? [{ person, score, now: score.changed ?? score }] : [];
  });
}

/** Those who have a number, as names on the line. “No number today” has no place on it. */
export function marksOf(model: WallModel, said: readonly SaidNumber[]): readonly WallMark[] {
  return said.flatMap(({ person, now }) =>
    typeof now.number === 'number'
      ? [{ key: person.id, name: nameOnWall(model, person), number: now.number }]
      : [],
  );
}

/**
 * Those who said something besides a number. “No number today” without a word looks like no answer at all, so that
 * nobody has to explain.
 */
export function withReasons(said: readonly SaidNumber[]): readonly SaidNumber[] {
  return said.filter(({ now }) => now.reason.trim() !== '' || now.oneUp.trim() !== '');
}

/** The scale's words: as they stood at the reveal, once there was one. */
export function scaleOf(model: WallModel): Scale {
  return model.state()?.revealedScale ?? model.draft.scale;
}
