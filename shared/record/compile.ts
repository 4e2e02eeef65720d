import type { DraftSnapshot } from '../documents/draft.ts';
import type { ShownVoiceItem } from '../documents/shown-voice.ts';
import type { MeetingState, ProceedingsSnapshot } from '../documents/proceedings.ts';
import type { ChildId, FamilyId, MeetingId } from '../ids.ts';
import { differenceLadder } from '../practice/difference-ladder.ts';
import { compileHearing } from './compile-hearing.ts';
import { compileMap } from './compile-map.ts';
import { compilePeople, type People } from './compile-people.ts';
import { compileVoice } from './compile-voice.ts';
import { compilePlan, liveStatements } from './compile-plan.ts';
import {
  type Instant,
  type MeetingRecord,
  RECORD_FORMAT,
  RECORD_VERSION,
  type RecordedAgreement,
  type RecordedNumber,
  type RecordedScale,
  type SaidNumber,
} from './meeting-record.ts';

/** What the record takes from the set-up, because no screen of the meeting carries it. */
export interface RecordSetUp {
  readonly meeting: MeetingId;
  readonly family: FamilyId | null;
  /** ISO days, for those children whose family gave one. */
  readonly births: Readonly<Partial<Record<ChildId, string | null>>>;
  /** Closed meetings of the family before this one; left out when nobody counted. */
  readonly earlierMeetings?: number;
}

/** All that a record depends on. */
export interface RecordSources {
  readonly proceedings: ProceedingsSnapshot;
  readonly draft: DraftSnapshot;
  /** What children show to everyone, in any order. */
  readonly voice?: readonly ShownVoiceItem[];
  readonly setUp: RecordSetUp;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * Compiles the record: pure, and the same for the same meeting in whatever order its parts arrive (rule REC1). Before
 * Close it makes a preview, with `head.closed` null.
 *
 * @throws TypeError when the proceedings have not been seeded.
 */
export function compileRecord({
  proceedings,
  draft,
  voice = [],
  setUp,
  timeZone,
}: RecordSources): MeetingRecord {
  const { meeting } = proceedings;
  if (!meeting) throw new TypeError('a record needs proceedings that have begun');
  const people = compilePeople(proceedings, meeting, draft);
  const map = compileMap(proceedings.entries, draft);
  const births = new Map(Object.entries(setUp.births));
  const leader = meeting.leadFromHere;
  return {
    head: {
      format: RECORD_FORMAT,
      version: RECORD_VERSION,
      meeting: setUp.meeting,
      vocabulary: meeting.vocabulary,
      practice: meeting.practice,
      earlierMeetings: setUp.earlierMeetings ?? null,
      day: meeting.day,
      place: meeting.place,
      why: meeting.why,
      opened: instant(meeting.openedAt),
      closed: meeting.closedAt === null ? null : instant(meeting.closedAt),
      timeZone,
    },
    family: { id: setUp.family, title: meeting.title },
    children: [...proceedings.children]
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name, born: births.get(id) ?? null })),
    people: people.list,
    map: map.columns,
    groups: map.groups,
    hearing: compileHearing(proceedings.entries, meeting),
    worryStatements: liveStatements(draft, 'worry', map.notesBeside),
    goals: liveStatements(draft, 'goal', map.notesBeside),
    voice: compileVoice(voice),
    scale: compileScale(proceedings, meeting, draft, people),
    plan: compilePlan(draft, people),
    agreements: compileAgreements(proceedings, meeting, people),
    outcome: {
      outcome: meeting.outcome,
      words: meeting.outcomeWords,
      leadFromHere: leader === null ? null : { person: leader, name: people.nameOf(leader) },
      nextReview: meeting.nextReview,
      ...(meeting.level && {
        level: {
          level: meeting.level.level,
          views: meeting.level.views.map(({ whose, words, typist }) => ({
            ...{ whose, words },
            typedBy: typist === whose ? null : typist,
          })),
        },
      }),
      ...(meeting.difference && {
        difference: { ...meeting.difference, ladder: differenceLadder(meeting.difference.from) },
      }),
    },
  };
}

/** An instant of the meeting as the record writes it. */
export function instant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

function compileScale(
  { scores }: ProceedingsSnapshot,
  meeting: MeetingState,
  draft: DraftSnapshot,
  people: People,
): RecordedScale {
  const { question, low, high } = meeting.revealedScale ?? draft.scale;
  if (meeting.revealedAt === null) return { question, low, high, revealed: null, numbers: [] };
  const given = new Map(Object.entries(scores));
  const numbers = people.list.flatMap<RecordedNumber>((person) => {
    const score = given.get(person.id);
    if (!score) return people.speaks(person) ? [{ participant: person.id, ...NOTHING_SAID }] : [];
    return [
      {
        participant: person.id,
        ...said(score),
        after: score.after,
        changedTo: score.changed ? said(score.changed) : null,
        typedBy: score.typist === person.id ? null : score.typist,
      },
    ];
  });
  return { question, low, high, revealed: instant(meeting.revealedAt), numbers };
}

const NOTHING_SAID = {
  number: null,
  reason: '',
  oneUp: '',
  after: false,
  changedTo: null,
  typedBy: null,
} as const;

function said(score: {
  readonly number: number | 'none';
  readonly reason: string;
  readonly oneUp: string;
}): SaidNumber {
  return {
    number: score.number === 'none' ? null : score.number,
    reason: score.reason,
    oneUp: score.oneUp,
  };
}

function compileAgreements(
  { agreements }: ProceedingsSnapshot,
  meeting: MeetingState,
  people: People,
): readonly RecordedAgreement[] {
  if (meeting.agreementsShownAt === null) return [];
  const given = new Map(Object.entries(agreements));
  return people.list.flatMap((person) => {
    const shown = given.get(person.id);
    if (!shown && !people.speaks(person)) return [];
    return [
      {
        participant: person.id,
        answer: shown?.answer ?? null,
        words: shown?.words ?? '',
        toEarlierPlan: shown?.earlier ?? false,
        typedBy: shown && shown.typist !== person.id ? shown.typist : null,
      },
    ];
  });
}
