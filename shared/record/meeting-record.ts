import type {
  ActionId,
  ChildId,
  EntryId,
  FamilyId,
  GroupId,
  MeetingId,
  ParticipantId,
  PersonId,
  StatementId,
  VoiceId,
} from '../ids.ts';
import type { RecordedScale } from './recorded-scale.ts';
import type { Stroke } from '../documents/voice.ts';
import type { VoiceFace, VoiceForm, VoicePart } from '../practice/vocabulary/voice-words.ts';
import type { LadderStage } from '../practice/difference-ladder.ts';
import type { Level } from '../practice/vocabulary/levels.ts';
import type {
  AgreementAnswer,
  Column,
  Outcome,
  Phase,
  Place,
  Role,
  Section,
} from '../practice/vocabulary/words.ts';

/**
 * The record of one meeting: plain data, frozen at Close, and the one source of every reading and file. Identifiers are
 * those of the meeting, so that the next one can take up entries, goals and actions. Lists of people stand in seating
 * order, entries in the order of the sheet; an empty list of children means: for all children. There is no average in
 * here, and nothing to make one a field of.
 */
export interface MeetingRecord {
  readonly head: RecordHead;
  readonly family: { readonly id: FamilyId | null; readonly title: string };
  readonly children: readonly RecordedChild[];
  readonly people: readonly RecordedPerson[];
  /** The three columns, each with all its sections, also empty ones. */
  readonly map: readonly RecordedColumn[];
  readonly groups: readonly RecordedGroup[];
  /** How the notes of the map were heard; records from before this was kept have none. */
  readonly hearing?: RecordedHearing;
  readonly worryStatements: readonly RecordedStatement[];
  readonly goals: readonly RecordedStatement[];
  /** What children showed to everyone, good things first; left out by records from before it was kept. */
  readonly voice?: readonly RecordedVoice[];
  readonly scale: RecordedScale;
  readonly plan: RecordedPlan;
  /** Whoever came or answered; empty when the answers were never shown together. */
  readonly agreements: readonly RecordedAgreement[];
  readonly outcome: RecordedOutcome;
}

/** Names the form of the data, in the record and in its file. */
export const RECORD_FORMAT = 'team-around-meeting-record';
/** Raised with every change of the form. */
export const RECORD_VERSION = 1;

/** A moment as ISO 8601 in UTC, `2026-03-04T15:30:00.000Z`. */
export type Instant = string;
/** A day of the calendar, `2026-03-04`. */
export type Day = string;

export interface RecordHead {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  readonly meeting: MeetingId;
  /** Name of the words the meeting used, `london` unless a service has its own. */
  readonly vocabulary: string;
  /** A made-up meeting to learn with: not about anybody. */
  readonly practice: boolean;
  /** How many closed meetings came before this one; null when nobody counted. */
  readonly earlierMeetings: number | null;
  readonly day: Day;
  readonly place: string;
  readonly why: string;
  readonly opened: Instant;
  /** Null in a preview only. */
  readonly closed: Instant | null;
  /** IANA name of the zone in which people read the instants. */
  readonly timeZone: string;
}

export interface RecordedChild {
  readonly id: ChildId;
  /** The name they are called by. */
  readonly name: string;
  readonly born: Day | null;
}

export interface RecordedPerson {
  readonly id: ParticipantId;
  /** Stable over meetings; actions name people by it. */
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  readonly place: Place;
  /** From 1. */
  readonly seat: number;
  readonly came: boolean;
  readonly lead: boolean;
  readonly chair: boolean;
  readonly scribe: boolean;
  readonly standIn: boolean;
  readonly child: ChildId | null;
  /** The OK to taking part; null is "not given", the same for every reason. */
  readonly ok: RecordedOk | null;
}

export interface RecordedOk {
  /** Said aloud and typed by somebody else. */
  readonly spoken: boolean;
  readonly typedBy: ParticipantId | null;
  readonly at: Instant;
}

export interface RecordedColumn {
  readonly column: Column;
  readonly sections: readonly { readonly section: Section; readonly entries: readonly RecordedEntry[] }[];
}

/** Somebody's words, untouched. */
export interface RecordedWords {
  readonly id: EntryId;
  readonly words: string;
  /** A language tag when the author said which; null otherwise. */
  readonly language: string | null;
  /** The same in another language; left out where there is none. `by` put it into that language. */
  readonly interpreted?: {
    readonly words: string;
    readonly language: string | null;
    readonly by: ParticipantId;
  };
  /** Whose words they are. */
  readonly whose: ParticipantId;
  /** Who wrote them down, when that was somebody else. */
  readonly typedBy: ParticipantId | null;
  readonly children: readonly ChildId[];
  /** Among notes: another view of what it stands beside, as good as that one. Left out for a note. */
  readonly differs?: true;
}

