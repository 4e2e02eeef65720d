import type { ShownScore } from '../documents/proceedings.ts';
import { scoreKeyOf, scoreOfChild } from '../documents/score-of.ts';
import type { ParticipantId } from '../ids.ts';
import { revealedAtOf, scalesOf } from './each-child.ts';
import { okOf, scoreOf, type TypingInput } from './typed-for.ts';
import type { CollectInput } from './collect.ts';

/** By whose desk, and there by the number's key. */
export type KeptScores = ReadonlyMap<ParticipantId, ReadonlyMap<string, ShownScore>>;

/**
 * Where children's numbers stand that are for chosen people: from the reveal on, on the desks of those the child has named
 * and on the child's own (rule KEPT2). Pure, and asked again after every act.
 */
export function keptScores(input: TypingInput & Pick<CollectInput, 'proceedings'>): KeptScores {
  const { meeting, children, participants } = input.proceedings;
  const desks = new Map<ParticipantId, Map<string, ShownScore>>();
  for (const person of participants) {
    if (person.child === null || person.withdrawn || okOf(person.id, input)?.answer !== 'ok') continue;
    for (const scale of scalesOf(meeting, children, person)) {
      const said = scoreOf(person.id, input, scale);
      if (!said || said.seenBy === 'everyone' || revealedAtOf(meeting, scale) === null) continue;
      const { number, reason, oneUp, typist, seenBy } = said;
      const after = scoreOfChild(input.proceedings, person.id, scale)?.after ?? true;
      const shown: ShownScore = { number, reason, oneUp, after, typist, changed: null };
      for (const { id, withdrawn } of participants) {
        if (withdrawn || (id !== person.id && !seenBy.includes(id))) continue;
        const desk = desks.get(id) ?? new Map<string, ShownScore>();
        desks.set(id, desk.set(scoreKeyOf(person.id, scale), shown));
      }
    }
  }
  return desks;
}
