import type { NotebookSnapshot, ScoreNumber, SeenBy } from '../documents/notebook.ts';
import type { MeetingState, ParticipantState } from '../documents/proceedings.ts';
import { scoreOfChild } from '../documents/score-of.ts';
import type { ParticipantId } from '../ids.ts';
import type { ScaleOf } from './each-child.ts';
import type { AgreementAnswer, OkAnswer } from './vocabulary/words.ts';
import { keepsWhy } from './why-unsaid.ts';

/** The part of the decision's input that says who may speak for whom. */
export interface TypingInput {
  readonly proceedings: {
    readonly meeting: MeetingState;
    readonly participants: readonly (ParticipantState & { readonly id: ParticipantId })[];
  };
  readonly notebooks: ReadonlyMap<ParticipantId, NotebookSnapshot>;
}

/**
 * Whether `typist` may give a number, an answer or an OK for `whose`: oneself always; else the lead, the scribe and the
 * helper whom the lead has named for that person (rule TYPE1).
 */
export function mayTypeFor(
  typist: ParticipantId,
  whose: ParticipantId,
  input: TypingInput['proceedings'],
): boolean {
  if (typist === whose) return true;
  const person = input.participants.find((p) => p.id === whose);
  const { lead, scribe } = input.meeting;
  return person !== undefined && (typist === lead || typist === scribe || person.helper === typist);
}

/** In whose notebooks to look, in order: the person's own first, so that their own word goes before anybody's for them. */
function* voices(
  whose: ParticipantId,
  input: TypingInput,
): Generator<{ notebook: NotebookSnapshot; typist: ParticipantId | null }> {
  const own = input.notebooks.get(whose);
  if (own) yield { notebook: own, typist: null };
  for (const { id } of input.proceedings.participants) {
    const notebook = input.notebooks.get(id);
    if (id !== whose && notebook && mayTypeFor(id, whose, input.proceedings)) yield { notebook, typist: id };
  }
}

/** A person's OK: their own, else one typed for them. */
export function okOf(
  whose: ParticipantId,
  input: TypingInput,
):
  | { readonly answer: OkAnswer; readonly spoken: boolean; readonly typist: ParticipantId | null }
  | undefined {
  for (const { notebook, typist } of voices(whose, input)) {
    const ok = notebook.oks[whose];
    if (ok?.answer) return { answer: ok.answer, spoken: ok.spoken || typist !== null, typist };
  }
  return undefined;
}

/** A person's number, for the family or for one child, that is sealed for the scale as it is worded now. */
export function scoreOf(
  whose: ParticipantId,
  input: TypingInput,
  scale: ScaleOf = null,
):
  | {
      readonly number: ScoreNumber;
      readonly reason: string;
      readonly oneUp: string;
      /** Only a child has the choice: anybody else's is everyone's to see. */
      readonly seenBy: SeenBy;
      readonly typist: ParticipantId | null;
    }
  | undefined {
  const isChild = input.proceedings.participants.some(({ id, child }) => id === whose && child !== null);
  for (const { notebook, typist } of voices(whose, input)) {
    const score = scoreOfChild(notebook, whose, scale);
    if (score && score.number !== null && score.sealed === input.proceedings.meeting.scale) {
      const { number, reason, oneUp, seenBy = 'everyone' } = score;
      return { number, reason, oneUp, typist, seenBy: isChild ? seenBy : 'everyone' };
    }
  }
  return undefined;
}

/** A person's answer to a plan, with the hash of the plan it was given to. */
export function agreementOf(
  whose: ParticipantId,
  input: TypingInput,
):
  | {
      readonly answer: AgreementAnswer;
      readonly words: string;
      readonly plan: string | null;
      readonly leadOnly: boolean;
      readonly whyUnsaid: boolean;
      readonly typist: ParticipantId | null;
    }
  | undefined {
  for (const { notebook, typist } of voices(whose, input)) {
    const given = notebook.agreements[whose];
    if (!given?.answer) continue;
    const { answer, words, plan, leadOnly } = given;
    return { answer, words, plan, leadOnly, whyUnsaid: keepsWhy(given), typist };
  }
  return undefined;
}
