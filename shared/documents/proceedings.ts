import type * as Y from 'yjs';
import type { ActionId, ChildId, EntryId, ParticipantId, PersonId, StatementId } from '../ids.ts';
import type {
  AgreementAnswer,
  Column,
  Curtain,
  HeardAs,
  Outcome,
  Phase,
  Place,
  Role,
  Section,
} from '../practice/vocabulary/words.ts';
import type { MeetingClock } from '../practice/meeting-clock.ts';
import type { Difference } from '../practice/difference-ladder.ts';
import type { Level } from '../practice/vocabulary/levels.ts';
import type { Scale } from './scale.ts';
import type { ScoreNumber } from './notebook.ts';
import type { ShownVoice } from './shown-voice.ts';
import type { InterpretedWords, LevelView } from './shown-words.ts';

/**
 * The proceedings, "the meeting's": what has formally happened. Only the server writes it; everyone admitted reads it,
 * the wall too. Nothing is in here that somebody present must not see.
 *
 * Every root is a map of id to one plain value, replaced whole (an entry of 200 characters that grows is 1.3 times its
 * text this way; character edits made it eight times, measured). `meeting` holds the one value 'it'.
 */
export const PROCEEDINGS_VERSION = 1;

/** Somebody to call, such as a borough's front door for children. */
export interface SafeNumber {
  readonly name: string;
  readonly number: string;
}

/** What holds for the meeting as a whole. */
export interface MeetingState {
  readonly phase: Phase;
  /** Known-as names of the family, for the head of every screen. */
  readonly title: string;
  /** "Why we meet", from the set-up. */
  readonly why: string;
  /** ISO day. */
  readonly day: string;
  readonly place: string;
  readonly vocabulary: string;
  readonly practice: boolean;
  readonly lead: ParticipantId;
  readonly chair: ParticipantId | null;
  readonly scribe: ParticipantId | null;
  readonly standIn: ParticipantId | null;
  readonly openedAt: number;
  /** What covers every screen; none where it is null or was never written. */
  readonly curtain?: Curtain | null;
  /** The advisory clock; left out in a meeting that was opened before there was one. */
  readonly clock?: MeetingClock;
  /** Whom else to call about a child, as this service has set it; the emergency number stands in the vocabulary. */
  readonly safeNumbers?: readonly SafeNumber[];
  /** True while what is given waits for the lead's "show all". */
  readonly hidden: boolean;
  /** How many given entries wait unseen; a count and nothing else. */
  readonly waiting: number;
  /** Key of the scale's words that numbers must answer (`scaleKey`). */
  readonly scale: string;
  /** When all numbers were shown; with one for each child, the last of them. */
  readonly revealedAt: number | null;
  /** True: everybody gives a number for each child, and none for the family; left out: one for the family. */
  readonly eachChild?: boolean;
  /** When each child's numbers were shown, by child; left out while there are none. */
  readonly revealedChildren?: Readonly<Partial<Record<ChildId, number>>>;
  /** The scale's words as they stood at the reveal: what the numbers answer from then on. */
  readonly revealedScale: Scale | null;
  /** False from Agree on: the draft takes no more writing. */
  readonly draftOpen: boolean;
  /** Hash of the plan that may be agreed to; null while the draft is open. */
  readonly plan: string | null;
  readonly agreementsShownAt: number | null;
  readonly outcome: Outcome | null;
  readonly outcomeWords: string;
  /** The level of need now, and who sees it differently in what words; left out: not written down. */
  readonly level?: { readonly level: Level; readonly views: readonly LevelView[] };
  /** A professional difference, and whether the meeting before left it open; left out: none, or settled. */
  readonly difference?: Difference & { readonly carried?: true };
  /** Who leads from here. */
  readonly leadFromHere: PersonId | null;
  /** ISO day. */
  readonly nextReview: string | null;
  readonly closedAt: number | null;
  /** SHA-256 over the record's canonical JSON, hex. */
  readonly fingerprint: string | null;
  /** Until when participants may read and keep the record, epoch ms; null: not shared yet. */
  readonly copiesUntil: number | null;
  /** The child whose shown pages the wall has up now; left out or null: none. */
  readonly voiceOf?: ParticipantId | null;
  /** The child whose part alone the wall shows of map, scale and plan; left out or null: everybody's. */
  readonly wallChild?: ChildId | null;
  /** How often the wall's page was turned from the table, back counted as minus one; left out: never. */
  readonly wallTurns?: number;
  /** Where the lead went on past notes that were not heard; left out while there is none. */
  readonly leftUnheard?: readonly LeftUnheard[];
}

