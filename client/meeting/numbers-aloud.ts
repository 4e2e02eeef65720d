import { announcedNumbers } from '../copy/announced-numbers.ts';
import { scoreOfChild } from '../../shared/documents/score-of.ts';
import type { ScaleOf } from '../../shared/practice/each-child.ts';
import type { ReadModel } from './meeting-model.ts';
import { nameOfScale } from './scales.ts';

/** The scale whose numbers were shown last: the family's, or a child's. */
function lastShown(model: ReadModel): ScaleOf {
  const shown = Object.entries(model.state()?.revealedChildren ?? {}).sort(([, a = 0], [, b = 0]) => b - a);
  return model.proceedings.children.find(({ id }) => id === shown[0]?.[0])?.id ?? null;
}

/**
 * What has just been shown, as one sentence with names in the order of the seats (rule VIEW12). A number that a child
 * keeps for chosen people is never said aloud: there may be a loudspeaker.
 */
export function numbersAloud(model: ReadModel): string {
  const scale = lastShown(model);
  const said = model.proceedings.participants.flatMap(({ id, name }) => {
    const score = scoreOfChild(model.proceedings, id, scale);
    if (!score || score.kept) return [];
    return [score.number === 'none' ? announcedNumbers.none(name) : announcedNumbers.one(name, score.number)];
  });
  return said.length === 0
    ? announcedNumbers.nobody
    : announcedNumbers.all(said.join(', '), nameOfScale(model, scale));
}
