import type { DraftSnapshot } from '../documents/draft.ts';
import type { MeetingState, ParticipantState, ProceedingsSnapshot } from '../documents/proceedings.ts';
import { ownerOfScore } from '../documents/score-of.ts';
import type { ParticipantId, PersonId } from '../ids.ts';
import type { Role } from '../practice/vocabulary/words.ts';
import type { RecordedOk, RecordedPerson } from './meeting-record.ts';

/** The people of a record and what the rest of it asks about them. */
export interface People {
  readonly list: readonly RecordedPerson[];
  /** Empty for a person who is not of this meeting. */
  readonly nameOf: (person: PersonId) => string;
  readonly roleOf: (person: PersonId) => Role | undefined;
  readonly seatOf: (person: PersonId) => number;
  /** Came, and is one of those who are asked for a number and an answer; somebody who only watches is not. */
  readonly speaks: (person: RecordedPerson) => boolean;
}

/**
 * The people in seating order. Whoever was taken off the list before coming is left out, unless the record speaks of
 * them: who was asked and then not asked is nobody's business (rule REC5).
 */
export function compilePeople(
  proceedings: ProceedingsSnapshot,
  meeting: MeetingState,
  draft: DraftSnapshot,
): People {
  const all = [...proceedings.participants].sort((a, b) => a.seat - b.seat || (a.id < b.id ? -1 : 1));
  const oks = new Map(Object.entries(proceedings.oks));
  const acted = whoActed(proceedings);
  const named = whoIsNamed(proceedings, meeting, draft);
  const list = all.flatMap<RecordedPerson>((person) => {
    // Ending somebody's link ends their admission too, not the fact that they were there.
    const came = person.admitted || (person.withdrawn && acted.has(person.id));
    if (person.withdrawn && !came && !named.has(person.id) && !named.has(person.person)) return [];
    return [recordPerson(person, came, oks.get(person.id), meeting)];
  });
  const byPerson = new Map(all.map((person) => [person.person, person]));
  return {
    list,
    nameOf: (person) => byPerson.get(person)?.name ?? '',
    roleOf: (person) => byPerson.get(person)?.role,
    seatOf: (person) => byPerson.get(person)?.seat ?? Number.MAX_SAFE_INTEGER,
    speaks: (person) => person.came && person.role !== 'observer',
  };
}

function recordPerson(
  { person, name, role, agency, place, seat, child, id }: ParticipantState & { readonly id: ParticipantId },
  came: boolean,
  ok: ProceedingsSnapshot['oks'][ParticipantId],
  meeting: MeetingState,
): RecordedPerson {
  return {
    id,
    person,
    name,
    role,
    agency,
    place,
    seat,
    came,
    lead: meeting.lead === id,
    chair: meeting.chair === id,
    scribe: meeting.scribe === id,
    standIn: meeting.standIn === id,
    child,
    ok: ok ? recordOk(ok, id) : null,
  };
}

function recordOk(
  ok: NonNullable<ProceedingsSnapshot['oks'][ParticipantId]>,
  whose: ParticipantId,
): RecordedOk {
  return {
    spoken: ok.spoken,
    typedBy: ok.typist === whose ? null : ok.typist,
    at: new Date(ok.at).toISOString(),
  };
}

/** Whose numbers, answers and OKs there are, each with who typed it. */
function answersOf({
  scores,
  childScores = {},
  agreements,
  oks,
}: ProceedingsSnapshot): readonly (readonly [whose: string, typist: string | null])[] {
  return [scores, childScores, agreements, oks].flatMap((each) =>
    Object.entries(each).flatMap(([key, answer]) =>
      answer ? [[ownerOfScore(key), answer.typist] as const] : [],
    ),
  );
}

/** Whoever wrote something themself, which nobody can do without having been let in. */
function whoActed(proceedings: ProceedingsSnapshot): ReadonlySet<string> {
  const own = answersOf(proceedings)
    .filter(([id, typist]) => typist === null || typist === id)
    .map(([id]) => id);
  return new Set([...proceedings.entries.map((entry) => entry.by), ...own]);
}

/** Everyone, by participant or person, whom some part of the record names. */
function whoIsNamed(
  proceedings: ProceedingsSnapshot,
  { lead, chair, scribe, standIn, leadFromHere }: MeetingState,
  { actions }: DraftSnapshot,
): ReadonlySet<string> {
  const ids = [
    ...proceedings.entries.flatMap((entry) => [entry.by, entry.wordsOf]),
    ...answersOf(proceedings).flat(),
    ...actions.filter((action) => !action.removed).flatMap((action) => [...action.who, action.from]),
    ...[lead, chair, scribe, standIn, leadFromHere],
  ];
  return new Set(ids.filter((id) => id !== null));
}
