import type { Person, WallModel } from '../../../meeting/meeting-model.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import type { SaidScore, ShownScore } from '../../../../shared/documents/proceedings.ts';
import { isScaleShown, scalesIn } from '../../../meeting/scales.ts';
import { scoreOfChild } from '../../../../shared/documents/score-of.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { nameOnWall } from '../people.ts';
import { viewsAbout } from '../../../meeting/sheet-order.ts';
import type { WallMark } from './wall-line.tsx';

/** Somebody's number as revealed. */
export interface SaidNumber {
  readonly person: Person;
  /** For the family, or for which child. */
  readonly scale: ScaleOf;
  readonly score: ShownScore;
  /** What holds now: the change, where there is one. */
  readonly now: SaidScore;
}

/** The scales whose numbers are shown; before that nothing of them, nor whose they are, is on the wall. */
export function shownScales(model: WallModel): readonly ScaleOf[] {
  return scalesIn(model).filter((scale) => isScaleShown(model, scale));
}

/** Who brought the number of somebody who never came; undefined where its owner is here or gave it (rule SCALE9). */
export function broughtBy({ person, score }: SaidNumber): ParticipantId | undefined {
  return score.typist !== null && !person.admitted ? score.typist : undefined;
}

/** Everybody's number on one scale in seating order; none before the reveal. */
export function saidNumbers(model: WallModel, scale: ScaleOf): readonly SaidNumber[] {
  if (!isScaleShown(model, scale)) return [];
  return model.proceedings.participants.flatMap((person) => {
    const score = scoreOfChild(model.proceedings, person.id, scale);
    return score ? [{ person, scale, score, now: score.changed ?? score }] : [];
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
 * Those who said something besides a number, those whose number was brought, and those whose number somebody sees
 * differently. “No number today” without a word looks like no answer at all, so that nobody has to explain.
 */
export function withReasons(model: WallModel, said: readonly SaidNumber[]): readonly SaidNumber[] {
  return said.filter(
    (each) =>
      each.now.reason.trim() !== '' ||
      each.now.oneUp.trim() !== '' ||
      each.score.kept === true ||
      (each.now.number !== 'none' && broughtBy(each) !== undefined) ||
      viewsAbout(model, each.person.id, each.scale).length > 0,
  );
}

/** The scale's words: as they stood at the reveal, once there was one. */
export function scaleOf(model: WallModel): Scale {
  return model.state()?.revealedScale ?? model.draft.scale;
}
