import type { DraftSnapshot } from '../documents/draft.ts';
import type { Scale } from '../documents/scale.ts';
import type { ShownVoiceItem } from '../documents/shown-voice.ts';
import type { MeetingState, ProceedingsSnapshot } from '../documents/proceedings.ts';
import { scoreOfChild } from '../documents/score-of.ts';
import type { ChildId, FamilyId, MeetingId } from '../ids.ts';
import { differenceLadder } from '../practice/difference-ladder.ts';
import { revealedAtOf, type ScaleOf, scalesOf } from '../practice/each-child.ts';
import { compileHearing } from './compile-hearing.ts';
import { type CompiledMap, compileMap, withViews } from './compile-map.ts';
import { compilePeople, type People } from './compile-people.ts';
import { compileVoice } from './compile-voice.ts';
import { compilePlan, liveStatements } from './compile-plan.ts';
import {
  type Instant,
  type MeetingRecord,
  RECORD_FORMAT,
  RECORD_VERSION,
  type RecordedAgreement,
} from './meeting-record.ts';
import type { RecordedNumber, RecordedScale, SaidNumber } from './recorded-scale.ts';

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
    children: byPosition(proceedings.children).map(({ id, name }) => ({
      id,
      name,
      born: births.get(id) ?? null,
    })),
    people: people.list,
    map: map.columns,
    groups: map.groups,
    hearing: compileHearing(proceedings.entries, meeting),
    worryStatements: liveStatements(draft, 'worry', map.notesBeside),
    goals: liveStatements(draft, 'goal', map.notesBeside),
    voice: compileVoice(voice),
    scale: compileScale(proceedings, meeting, draft, people, map),
    plan: compilePlan(draft, people, map),
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
        difference: {
          words: meeting.difference.words,
          from: meeting.difference.from,
          ladder: differenceLadder(meeting.difference.from),
        },
      }),
    },
  };
}

/** An instant of the meeting as the record writes it. */
export function instant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

function compileScale(
  proceedings: ProceedingsSnapshot,
  meeting: MeetingState,
  draft: DraftSnapshot,
  people: People,
  map: CompiledMap,
): RecordedScale {
  const words = scaleWords(meeting.revealedScale ?? draft.scale);
  const compiled = (scale: ScaleOf): Pick<RecordedScale, 'revealed' | 'numbers'> => {
    const at = revealedAtOf(meeting, scale);
    if (at === null) return { revealed: null, numbers: [] };
    return { revealed: instant(at), numbers: compileNumbers(proceedings, meeting, scale, people, map) };
  };
  if (!meeting.eachChild) return { ...words, ...compiled(null) };
  const { revealedAt } = meeting;
  return {
    ...words,
    revealed: revealedAt === null ? null : instant(revealedAt),
    numbers: [],
    children: byPosition(proceedings.children).map(({ id }) => ({ child: id, ...compiled(id) })),
  };
}

/** One scale's numbers: of whoever came or gave one, and is asked for it. */
function compileNumbers(
  proceedings: ProceedingsSnapshot,
  meeting: MeetingState,
  scale: ScaleOf,
  people: People,
  map: CompiledMap,
): readonly RecordedNumber[] {
  return people.list.flatMap<RecordedNumber>((person) => {
    const score = scoreOfChild(proceedings, person.id, scale);
    if (!scalesOf(meeting, proceedings.children, person).includes(scale)) return [];
    if (!score) return people.speaks(person) ? [{ participant: person.id, ...NOTHING_SAID }] : [];
    return [
      {
        participant: person.id,
        ...said(score),
        after: score.after,
        changedTo: score.changed ? said(score.changed) : null,
        typedBy: score.typist === person.id ? null : score.typist,
        ...(score.kept && { kept: true as const }),
        ...withViews(map.viewsAbout(person.id, scale)),
      },
    ];
  });
}

/** The children in their order. */
const byPosition = (children: ProceedingsSnapshot['children']): ProceedingsSnapshot['children'] =>
  [...children].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

function scaleWords({
  question,
  low,
  high,
  ownLow = '',
  ownHigh = '',
}: Scale): Pick<RecordedScale, 'question' | 'low' | 'high' | 'own'> {
  return { question, low, high, ...((ownLow || ownHigh) && { own: { low: ownLow, high: ownHigh } }) };
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
        ...(shown?.whyUnsaid && { whyUnsaid: true }),
        toEarlierPlan: shown?.earlier ?? false,
        typedBy: shown && shown.typist !== person.id ? shown.typist : null,
      },
    ];
  });
}
