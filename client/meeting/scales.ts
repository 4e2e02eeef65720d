import type { ShownScore } from '../../shared/documents/proceedings.ts';
import { scoreKeyOf, scoreOfChild } from '../../shared/documents/score-of.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { revealedAtOf, type ScaleOf, scalesOf } from '../../shared/practice/each-child.ts';
import type { MeetingModel, ReadModel } from './meeting-model.ts';

/** The scales of the meeting, or only those that somebody is asked a number for. */
export function scalesIn(model: ReadModel, whose?: ParticipantId): readonly ScaleOf[] {
  const state = model.state();
  const person = whose === undefined ? undefined : model.person(whose);
  return state ? scalesOf(state, model.proceedings.children, person) : [];
}

/** Whether the numbers of a scale are shown. */
export function isScaleShown(model: ReadModel, scale: ScaleOf): boolean {
  const state = model.state();
  return state !== null && revealedAtOf(state, scale) !== null;
}

/** The child's name; undefined for the family's scale. */
export function nameOfScale({ proceedings }: ReadModel, scale: ScaleOf): string | undefined {
  return proceedings.children.find(({ id }) => id === scale)?.name;
}

/** Somebody's number as this person sees it: a child's that is for chosen people only where this is one of them. */
export function seenScore(model: MeetingModel, whose: ParticipantId, scale: ScaleOf): ShownScore | undefined {
  const shown = scoreOfChild(model.proceedings, whose, scale);
  const forMe = shown?.kept && model.desk.scores?.[scoreKeyOf(whose, scale)];
  return forMe ? { ...forMe, kept: true } : shown;
}

/** Whether this notebook holds a number for somebody that is sealed for the scale's words as they are now. */
export function isSealedFor(model: MeetingModel, whose: ParticipantId, scale: ScaleOf): boolean {
  const score = scoreOfChild(model.notebook, whose, scale);
  return score !== undefined && score.number !== null && score.sealed === model.state()?.scale;
}

/** The same for every scale that the person is asked a number for. */
export function isAllSealedFor(model: MeetingModel, whose: ParticipantId): boolean {
  return scalesIn(model, whose).every((scale) => isSealedFor(model, whose, scale));
}