/** That the lead went on all the same: from which step, when, and which notes nobody had heard. */
export interface LeftUnheard {
  readonly phase: Phase;
  readonly at: number;
  readonly entries: readonly EntryId[];
}

/** A person in a role at this meeting, as everyone may see them. */
export interface ParticipantState {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  readonly place: Place;
  /** Seating order, from 1: the only order people are ever shown in. */
  readonly seat: number;
  /** Has been let in to this meeting. */
  readonly admitted: boolean;
  /** Is here now: a device of theirs is connected, or the lead marked them in the room. */
  readonly here: boolean;
  /** The lead or scribe has marked them as in the room without a device. */
  readonly marked: boolean;
  readonly withdrawn: boolean;
  readonly child: ChildId | null;
  /** Whoever may type for this person, by the lead's word. */
  readonly helper: ParticipantId | null;
  /** Who has this child's own pages open to them for this meeting (`lendPages`); left out or null: nobody. */
  readonly pagesWith?: ParticipantId | null;
}

export interface ChildState {
  readonly name: string;
  readonly position: number;
}

/** An entry as shown: its author's words, copied by the server. */
export interface ShownEntry {
  /** Whose notebook it stands in: who wrote or typed it. */
  readonly by: ParticipantId;
  /** Whose words they are, when somebody typed for them. */
  readonly wordsOf: ParticipantId | null;
  readonly column: Column;
  readonly section: Section;
  readonly children: readonly ChildId[];
  readonly words: string;
  readonly language: string | null;
  /** The same in another language; left out where there is none. */
  readonly interpreted?: InterpretedWords;
  readonly beside: EntryId | StatementId | null;
  /** The server's order, from 1. */
  readonly order: number;
  readonly growing: boolean;
  /** Where the author had put it, when the lead moved it; the author can undo the move. */
  readonly movedFrom: { readonly column: Column; readonly section: Section } | null;
  /** Another view of what it stands beside, as good as that one; left out for a note. */
  readonly differs?: true;
  /** Whose number, or which step of the plan, this is another view of; left out for a note of the map. */
  readonly about?: ParticipantId | ActionId;
  /** How everybody heard it; left out while it is not heard. */
  readonly heard?: HeardAs;
}

/** One number with its reason and "one up". */
export interface SaidScore {
  readonly number: ScoreNumber;
  readonly reason: string;
  readonly oneUp: string;
}

/** A person's number as revealed. The first stays; what came later stands beside it, marked. */
export interface ShownScore extends SaidScore {
  /** Sealed after the reveal. */
  readonly after: boolean;
  readonly typist: ParticipantId | null;
  readonly changed: SaidScore | null;
  /** A child's number that is for chosen people: it stands on their desks, and nothing of it here. Left out: it is here. */
  readonly kept?: true;
}

/** A person's answer to the plan as shown. */
export interface ShownAgreement {
  readonly answer: AgreementAnswer;
  readonly words: string;
  /** Would rather not say why; left out where words say it, or nothing was said of it. */
  readonly whyUnsaid?: true;
  readonly plan: string;
  /** Given to a plan that was changed afterwards. */
  readonly earlier: boolean;
  readonly typist: ParticipantId | null;
}

/** A person's OK to taking part; there is none for "not today" or no answer, and nobody can tell which. */
export interface ShownOk {
  readonly spoken: boolean;
  readonly typist: ParticipantId | null;
  readonly at: number;
}

