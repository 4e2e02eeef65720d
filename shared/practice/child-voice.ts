import type { NotebookSnapshot } from '../documents/notebook.ts';
import type { MeetingState, ParticipantState } from '../documents/proceedings.ts';
import type { ShownVoice, ShownVoiceItem, VoiceAnswer } from '../documents/shown-voice.ts';
import { isEmptyVoice, type VoiceItem } from '../documents/voice.ts';
import type { ChildId, ParticipantId, VoiceId } from '../ids.ts';
import { okOf } from './typed-for.ts';

type Person = ParticipantState & { readonly id: ParticipantId };

/** All that decides where a child's things are shown. */
export interface VoiceInput {
  readonly proceedings: {
    readonly meeting: MeetingState;
    readonly participants: readonly Person[];
    readonly children: readonly { readonly id: ChildId }[];
  };
  readonly notebooks: ReadonlyMap<ParticipantId, NotebookSnapshot>;
  /** Each child's own pages as they are durable. */
  readonly pages: ReadonlyMap<ParticipantId, readonly VoiceItem[]>;
  /** Who else wrote on a thing, as the server saw it. */
  readonly helpers: ReadonlyMap<VoiceId, readonly ParticipantId[]>;
  readonly answers: ReadonlyMap<VoiceId, { readonly of: ParticipantId; readonly answer: VoiceAnswer }>;
  /** Whose an id is that was shown before: it stays theirs. */
  readonly owners: ReadonlyMap<VoiceId, ParticipantId>;
}

/** Where each thing stands by its child's permission. */
export interface CollectedVoice {
  readonly everyone: ReadonlyMap<VoiceId, ShownVoice>;
  readonly desks: ReadonlyMap<ParticipantId, ReadonlyMap<VoiceId, ShownVoice>>;
}

/**
 * Decides what of the children's own pages is shown, and to whom (rules VOICE1 to VOICE3): only what the child permits,
 * thing by thing; to everyone in the proceedings, to named people on their desks and nowhere else. Pure.
 */
export function collectVoice(input: VoiceInput): CollectedVoice {
  const { participants, children } = input.proceedings;
  const everyone = new Map<VoiceId, ShownVoice>();
  const desks = new Map<ParticipantId, Map<VoiceId, ShownVoice>>();
  const taken = new Set<VoiceId>();
  const put = (owner: ParticipantId, id: VoiceId, shown: ShownVoice): void => {
    desks.set(owner, (desks.get(owner) ?? new Map<VoiceId, ShownVoice>()).set(id, shown));
  };
  for (const person of participants) {
    const child = children.find(({ id }) => id === person.child)?.id;
    if (child === undefined || okOf(person.id, input)?.answer === 'notToday') continue;
    for (const item of input.pages.get(person.id) ?? []) {
      const owner = input.owners.get(item.id) ?? person.id;
      if (owner !== person.id || taken.has(item.id) || item.shownTo === 'nobody' || isEmptyVoice(item))
        continue;
      if (person.withdrawn && !input.owners.has(item.id)) continue;
      const named = item.shownTo === 'everyone' ? null : knownOf(item.shownTo, person.id, participants);
      if (named?.length === 0) continue;
      taken.add(item.id);
      const shown = show(item, { person, child, named, input });
      if (named === null) everyone.set(item.id, shown);
      else for (const id of [...named, person.id]) put(id, item.id, shown);
    }
  }
  return { everyone, desks };
}

/** The people a child named who are still of this meeting, in seating order. */
function knownOf(
  named: readonly ParticipantId[],
  child: ParticipantId,
  participants: readonly Person[],
): readonly ParticipantId[] {
  return participants
    .filter(({ id, withdrawn }) => id !== child && !withdrawn && named.includes(id))
    .map(({ id }) => id);
}

interface Showing {
  readonly person: Person;
  readonly child: ChildId;
  readonly named: readonly ParticipantId[] | null;
  readonly input: VoiceInput;
}

function show(item: VoiceItem, { person, child, named, input }: Showing): ShownVoice {
  const { id, shownTo: _, ...rest } = item;
  const kept = input.answers.get(id);
  return {
    ...rest,
    by: person.id,
    child,
    helpers: (input.helpers.get(id) ?? []).filter((helper) => helper !== person.id),
    namedFor: named,
    answer: kept?.of === person.id ? kept.answer : null,
  };
}

/** Whether the team has said anything to it. */
export function isAnswered({ answer }: Pick<ShownVoice, 'answer'>): boolean {
  return answer !== null && `${answer.weWill}${answer.weCannot}`.trim() !== '';
}

/** What is shown to everyone and has no answer yet: what the lead is told before the meeting ends (rule VOICE6). */
export function unanswered(shown: readonly ShownVoiceItem[]): readonly ShownVoiceItem[] {
  return shown.filter((item) => !isAnswered(item));
}

/** Whether somebody may answer a thing: the leading people where everyone sees it, else whom the child named. */
export function mayAnswer(
  from: ParticipantId,
  shown: Pick<ShownVoice, 'namedFor'>,
  { lead, chair, scribe }: Pick<MeetingState, 'lead' | 'chair' | 'scribe'>,
): boolean {
  return shown.namedFor === null ? [lead, chair, scribe].includes(from) : shown.namedFor.includes(from);
}
