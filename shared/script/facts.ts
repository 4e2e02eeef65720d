import type { DeskPerson } from '../documents/desk.ts';
import type { Action } from '../documents/draft.ts';
import type { MeetingState, ProceedingsSnapshot } from '../documents/proceedings.ts';
import type { ParticipantId } from '../ids.ts';
import type { Phase } from '../practice/vocabulary/words.ts';

/** What has happened in a meeting, as far as the cues of made-up people ask: no words and no numbers. */
export interface Facts {
  readonly phase: Phase;
  readonly hidden: boolean;
  readonly revealed: boolean;
  readonly closed: boolean;
  /** Key of the scale's words that a number must answer. */
  readonly scale: string;
  /** Hash of the plan that can be answered; null while there is none. */
  readonly plan: string | null;
  /** Notes of people who are not made up, whole, shown or waiting. */
  readonly notes: number;
  /** Steps of the plan by people who are not made up, with words and a name. */
  readonly steps: number;
  /** What shows that the lead has done something, each under a name of its own. */
  readonly marks: Readonly<Record<string, string>>;
}

/** What facts are read from. */
export interface FactsInput {
  readonly proceedings: ProceedingsSnapshot & { readonly meeting: MeetingState };
  /** Who has sealed and answered, as marks. */
  readonly desk: ReadonlyMap<ParticipantId, DeskPerson>;
  /** Notes that wait for “show all”, everybody's. */
  readonly waiting: readonly string[];
  readonly actions: readonly Action[];
}

/** What is the made-up people's own, so that they never take it for somebody else's. */
export interface MadeUp {
  readonly people: ReadonlySet<ParticipantId>;
  /** Ids of notes and steps they have written. */
  readonly written: ReadonlySet<string>;
}

/** Reads the facts of a meeting. */
export function factsOf(input: FactsInput, madeUp: MadeUp): Facts {
  const { meeting, participants, entries, oks } = input.proceedings;
  const shown = entries.filter((entry) => !entry.growing).map((entry) => entry.id as string);
  const notes = [...shown, ...input.waiting].filter((id) => !madeUp.written.has(id)).length;
  const steps = input.actions.filter(
    (step) => !madeUp.written.has(step.id) && !step.removed && step.what.trim() !== '' && step.who.length > 0,
  ).length;
  const real = participants.filter((person) => !madeUp.people.has(person.id));
  const namesOf = (which: (id: ParticipantId) => boolean): string =>
    real
      .filter((person) => which(person.id))
      .map((person) => person.id)
      .join();
  return {
    phase: meeting.phase,
    hidden: meeting.hidden,
    revealed: meeting.revealedAt !== null,
    closed: meeting.closedAt !== null,
    scale: meeting.scale,
    plan: meeting.plan,
    notes,
    steps,
    marks: {
      phase: meeting.phase,
      hidden: String(meeting.hidden),
      revealed: String(meeting.revealedAt),
      shown: String(meeting.agreementsShownAt),
      outcome: String(meeting.outcome),
      letIn: participants.map((person) => String(person.admitted)).join(),
      moved: String(entries.filter((entry) => entry.movedFrom !== null).length),
      notes: String(notes),
      steps: String(steps),
      oks: namesOf((id) => oks[id] !== undefined),
      sealed: namesOf((id) => input.desk.get(id)?.sealed === true),
      answered: namesOf((id) => input.desk.get(id)?.answered === true),
    },
  };
}