/** What was added after the record froze. */
export interface Addendum {
  readonly at: number;
  readonly by: ParticipantId;
  readonly words: string;
  /** Left out, or none: for all children. */
  readonly children?: readonly ChildId[];
}

/** Root names of the proceedings and the plain value each id has in them. */
export interface ProceedingsRoots {
  readonly meeting: MeetingState;
  readonly participants: ParticipantState;
  readonly children: ChildState;
  readonly entries: ShownEntry;
  readonly scores: ShownScore;
  /** Numbers for one child each, by `childScoreKey`. */
  readonly childScores: ShownScore;
  readonly agreements: ShownAgreement;
  readonly oks: ShownOk;
  readonly addenda: Addendum;
  /** What children show to everyone; read by `snapshotShownVoice`. */
  readonly voice: ShownVoice;
}

type With<Kind extends string, T> = T & { readonly id: Kind };

/** Everything in the proceedings as plain data; people in seating order, entries in the server's order. */
export interface ProceedingsSnapshot {
  /** Null only before the first synchronisation. */
  readonly meeting: MeetingState | null;
  readonly participants: readonly With<ParticipantId, ParticipantState>[];
  readonly children: readonly With<ChildId, ChildState>[];
  readonly entries: readonly With<EntryId, ShownEntry>[];
  readonly scores: Readonly<Partial<Record<ParticipantId, ShownScore>>>;
  /** By `childScoreKey`; left out by whoever makes one without. */
  readonly childScores?: Readonly<Partial<Record<string, ShownScore>>>;
  readonly agreements: Readonly<Partial<Record<ParticipantId, ShownAgreement>>>;
  readonly oks: Readonly<Partial<Record<ParticipantId, ShownOk>>>;
  readonly addenda: readonly Addendum[];
}

type Root = keyof ProceedingsRoots;

/** Puts (or with undefined takes away) the value of `id` in a root. Server only. */
export function putProceeding<R extends Root>(
  doc: Y.Doc,
  root: R,
  id: R extends 'meeting' ? 'it' : string,
  next: ProceedingsRoots[R] | undefined,
): void {
  const target = doc.getMap<ProceedingsRoots[R]>(root);
  if (next === undefined) target.delete(id);
  else if (!same(target.get(id), next)) target.set(id, next);
}

/** Equal as JSON: what decides whether a write is needed at all. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function rootEntries<R extends Root, K extends string>(doc: Y.Doc, root: R): With<K, ProceedingsRoots[R]>[] {
  return [...doc.getMap<ProceedingsRoots[R]>(root)].map(([id, item]) => ({ ...item, id: id as K }));
}

const record = <T>(doc: Y.Doc, root: Root): Partial<Record<ParticipantId, T>> =>
  Object.fromEntries(doc.getMap<T>(root)) as Partial<Record<ParticipantId, T>>;

/** The curtain as it is in the document, drawn or not yet painted. */
export const curtainOf = (doc: Y.Doc): Curtain | null =>
  doc.getMap<MeetingState>('meeting').get('it')?.curtain ?? null;

/** Reads the proceedings as plain data. */
export function snapshotProceedings(doc: Y.Doc): ProceedingsSnapshot {
  return {
    meeting: doc.getMap<MeetingState>('meeting').get('it') ?? null,
    participants: rootEntries<'participants', ParticipantId>(doc, 'participants').sort(
      (a, b) => a.seat - b.seat,
    ),
    children: rootEntries<'children', ChildId>(doc, 'children').sort((a, b) => a.position - b.position),
    entries: rootEntries<'entries', EntryId>(doc, 'entries').sort((a, b) => a.order - b.order),
    scores: record<ShownScore>(doc, 'scores'),
    childScores: record<ShownScore>(doc, 'childScores'),
    agreements: record<ShownAgreement>(doc, 'agreements'),
    oks: record<ShownOk>(doc, 'oks'),
    addenda: [...doc.getMap<Addendum>('addenda').values()].sort((a, b) => a.at - b.at),
  };
}