export interface RecordedEntry extends RecordedWords {
  readonly group: GroupId | null;
  /** Where its author had put it, when the lead moved it to where it stands. */
  readonly movedFrom: { readonly column: Column; readonly section: Section } | null;
  /** Words that somebody put beside these, first the earliest. */
  readonly notes: readonly RecordedWords[];
}

/** One thing that a child showed to everyone, as it stood at the close, with the team's answer. */
export interface RecordedVoice {
  readonly id: VoiceId;
  readonly whose: ParticipantId;
  readonly child: ChildId;
  readonly form: VoiceForm;
  readonly part: VoicePart;
  readonly words: string;
  /** True: the child's own words; false: a helper says what the child meant. */
  readonly exact: boolean;
  readonly face: VoiceFace | null;
  /** Strokes as they were drawn. */
  readonly drawing: readonly Stroke[];
  /** The drawing in words. */
  readonly alternative: string;
  /** Who wrote on it with the child. */
  readonly helpers: readonly ParticipantId[];
  readonly answer: RecordedVoiceAnswer | null;
}

export interface RecordedVoiceAnswer {
  readonly weWill: string;
  readonly weCannot: string;
  readonly because: string;
  readonly by: ParticipantId;
}

export interface RecordedGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly column: Column;
}

/** Every note of the map, those beside others too, in one of four lists, in the order they were shown. */
export interface RecordedHearing {
  readonly talkedAbout: readonly EntryId[];
  readonly readOut: readonly EntryId[];
  /** For another time. */
  readonly parked: readonly EntryId[];
  readonly notHeard: readonly EntryId[];
  /** Where the lead went on past notes that were not heard by then; earliest first. */
  readonly wentOn: readonly {
    readonly phase: Phase;
    readonly at: Instant;
    readonly entries: readonly EntryId[];
  }[];
}

/** A worry statement or a goal, written together. */
export interface RecordedStatement {
  readonly id: StatementId;
  readonly words: string;
  readonly children: readonly ChildId[];
  readonly notes: readonly RecordedWords[];
}

export interface RecordedPlan {
  /** The hash that people agreed to (`planHash`): over the actions and goals in here. */
  readonly hash: string;
  readonly actions: readonly RecordedAction[];
  /** How many actions are the family's and how many the services'; a shared one counts for both. */
  readonly balance: { readonly family: number; readonly services: number };
}

export interface RecordedAction {
  readonly id: ActionId;
  readonly what: string;
  readonly who: readonly { readonly person: PersonId; readonly name: string }[];
  readonly when: Day | null;
  readonly children: readonly ChildId[];
  readonly goal: StatementId | null;
  /** Whose "one up" it grew from. */
  readonly from: ParticipantId | null;
  /** Who sees it differently, in their own words, each as good as the other; left out where nobody does. */
  readonly views?: readonly RecordedWords[];
}

export interface RecordedAgreement {
  readonly participant: ParticipantId;
  /** Null when there is none. */
  readonly answer: AgreementAnswer | null;
  readonly words: string;
  /** Would rather not say why; left out otherwise. */
  readonly whyUnsaid?: true;
  /** Given to a plan that was changed afterwards. */
  readonly toEarlierPlan: boolean;
  readonly typedBy: ParticipantId | null;
}

export interface RecordedOutcome {
  readonly outcome: Outcome | null;
  readonly words: string;
  readonly leadFromHere: { readonly person: PersonId; readonly name: string } | null;
  readonly nextReview: Day | null;
  /** The level of need; left out where none was written down. */
  readonly level?: RecordedLevel;
  /** A difference between professionals with its dated ladder; left out where there was none. */
  readonly difference?: RecordedDifference;
}

export interface RecordedLevel {
  readonly level: Level;
  /** Who sees it differently, in their own words, each as good as the other. */
  readonly views: readonly {
    readonly whose: ParticipantId;
    readonly words: string;
    readonly typedBy: ParticipantId | null;
  }[];
}

export interface RecordedDifference {
  readonly words: string;
  /** The day it was said. */
  readonly from: Day;
  /** Six stages, at most ten working days in all. */
  readonly ladder: readonly { readonly stage: LadderStage; readonly by: Day }[];
}
